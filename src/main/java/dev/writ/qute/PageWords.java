package dev.writ.qute;

import io.quarkus.qute.ValueResolver;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What pages for people say of times and numbers.
final class PageWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private PageWords() {}

    /// `{createdAt.minute}`: 21 Nov 2026, 17:00 UTC.
    static ValueResolver time() {
        return ValueResolver.builder()
                .applyToBaseClass(String.class)
                .applyToName("minute")
                .resolveSync(context -> MINUTE.format(Instant.parse((String) context.getBase())))
                .build();
    }

    /// `{count.grouped}`: 25,000.
    static ValueResolver number() {
        return ValueResolver.builder()
                .applyToBaseClass(Number.class)
                .applyToName("grouped")
                .resolveSync(
                        context ->
                                String.format(
                                        Locale.ENGLISH,
                                        "%,d",
                                        ((Number) context.getBase()).longValue()))
                .build();
    }
}
