package dev.writ.web.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What an account may do. Each role holds those before it.
public final class Roles {

    /// Reads everything; imports, plans, reports executions.
    public static final String AUTHOR = "author";

    /// Also changes what governs others: the settings of a project.
    public static final String APPROVER = "approver";

    /// Also removes scans and calls functions of the chain by hand.
    public static final String ADMIN = "admin";

    private static final List<String> ASCENDING = List.of(AUTHOR, APPROVER, ADMIN);

    private Roles() {}

    static Set<String> all() {
        return Set.copyOf(ASCENDING);
    }

    /// The roles that come with those said, which are written exactly so; others say nothing.
    static Set<String> of(Collection<String> said) {
        var roles = new TreeSet<String>();
        said.forEach(role -> roles.addAll(ASCENDING.subList(0, ASCENDING.indexOf(role) + 1)));
        return roles;
    }
}
