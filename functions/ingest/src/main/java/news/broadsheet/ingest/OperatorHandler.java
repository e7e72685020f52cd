package news.broadsheet.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import news.broadsheet.ingest.operator.OperatorStep;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Settings;
import tools.jackson.core.JsonGenerator;

/** Invoked by staff: carries out one command of the newsroom. */
public final class OperatorHandler implements RequestStreamHandler {

    private final OperatorStep step;

    public OperatorHandler() {
        this(Settings.environment());
    }

    public OperatorHandler(Settings settings) {
        this(new Wiring(settings).operatorStep());
    }

    OperatorHandler(OperatorStep step) {
        this.step = step;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Consumer<JsonGenerator> answer = step.run(in.readAllBytes());
        Json.write(out, json -> {
            json.writeStartObject();
            answer.accept(json);
            json.writeEndObject();
        });
    }
}
