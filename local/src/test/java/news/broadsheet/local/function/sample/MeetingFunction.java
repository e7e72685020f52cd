package news.broadsheet.local.function.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import news.broadsheet.lambda.Settings;

/** Answers only when four of its instances are at work at once, with how many of them there have been at most. */
public final class MeetingFunction implements RequestStreamHandler {

    private static final CyclicBarrier FOUR = new CyclicBarrier(4);
    private static final AtomicInteger NOW = new AtomicInteger();
    private static final AtomicInteger MOST = new AtomicInteger();

    private final AtomicInteger here = new AtomicInteger();

    @SuppressWarnings("UnusedVariable") // Every function takes settings.
    public MeetingFunction(Settings settings) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        int now = NOW.incrementAndGet();
        MOST.accumulateAndGet(now, Math::max);
        if (here.incrementAndGet() > 1) {
            throw new IllegalStateException("one instance, two invocations");
        }
        try {
            FOUR.await();
            output.write(Integer.toString(MOST.get()).getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IOException(e);
        } finally {
            here.decrementAndGet();
            NOW.decrementAndGet();
        }
    }
}
