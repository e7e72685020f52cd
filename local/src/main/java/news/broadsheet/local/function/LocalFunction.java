package news.broadsheet.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import news.broadsheet.local.template.Template.FunctionSpec;
import org.jspecify.annotations.Nullable;

/**
 * One function of the template. As on Lambda an instance of its handler serves one invocation at a time; instances are
 * made when they are needed and kept. More invocations than {@link #MOST_INSTANCES} wait their turn.
 */
public final class LocalFunction implements Invocable {

    static final int MOST_INSTANCES = 4;

    private final FunctionSpec spec;
    private final FunctionZip zip;
    private final Map<String, String> environment;
    private final FunctionLog log;
    private final Supplier<String> requestIds;
    private final ExecutorService executor;
    private final Semaphore turns = new Semaphore(MOST_INSTANCES, true);
    private final Deque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();

    LocalFunction(
            FunctionSpec spec,
            FunctionZip zip,
            Map<String, String> environment,
            FunctionLog log,
            Supplier<String> requestIds,
            ExecutorService executor) {
        this.spec = spec;
        this.zip = zip;
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.requestIds = requestIds;
        this.executor = executor;
    }

    public FunctionSpec spec() {
        return spec;
    }

    /** Makes the first instance, so that the first caller need not wait for it. */
    public void warm() {
        try {
            idle.push(instance());
        } catch (FunctionException e) {
            // Whoever invokes it will hear the same.
        }
    }

    /** Invokes the function and waits for its answer, at most for its timeout. */
    @Override
    public Invocation invoke(byte[] event) {
        turns.acquireUninterruptibly();
        Future<Invocation> running;
        try {
            running = executor.submit(() -> {
                try {
                    return run(event);
                } finally {
                    turns.release();
                }
            });
        } catch (RejectedExecutionException e) {
            turns.release();
            return new Invocation.Failed("Stopped", "the local runner has stopped");
        }
        return await(running);
    }

    private Invocation await(Future<Invocation> running) {
        try {
            return running.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            return new Invocation.TimedOut(spec.timeout().toSeconds());
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return new Invocation.Failed("Interrupted", "the local runner is stopping");
        }
    }

    private Invocation run(byte[] event) {
        Thread.currentThread().setContextClassLoader(zip.loader());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Context context = new LocalContext(spec, requestIds.get(), log.of(spec.name()));
        try {
            RequestStreamHandler kept = idle.poll();
            RequestStreamHandler handler = kept == null ? instance() : kept;
            handler.handleRequest(new ByteArrayInputStream(event), out, context);
            // One that threw is not kept: Lambda starts anew after a crash.
            idle.push(handler);
            return new Invocation.Answered(out.toByteArray());
        } catch (IOException | RuntimeException | Error e) {
            return failed(e instanceof FunctionException && e.getCause() != null ? e.getCause() : e);
        }
    }

    private static Invocation failed(@Nullable Throwable cause) {
        String message = cause == null ? "" : String.valueOf(cause.getMessage());
        return new Invocation.Failed(
                cause == null ? "Unknown" : cause.getClass().getName(), message);
    }

    private RequestStreamHandler instance() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(zip.loader());
        try {
            Class<?> type = Class.forName(spec.handler(), true, zip.loader());
            return (RequestStreamHandler) construct(type);
        } catch (InvocationTargetException e) {
            throw new FunctionException(spec.name() + " does not start", e.getCause());
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            throw new FunctionException(spec.name() + " cannot be loaded", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** By the constructor that takes settings, which are themselves made of the environment. */
    private Object construct(Class<?> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 1) {
                Class<?> settings = constructor.getParameterTypes()[0];
                return constructor.newInstance(
                        settings.getConstructor(Map.class).newInstance(environment));
            }
        }
        throw new NoSuchMethodException(type.getName() + " has no public constructor that takes settings");
    }

    private static final class FunctionException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FunctionException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
