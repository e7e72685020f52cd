package news.broadsheet.local.function.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;

/** Answers with its event. It does not start without the setting GREETING, which it logs. */
public final class EchoFunction implements RequestStreamHandler {

    private final String greeting;

    public EchoFunction(Settings settings) {
        this.greeting = settings.require("GREETING");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        context.getLogger().log(greeting + " from " + context.getFunctionName());
        input.transferTo(output);
    }
}
