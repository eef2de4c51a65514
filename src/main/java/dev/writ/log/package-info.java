/// Writes what is told of calls as lines of JSON, and keeps the messages of exceptions out of logs.
///
/// Technology: Jackson's generator, the logging system and its context, and what AWS Lambda leaves
/// there. `docs/reference/logs.md` is its contract.
@NullMarked
package dev.writ.log;

import org.jspecify.annotations.NullMarked;
