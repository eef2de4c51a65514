/// Pull requests on GitHub and GitHub Enterprise, over their REST API: with the HTTP client of the
/// JDK, no library.
///
/// Whatever is answered is data of others: bounded in size and time, checked before it becomes part
/// of an address, and shown in messages only short and without what steers a terminal. A token goes
/// to the host of the API alone, no redirect is followed, and no message or log holds it.
///
/// Technology. Knows: kernel and diff. Not in the functions and not in the API on AWS.
@NullMarked
package dev.writ.github;

import org.jspecify.annotations.NullMarked;
