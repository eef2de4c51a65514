package dev.writ.diff;

import java.util.Optional;

/// The two names of one file, with or without prefixes such as `a/` and `b/`.
///
/// @param path without a prefix
/// @param prefixed whether each name has a first part that is not of the path
record Names(Bytes path, boolean prefixed) {

    /// The names after `diff --git`. Where a file is renamed, they do not tell: then empty.
    static Optional<Names> ofHeader(Bytes rest) {
        if (rest.startsWith("\"")) {
            return Quoted.read(rest, 0)
                    .filter(first -> isSpace(rest, first.end()))
                    .flatMap(first -> second(first.bytes(), rest, first.end() + 1));
        }
        if (rest.endsWith('"')) {
            int space = rest.indexOf('"', 0) - 1;
            return space > 0 && isSpace(rest, space)
                    ? second(rest.slice(0, space), rest, space + 1)
                    : Optional.empty();
        }
        return ofUnquoted(rest);
    }

    /// One file under two names: equal, or equal but for the first part.
    static Optional<Names> of(Bytes one, Bytes other) {
        if (one.equals(other)) {
            return Optional.of(new Names(one, false));
        }
        Bytes path = withoutPrefix(one);
        return !path.isEmpty() && path.equals(withoutPrefix(other))
                ? Optional.of(new Names(path, true))
                : Optional.empty();
    }

    /// Empty when there is only one part.
    static Bytes withoutPrefix(Bytes name) {
        int slash = name.indexOf('/', 0);
        return slash == name.length() ? Bytes.EMPTY : name.slice(slash + 1, name.length());
    }

    private static Optional<Names> second(Bytes first, Bytes rest, int begin) {
        if (begin < rest.length() && rest.at(begin) == '"') {
            return Quoted.read(rest, begin)
                    .filter(name -> name.end() == rest.length())
                    .flatMap(name -> of(first, name.bytes()));
        }
        return of(first, rest.slice(Math.min(begin, rest.length()), rest.length()));
    }

    /// Names may hold spaces, so any space may be the one between them; mostly it is the middle.
    private static Optional<Names> ofUnquoted(Bytes rest) {
        int middle = rest.length() / 2;
        Optional<Names> halves = split(rest, middle);
        if (halves.isPresent() || rest.length() > 2 * SafePath.MAX_BYTES) {
            return halves;
        }
        int space = rest.indexOf(' ', 0);
        while (space < rest.length()) {
            Optional<Names> names = split(rest, space);
            if (names.isPresent()) {
                return names;
            }
            space = rest.indexOf(' ', space + 1);
        }
        return Optional.empty();
    }

    private static Optional<Names> split(Bytes rest, int space) {
        return isSpace(rest, space)
                ? of(rest.slice(0, space), rest.slice(space + 1, rest.length()))
                : Optional.empty();
    }

    private static boolean isSpace(Bytes text, int at) {
        return at < text.length() && text.at(at) == ' ';
    }
}
