package dev.writ.web.edge;

import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;

/// What a request meets first has the greatest number, as Quarkus counts filters. It finds out who
/// calls between {@link #ORIGINS} and {@link #RATES}.
final class Order {

    static final int HEADERS = 1_000;
    static final int GUARD = 900;
    static final int ORIGINS = 800;
    static final int RATES = SecurityHandlerPriorities.AUTHORIZATION - 1;

    private Order() {}
}
