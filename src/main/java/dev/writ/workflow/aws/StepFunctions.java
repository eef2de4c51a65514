package dev.writ.workflow.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.finding.GroupFindings;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Stored;
import dev.writ.kernel.TryAgain;
import dev.writ.plan.Launcher;
import dev.writ.plan.Planning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Walks as an execution of the state machine.
///
/// One call of its API is used, so it is signed and sent here; the SDK's client of Step Functions
/// would add megabytes to the function.
public final class StepFunctions implements Launcher {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int TRIES = 3;
    private static final int NAME_LENGTH = 40;
    private static final int MAX_ANSWER_BYTES = 64 * 1024;

    private final MachineArn machine;
    private final Optional<URI> trial;
    private final ObjectMapper json;
    private final SdkHttpClient http =
            UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(ANSWER)
                    .build();

    private StepFunctions(MachineArn machine, Optional<URI> trial, ObjectMapper json) {
        this.machine = machine;
        this.trial = trial;
        this.json = json;
    }

    /// @param arn of the state machine
    /// @param url of a Step Functions for trials, which sees no credentials of AWS
    /// @throws Failed when the ARN or the address is none
    public static StepFunctions of(String arn, Optional<String> url, ObjectMapper json) {
        return new StepFunctions(MachineArn.of(arn), url.map(StepFunctions::address), json);
    }

    private static URI address(String url) {
        try {
            return new URI(url).parseServerAuthority();
        } catch (URISyntaxException wrong) {
            throw Failed.invalid(
                    "WRIT_WORKFLOW_URL is not an address", "Write it like http://127.0.0.1:8083");
        }
    }

    /// The execution's name comes from what is planned and when that began: the same planning,
    /// started again, is the same execution.
    @Override
    public void launch(Stored<Planning> begun) {
        String body = start(begun.value()).toString();
        for (int attempt = 1; ; attempt++) {
            try {
                JsonNode answer = send(body);
                if (answer.has("executionArn") || isThere(answer)) {
                    return;
                }
                throw new IOException(answer.path("__type").asText("no answer"));
            } catch (IOException | SdkException broken) {
                if (attempt == TRIES) {
                    throw new TryAgain(
                            new Failure.Unavailable(
                                    Failure.Code.INTERNAL_ERROR,
                                    "The state machine cannot be started",
                                    "Repeat the call; see whether the role may start it"),
                            broken);
                }
            }
        }
    }

    private ObjectNode start(Planning planning) {
        GroupFindings.Filter filter = planning.filter();
        ObjectNode input = json.createObjectNode().put("scan", planning.scan().value());
        ObjectNode wish = input.putObject("wish").put("group", Fields.word(planning.group()));
        filter.atLeast().ifPresent(least -> wish.put("severity", Fields.word(least)));
        filter.rules().forEach(wish.putArray("rules")::add);
        filter.paths().forEach(wish.putArray("paths")::add);
        if (filter.limit() > 0) {
            wish.put("limit", filter.limit());
        }
        return json.createObjectNode()
                .put("stateMachineArn", machine.text())
                .put("name", name(planning, wish))
                .put("input", input.toString());
    }

    private static String name(Planning planning, JsonNode wish) {
        return planning.scan()
                + "-"
                + Hash.id(
                        NAME_LENGTH,
                        List.of(
                                planning.scan().value(),
                                planning.startedAt().toString(),
                                wish.toString()));
    }

    /// The name is taken for 90 days by an execution that has ended.
    private static boolean isThere(JsonNode answer) {
        return answer.path("__type").asText().endsWith("ExecutionAlreadyExists");
    }

    private JsonNode send(String body) throws IOException {
        var request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(trial.orElseGet(machine::endpoint))
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("X-Amz-Target", "AWSStepFunctions.StartExecution")
                        .build();
        var signed =
                AwsV4HttpSigner.create()
                        .sign(
                                r ->
                                        r.identity(credentials())
                                                .request(request)
                                                .payload(ContentStreamProvider.fromUtf8String(body))
                                                .putProperty(
                                                        AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                        "states")
                                                .putProperty(
                                                        AwsV4HttpSigner.REGION_NAME,
                                                        machine.region()));
        var call = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(call::contentStreamProvider);
        return read(http.prepareRequest(call.build()).call());
    }

    private JsonNode read(HttpExecuteResponse response) throws IOException {
        try (InputStream in = response.responseBody().orElseThrow(() -> new IOException("empty"))) {
            return json.readTree(in.readNBytes(MAX_ANSWER_BYTES));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private AwsCredentials credentials() {
        return trial.isPresent()
                ? AwsBasicCredentials.create("local", "local")
                : EnvironmentVariableCredentialsProvider.create().resolveCredentials();
    }
}
