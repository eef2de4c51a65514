/// What stands before every path of the server, in the order of `Order`: the headers of all
/// answers, whom it listens to, how often, and how a refusal looks that no resource has worded.
///
/// Knows: the kernel, `web` for the shape of errors, `web.identity`, Vert.x and bucket4j (nobody
/// else sees it).
@NullMarked
package dev.writ.web.edge;

import org.jspecify.annotations.NullMarked;
