package dev.writ.store.sqlite;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryAgain;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a user is told when SQLite cannot go on.
final class SqliteErrors {

    private static final int PRIMARY_CODE = 0xff;

    private SqliteErrors() {}

    static Failed of(String file, SQLException error) {
        SQLiteErrorCode code =
                error instanceof SQLiteException sqlite
                        ? sqlite.getResultCode()
                        : SQLiteErrorCode.getErrorCode(error.getErrorCode());
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE);
        return switch (primary) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    new TryAgain(
                            unavailable(
                                    Failure.Code.TIMEOUT,
                                    "The store " + file + " is in use by another process",
                                    "Try again when that one has ended"),
                            error);
            case SQLITE_FULL ->
                    failed("The disk of the store " + file + " is full", "Make room", error);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                    failed(
                            "The store " + file + " is read-only",
                            "Make it writable or set WRIT_DATA to another folder",
                            error);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    failed(
                            "The store " + file + " is damaged or not a Writ store",
                            "Move it away or set WRIT_DATA to another folder",
                            error);
            case SQLITE_CANTOPEN -> cannotOpen(file, error);
            default ->
                    failed(
                            "The store " + file + " does not answer (" + primary + ")",
                            "Check the disk it is on",
                            error);
        };
    }

    static Failed cannotOpen(String file, Exception error) {
        return failed(
                "The store " + file + " cannot be opened",
                "Set WRIT_DATA to a folder that can be written",
                error);
    }

    private static Failed failed(String problem, String remedy, Exception cause) {
        return new Failed(unavailable(Failure.Code.INTERNAL_ERROR, problem, remedy), cause);
    }

    private static Failure unavailable(Failure.Code code, String problem, String remedy) {
        return new Failure.Unavailable(code, problem, remedy);
    }
}
