package news.broadsheet.local.function.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import news.broadsheet.lambda.Settings;

/** Answers with how many events its instance has had; fails at the event {@code fail}. */
public final class CountingFunction implements RequestStreamHandler {

    private int served;

    @SuppressWarnings("UnusedVariable") // Every function takes settings.
    public CountingFunction(Settings settings) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        served++;
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        if (event.equals("fail")) {
            throw new IllegalStateException("out of ink");
        }
        output.write(Integer.toString(served).getBytes(StandardCharsets.UTF_8));
    }
}
