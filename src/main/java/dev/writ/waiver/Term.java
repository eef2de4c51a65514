package dev.writ.waiver;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How long a waiver may hold: what is accepted without an end is forgotten.
///
/// @param maxDays 1 to {@link #LONGEST}
public record Term(int maxDays) {

    public static final int LONGEST = 365;
    public static final Term DEFAULT = new Term(180);

    public Term {
        if (maxDays < 1 || maxDays > LONGEST) {
            throw Failed.invalid("waivers.max-days is " + maxDays, "Use 1 to " + LONGEST);
        }
    }

    /// What a project sets under `waivers`, over the default.
    ///
    /// @throws Failed when it is out of bounds
    public static Term of(Fields settings) {
        return settings.optionalChild("waivers").flatMap(Term::given).orElse(DEFAULT);
    }

    private static Optional<Term> given(Fields waivers) {
        waivers.only("max-days");
        var days = waivers.optionalNumber("max-days");
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Term(Math.clamp(days.getAsLong(), -1, Integer.MAX_VALUE)));
    }

    /// The last day of a waiver that is granted today: the one that is asked for, else the latest.
    ///
    /// @param asked as ISO 8601 writes a day
    /// @throws Failed when that is no day, in the past or too far ahead
    LocalDate end(Optional<String> asked, LocalDate today) {
        LocalDate latest = today.plusDays(maxDays);
        LocalDate end = asked.map(Term::day).orElse(latest);
        if (end.isBefore(today)) {
            throw Failed.invalid("expires is " + end + ", which is past", between(today, latest));
        }
        if (end.isAfter(latest)) {
            throw Failed.invalid(
                    "expires is " + end + ", more than " + maxDays + " days ahead",
                    between(today, latest));
        }
        return end;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new Failed(
                    new Failure.Invalid(
                            "expires is '" + Line.clip(text) + "', which is no day",
                            "Write it as 2027-01-31"),
                    noDay);
        }
    }

    private static String between(LocalDate today, LocalDate latest) {
        return "Use a day from " + today + " to " + latest + ", as UTC has it";
    }
}
