package news.broadsheet.local.operator;

import java.io.IOException;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.function.LocalFunction;
import tools.jackson.databind.JsonNode;

/** Carries out the newsroom's commands, as the OperatorFunction does. */
public interface Operator {

    /** The function's logical id in the template. */
    String FUNCTION = "OperatorFunction";

    /**
     * @return the function's answer, which has one sentence under {@code error} where it could not do what it was told
     * @throws IOException with a sentence for people, where there is no answer
     */
    JsonNode run(byte[] command) throws IOException;

    /** The function itself, in this process. */
    static Operator of(LocalFunction function) {
        return command -> {
            Invocation outcome = function.invoke(command);
            if (outcome instanceof Invocation.Answered answered) {
                return Json.read(answered.payload());
            }
            throw new IOException(outcome.failure());
        };
    }
}
