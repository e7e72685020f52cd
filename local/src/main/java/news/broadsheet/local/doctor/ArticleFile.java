package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import news.broadsheet.ingest.page.ArticlePage;

/** Where the page for a browser goes: a file, or the standard output. */
final class ArticleFile {

    private final String name;
    private final PrintStream out;
    private final PrintStream err;

    ArticleFile(String name, PrintStream out, PrintStream err) {
        this.name = name;
        this.out = out;
        this.err = err;
    }

    /** @return whether there is an article, with a text to read, and it was written */
    boolean write(ArticleVisit visit) {
        Optional<ArticlePage> article = visit.article();
        if (article.isEmpty()) {
            err.println("broadsheet: no article: " + Sheet.harmless(visit.refusal()));
            return false;
        }
        String page = new ArticleHtml(visit.name(), article.get(), visit.original()).page();
        return write(page.getBytes(StandardCharsets.UTF_8)) && visit.hasText();
    }

    private boolean write(byte[] page) {
        if (name.equals("-")) {
            out.write(page, 0, page.length);
            out.flush();
            return !out.checkError();
        }
        try {
            Files.write(Path.of(name), page);
        } catch (IOException | InvalidPathException e) {
            err.println("broadsheet: the file " + Sheet.harmless(name) + " cannot be written.");
            return false;
        }
        out.println("The article beside its page: " + Sheet.harmless(name));
        return true;
    }
}
