package dev.writ.workflow;

import dev.writ.kernel.Failed;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// States by name and where to begin. Every state can be reached, and every next state exists.
record StateMachine(String where, String startAt, Map<String, State> states) {

    StateMachine {
        states = Map.copyOf(states);
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(startAt));
        while (!open.isEmpty()) {
            String name = open.pop();
            State state = states.get(name);
            if (state == null) {
                throw Failed.invalid(
                        where + ": there is no state '" + name + "'", "Name one of the states");
            }
            if (reached.add(name)) {
                next(state).forEach(open::push);
            }
        }
        for (String name : states.keySet()) {
            if (!reached.contains(name)) {
                throw Failed.invalid(
                        where + ": no state leads to '" + name + "'", "Lead to it or remove it");
            }
        }
    }

    State state(String name) {
        return Optional.ofNullable(states.get(name)).orElseThrow();
    }

    private static Stream<String> next(State state) {
        return switch (state) {
            case State.Task task -> next(task.next(), task.catchers());
            case State.Choice choice ->
                    Stream.concat(
                            Stream.of(choice.otherwise()),
                            choice.branches().stream().map(State.Branch::next));
            case State.ForEach map -> next(map.next(), map.catchers());
            case State.Fail end -> Stream.empty();
        };
    }

    private static Stream<String> next(Optional<String> next, List<State.Catcher> catchers) {
        return Stream.concat(next.stream(), catchers.stream().map(State.Catcher::next));
    }

    /// The maps of a mode, here and inside of maps.
    Stream<State.ForEach> maps(State.Mode mode) {
        return states.values().stream()
                .filter(State.ForEach.class::isInstance)
                .map(State.ForEach.class::cast)
                .flatMap(
                        map ->
                                Stream.concat(
                                        Stream.of(map).filter(each -> each.mode() == mode),
                                        map.machine().maps(mode)));
    }
}
