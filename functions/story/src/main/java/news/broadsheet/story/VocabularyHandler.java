package news.broadsheet.story;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;

/** Entry point of the vocabulary function: by schedule, new articles are read into the vocabularies. */
public final class VocabularyHandler implements RequestStreamHandler {

    private final VocabularyGrowth growth;

    public VocabularyHandler() {
        this(Settings.environment());
    }

    public VocabularyHandler(Settings settings) {
        this(Wiring.growth(settings));
    }

    VocabularyHandler(VocabularyGrowth growth) {
        this.growth = growth;
    }

    /** The event of a schedule says nothing that matters. */
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        growth.grow();
    }
}
