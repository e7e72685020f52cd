package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet doctor stories}. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Matches articles into stories as the service would, one after the other, and tells how they stand after the"
                    + " last one, and why.",
            "Articles are lines of JSON: id, headline, text; where known publishedAt, source, language."
        })
final class StoriesCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "Articles, one JSON object a line; - (the default) is the standard input.")
    private String file = "-";

    @Option(
            names = "--jsonl",
            description = "Answer each line with a line of JSON, in their order, after the last one was read.")
    private boolean answers;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    StoriesCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            StoryLines lines = lines();
            boolean well = answers ? lines.answer(out) : told(lines);
            return well ? 0 : 1;
        } catch (IOException e) {
            err.println("broadsheet: " + e.getMessage());
            return 1;
        }
    }

    private StoryLines lines() throws IOException {
        if (file.equals("-")) {
            return StoryLines.of(in);
        }
        try (InputStream named = DocumentFile.open(file)) {
            return StoryLines.of(named);
        }
    }

    /** What is no article is told apart from the stories: those may go to a file. */
    private boolean told(StoryLines lines) {
        lines.refusals().forEach(refusal -> err.println("broadsheet: " + refusal));
        new StorySheet(new Sheet(out)).print(lines.replay(), lines.refusals().size());
        return lines.refusals().isEmpty();
    }
}
