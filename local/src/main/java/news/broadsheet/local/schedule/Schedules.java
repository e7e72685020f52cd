package news.broadsheet.local.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.function.LocalFunction;
import news.broadsheet.local.function.LocalFunctions;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.Template.ScheduleSpec;

/** Invokes functions when their schedules say so; the first time right at the start, since nobody wants to wait. */
public final class Schedules implements AutoCloseable {

    /** Hears of invocations that failed. */
    @FunctionalInterface
    public interface Failures {
        void failed(String function, String reason);
    }

    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Failures failures;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    public Schedules(InstantSource clock, Supplier<String> ids, Failures failures) {
        this.clock = clock;
        this.ids = ids;
        this.failures = failures;
    }

    /** @throws IllegalArgumentException where an expression is not understood; nothing is started then */
    public void start(List<ScheduleSpec> specs, LocalFunctions functions) {
        List<Runnable> loops = new ArrayList<>();
        for (ScheduleSpec spec : specs) {
            Expression expression = Expression.parse(spec.expression());
            LocalFunction function = functions.get(spec.function());
            loops.add(() -> run(spec, expression, function));
        }
        loops.forEach(loop -> threads.add(Thread.ofVirtual().name("schedule").start(loop)));
    }

    @Override
    public void close() {
        stopped.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(ScheduleSpec spec, Expression expression, LocalFunction function) {
        try {
            Instant due = clock.instant();
            while (!stopped.await(untilMillis(due), TimeUnit.MILLISECONDS)) {
                Invocation outcome = function.invoke(event(spec, due));
                if (!outcome.failure().isEmpty()) {
                    failures.failed(spec.function(), outcome.failure());
                }
                due = expression.next(due.isAfter(clock.instant()) ? due : clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long untilMillis(Instant due) {
        return due.equals(Instant.MAX)
                ? Long.MAX_VALUE
                : Math.max(0, Duration.between(clock.instant(), due).toMillis());
    }

    /** What EventBridge sends: the schedule's own input, or a scheduled event. */
    private byte[] event(ScheduleSpec spec, Instant time) {
        return spec.input()
                .map(input -> input.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> Json.write(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("version", "0");
                    json.writeStringProperty("id", ids.get());
                    json.writeStringProperty("detail-type", "Scheduled Event");
                    json.writeStringProperty("source", "aws.events");
                    json.writeStringProperty("account", Template.ACCOUNT);
                    json.writeStringProperty("time", time.toString());
                    json.writeStringProperty("region", Template.REGION);
                    json.writeArrayPropertyStart("resources");
                    json.writeEndArray();
                    json.writeObjectPropertyStart("detail");
                    json.writeEndObject();
                    json.writeEndObject();
                }));
    }
}
