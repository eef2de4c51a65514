package dev.writ.call;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Hash;
import java.util.List;

/// Somebody, without the name: the same for all calls of one person.
///
/// @param mark `u-` and 20 characters
public record Person(String mark) {

    private static final int LENGTH = 20;

    public static Person of(Actor actor) {
        return new Person("u-" + Hash.id(LENGTH, List.of(actor.name())));
    }

    @Override
    public String toString() {
        return mark;
    }
}
