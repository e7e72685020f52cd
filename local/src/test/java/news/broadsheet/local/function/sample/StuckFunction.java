package news.broadsheet.local.function.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import news.broadsheet.lambda.Settings;

/** Never answers. */
public final class StuckFunction implements RequestStreamHandler {

    @SuppressWarnings("UnusedVariable") // Every function takes settings.
    public StuckFunction(Settings settings) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("was stuck");
        }
    }
}
