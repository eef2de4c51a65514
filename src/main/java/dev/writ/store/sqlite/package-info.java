/// The embedded table: one SQLite file, no server, no account.
///
/// Technology: the only package that sees JDBC. Passes `TableContract`, as every adapter does.
@NullMarked
package dev.writ.store.sqlite;

import org.jspecify.annotations.NullMarked;
