package dev.writ.log;

import java.util.Optional;

/// Class and place of an exception and of its causes, without what they say.
final class Place extends Throwable {

    private static final long serialVersionUID = 1L;

    private static final int MAX_CAUSES = 10;

    private Place(String type, Optional<Place> cause) {
        super(type, cause.orElse(null), false, true);
    }

    /// Of a place, itself: an entry may pass several filters.
    static Place of(Throwable thrown) {
        return thrown instanceof Place place ? place : of(thrown, MAX_CAUSES);
    }

    private static Place of(Throwable thrown, int causes) {
        Optional<Place> cause =
                Optional.ofNullable(thrown.getCause())
                        .filter(any -> causes > 0)
                        .map(each -> of(each, causes - 1));
        var place = new Place(thrown.getClass().getName(), cause);
        place.setStackTrace(thrown.getStackTrace());
        return place;
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
