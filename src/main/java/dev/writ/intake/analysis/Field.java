package dev.writ.intake.analysis;

/// One field of an entry.
record Field<T>(String name, Kind<T> kind, boolean required) {

    static <T> Field<T> required(String name, Kind<T> kind) {
        return new Field<>(name, kind, true);
    }

    static <T> Field<T> optional(String name, Kind<T> kind) {
        return new Field<>(name, kind, false);
    }
}
