package dev.writ.store.dynamo;

import dev.writ.kernel.Failed;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which DynamoDB.
///
/// @param url empty is the region's own address
/// @param region such as `eu-central-1`
public record Address(Optional<URI> url, String region) {

    /// Takes any region, and so needs none said.
    private static final String TRIAL_REGION = "eu-central-1";

    /// It becomes part of a host's name.
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");

    private static final Pattern AWS_HOST =
            Pattern.compile("(?i).*\\.(amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws)");

    /// @param url `writ.dynamodb.url`
    /// @param region `writ.dynamodb.region`; may be left out for a trial, not for AWS
    /// @throws Failed when one of them cannot be
    public static Address of(Optional<String> url, Optional<String> region) {
        Optional<URI> checked = url.map(Address::checked);
        boolean trial = checked.filter(each -> !isAws(each)).isPresent();
        if (region.isEmpty() && !trial) {
            throw Failed.invalid(
                    "The region of the DynamoDB is not said",
                    "Set WRIT_DYNAMODB_REGION, for example to eu-central-1");
        }
        String known = region.orElse(TRIAL_REGION);
        if (!REGION.matcher(known).matches()) {
            throw Failed.invalid("WRIT_DYNAMODB_REGION is no region", "Write it like eu-central-1");
        }
        return new Address(checked, known);
    }

    /// Not AWS itself: a server for trials, which must never see credentials of AWS.
    boolean isTrial() {
        return url.filter(each -> !isAws(each)).isPresent();
    }

    @Override
    public String toString() {
        return url.map(URI::toString).orElse(region);
    }

    private static URI checked(String text) {
        return parsed(text)
                .filter(Address::isUsable)
                .orElseThrow(
                        () ->
                                Failed.invalid(
                                        "The address of the DynamoDB is not one",
                                        "Write it like http://127.0.0.1:8000, and https for AWS"));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawQuery() != null) {
            return false;
        }
        return switch (String.valueOf(url.getScheme())) {
            case "https" -> true;
            case "http" -> !isAws(url);
            default -> false;
        };
    }

    private static boolean isAws(URI url) {
        return AWS_HOST.matcher(url.getHost()).matches();
    }
}
