package dev.writ.workflow.aws;

import dev.writ.kernel.Failed;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a state machine.
record MachineArn(String text, String region) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "arn:aws[a-z-]*:states:([a-z0-9-]{1,40}):\\d{12}:stateMachine:[\\w-]{1,80}");

    /// @param text `writ.workflow.arn`
    static MachineArn of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw Failed.invalid(
                    "WRIT_WORKFLOW_ARN is not the ARN of a state machine",
                    "Write it like arn:aws:states:eu-central-1:123456789012:stateMachine:writ");
        }
        return new MachineArn(text, matcher.group(1));
    }

    URI endpoint() {
        String domain = text.startsWith("arn:aws-cn:") ? ".amazonaws.com.cn" : ".amazonaws.com";
        return URI.create("https://states." + region + domain);
    }
}
