package news.broadsheet.local.aws;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.broadsheet.local.template.Template;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.RelaxedSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.AutoCreateQueuesConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scalikejdbc.ConnectionPool;
import scalikejdbc.ConnectionPoolSettings;

/**
 * SQS by ElasticMQ, on loopback and a free port. Every message is in a database before it is acknowledged.
 * One at a time in a JVM, since ElasticMQ keeps its connections in a static place.
 */
final class QueueServer implements AutoCloseable {

    /** The database's file without its ending. */
    static final String NAME = "queues";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ActorSystem system;
    private final SQSRestServer server;
    private final URI endpoint;

    private QueueServer(ActorSystem system, SQSRestServer server, URI endpoint) {
        this.system = system;
        this.server = server;
        this.endpoint = endpoint;
    }

    static QueueServer start(Path folder) throws IOException {
        Files.createDirectories(folder);
        String database = "jdbc:h2:file:" + folder.resolve(NAME).toAbsolutePath()
                // Written at once, and not closed behind our back while the last batches end.
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        returnUnfinished(database);
        connect(database);
        ActorSystem system = ActorSystem.create("queues", quiet());
        try {
            ActorRef store = system.actorOf(Props.create(SqlQueuePersistenceActor.class, () -> persistence(database)));
            ActorRef queues = system.actorOf(Props.create(
                    QueueManagerActor.class,
                    () -> new QueueManagerActor(new NowProvider(), RelaxedSQSLimits$.MODULE$, Option.apply(store))));
            SQSRestServer server = TheSQSRestServerBuilder.apply(
                            Option.apply(system),
                            Option.apply(queues),
                            "127.0.0.1",
                            0,
                            NodeAddress.apply("http", "127.0.0.1", 0, ""),
                            true,
                            RelaxedSQSLimits$.MODULE$,
                            Template.REGION,
                            Template.ACCOUNT,
                            Option.apply(store),
                            AutoCreateQueuesConfig.disabled())
                    .start();
            int port = server.waitUntilStarted().localAddress().getPort();
            Patterns.ask(store, new QueueEvent.Restore(queues), PATIENCE)
                    .toCompletableFuture()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new QueueServer(system, server, URI.create("http://127.0.0.1:" + port));
        } catch (ExecutionException | TimeoutException e) {
            system.terminate();
            throw new IOException("The queues of the last run cannot be read back from " + folder + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            system.terminate();
            throw new IOException("Interrupted while the queues started.", e);
        }
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stopAndWait();
        try {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Messages are on disk already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ConnectionPool.closeAll();
    }

    private static SqlQueuePersistenceActor persistence(String database) {
        return new SqlQueuePersistenceActor(
                new SqlQueuePersistenceConfig(true, "org.h2.Driver", database, "", "", false),
                CollectionConverters.asScala(List.<CreateQueueMetadata>of()).toList());
    }

    /** ElasticMQ opens its connections once in the life of a JVM; a second run in the same one needs them anew. */
    private static void connect(String database) {
        ConnectionPoolSettings settings = ConnectionPool.singleton$default$4();
        ConnectionPool.singleton(
                database, "", "", settings, ConnectionPool.singleton$default$5(database, "", "", settings));
    }

    private static Config quiet() {
        return ConfigFactory.parseString("pekko { loglevel = OFF, stdout-loglevel = OFF, daemonic = on,"
                        + " coordinated-shutdown.run-by-jvm-shutdown-hook = off, log-dead-letters = off }")
                .withFallback(ConfigFactory.load());
    }

    /**
     * Messages that were being worked on when the last run ended would stay invisible for minutes; whoever had them is
     * gone, so they are to be had again at once.
     */
    private static void returnUnfinished(String database) throws IOException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            for (String table : KeptData.messageTables(connection)) {
                statement.executeUpdate("update \"" + table + "\" set next_delivery = 0");
            }
        } catch (SQLException e) {
            throw new IOException(
                    "The queues of the last run cannot be read ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "): restore the data folder from a copy, or start afresh with --fresh.",
                    e);
        }
    }
}
