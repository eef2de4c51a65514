package dev.writ.keys.kms;

import dev.writ.kernel.Failed;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a key, or of an alias of one.
record KeyArn(String text, String region) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "arn:aws[a-z-]*:kms:([a-z0-9-]{1,40}):\\d{12}:"
                            + "(?:key/[A-Za-z0-9-]{1,64}|alias/[A-Za-z0-9/_-]{1,250})");

    /// @param text `writ.signing.key`
    static KeyArn of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw Failed.invalid(
                    "WRIT_SIGNING_KEY is not the ARN of a key of AWS KMS",
                    "Write it like arn:aws:kms:eu-central-1:123456789012:alias/writ");
        }
        return new KeyArn(text, matcher.group(1));
    }

    URI endpoint() {
        String domain = text.startsWith("arn:aws-cn:") ? ".amazonaws.com.cn" : ".amazonaws.com";
        return URI.create("https://kms." + region + domain);
    }
}
