package news.broadsheet.dynamodb;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.broadsheet.testkit.aws.TestTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills a table with many items fast. */
final class Filling {

    private static final int BATCH = 25;
    private static final int THREADS = 4;

    private Filling() {}

    /** @param item makes the n-th, counted from 0 */
    static void fill(TestTables tables, String table, int items, IntFunction<WriteRequest> item) {
        try (DynamoDbClient client = tables.aws().dynamoDb();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> parts = IntStream.range(0, (items + BATCH - 1) / BATCH)
                    .<Future<?>>mapToObj(part -> threads.submit(() -> Batches.write(
                            client,
                            table,
                            IntStream.range(part * BATCH, Math.min((part + 1) * BATCH, items))
                                    .mapToObj(item)
                                    .toList())))
                    .toList();
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the table could not be filled", e);
        }
    }
}
