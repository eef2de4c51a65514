package dev.writ.packaged;

import dev.writ.store.dynamo.Address;
import dev.writ.store.dynamo.DynamoTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;
import org.testcontainers.localstack.LocalStackContainer;

/// LocalStack in a container, with the table, the packaged functions and the state machine in it.
/// Each environment of a function is a container too, started through the socket of Docker.
record LocalStack(
        LocalStackContainer container,
        Network network,
        DynamoTable table,
        DeployedFunctions functions,
        Machine machine)
        implements AutoCloseable {

    /// The last version that wants no account with LocalStack.
    private static final String IMAGE = "localstack/localstack:4.14.0";

    /// The name by which functions reach it, as they are in the same network.
    private static final String ALIAS = "localstack";

    private static final int PORT = 4566;

    /// That of all who name none in their credentials.
    private static final String ACCOUNT = "000000000000";

    private static final String TABLE = "writ";

    /// Whether a Docker engine answers. Testcontainers logs at length where it looked for one.
    static boolean canStart() {
        Logger log = Logger.getLogger("org.testcontainers");
        Level before = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            log.setLevel(before);
        }
    }

    static LocalStack start(Clock clock) throws IOException, InterruptedException {
        Network network = Network.newNetwork();
        var container =
                new LocalStackContainer(IMAGE)
                        .withServices("dynamodb", "lambda", "stepfunctions", "iam", "logs")
                        .withEnv("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "120")
                        .withNetwork(network)
                        .withNetworkAliases(ALIAS);
        container.start();
        URI url = container.getEndpoint();
        var address = new Address(Optional.of(url), TrialApi.REGION);
        return new LocalStack(
                container,
                network,
                DynamoTable.open(address, TABLE, clock),
                DeployedFunctions.create(
                        url,
                        ACCOUNT,
                        Map.of("Table", TABLE, "AWS::Region", TrialApi.REGION),
                        Map.of("WRIT_DYNAMODB_URL", "http://" + ALIAS + ":" + PORT)),
                Machine.create(url, ACCOUNT, fewAtOnce()));
    }

    /// Calls at the same time are as many containers, for each function: what the account on AWS
    /// bears, a laptop does not.
    private static String fewAtOnce() throws IOException {
        return Files.readString(Path.of("infra/workflow.asl.json"))
                .replaceAll("\"MaxConcurrency\": \\d+", "\"MaxConcurrency\": 2");
    }

    @Override
    public void close() {
        table.close();
        container.close();
        network.close();
    }
}
