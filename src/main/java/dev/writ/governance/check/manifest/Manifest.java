package dev.writ.governance.check.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of manifest whose lines are understood.
public enum Manifest {
    MAVEN {
        @Override
        public List<Dependency> read(List<Row> rows) {
            return new ReadMaven().read(rows);
        }
    },
    NPM {
        @Override
        public List<Dependency> read(List<Row> rows) {
            return ReadJson.read(rows);
        }
    },
    PIP {
        @Override
        public List<Dependency> read(List<Row> rows) {
            return ReadPip.requirements(rows);
        }
    },
    PYPROJECT {
        @Override
        public List<Dependency> read(List<Row> rows) {
            return ReadToml.pyproject(rows);
        }
    },
    TOML {
        @Override
        public List<Dependency> read(List<Row> rows) {
            return ReadToml.tables(rows);
        }
    },
    GO {
        @Override
        public List<Dependency> read(List<Row> rows) {
            return ReadGo.read(rows);
        }
    };

    /// Dependencies that these lines name, in their order; the lines need not be the whole file.
    public abstract List<Dependency> read(List<Row> rows);

    /// By the file's name, in any case.
    public static Optional<Manifest> of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        return switch (name) {
            case "pom.xml" -> Optional.of(MAVEN);
            case "package.json", "composer.json" -> Optional.of(NPM);
            case "pyproject.toml" -> Optional.of(PYPROJECT);
            case "pipfile", "cargo.toml" -> Optional.of(TOML);
            case "go.mod" -> Optional.of(GO);
            default -> isPip(lower, name) ? Optional.of(PIP) : Optional.empty();
        };
    }

    private static boolean isPip(String path, String name) {
        boolean named = name.startsWith("requirements") || name.startsWith("constraints");
        boolean below = path.startsWith("requirements/") || path.contains("/requirements/");
        return (named || below) && (name.endsWith(".txt") || name.endsWith(".in"));
    }
}
