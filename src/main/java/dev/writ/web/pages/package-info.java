/// The pages for people: each method reads its parameters, asks one use case, and has a page
/// rendered from what it gives, which the page names as the JSON of the API does. Everything can be
/// read without scripts; what changes something calls the API.
///
/// Knows: the features, `identity` and what all of `web` shares. Never a technology or another
// door.
@NullMarked
package dev.writ.web.pages;

import org.jspecify.annotations.NullMarked;
