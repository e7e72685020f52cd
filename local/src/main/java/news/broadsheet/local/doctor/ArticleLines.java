package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import news.broadsheet.local.doctor.Examination.Outcome.Refused;
import news.broadsheet.local.doctor.Examination.Outcome.Understood;

/** Answers requests for articles line by line, in their order: one line of JSON for each, whatever it holds. */
final class ArticleLines {

    private static final int WORKERS = 2;

    private final Examination examination;

    ArticleLines(Examination examination) {
        this.examination = examination;
    }

    /** @return whether all lines were answered: not where whoever listens has gone */
    boolean answer(InputStream requests, PrintStream answers) throws IOException {
        return OrderedLines.answer(requests, answers, WORKERS, this::answer);
    }

    private byte[] answer(byte[] line) {
        return switch (RequestLine.read(line)) {
            case RequestLine.Unusable unusable -> ArticleView.refusal(unusable.file(), unusable.reason());
            case RequestLine.Document document -> answer(document);
        };
    }

    private byte[] answer(RequestLine.Document request) {
        try {
            byte[] body = DocumentFile.read(request.file());
            return switch (examination.of(body, request.contentType(), request.base())) {
                case Understood understood -> ArticleView.article(request.file(), understood.page());
                case Refused refused -> ArticleView.refusal(request.file(), refused.reason());
            };
        } catch (IOException e) {
            return ArticleView.refusal(request.file(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return ArticleView.refusal(request.file(), "The page could not be told: a fault of ours, not of the page.");
        } catch (OutOfMemoryError | StackOverflowError e) {
            return ArticleView.refusal(request.file(), "The page is too large to be told.");
        }
    }
}
