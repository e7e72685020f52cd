package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.ingest.page.LeftOut;
import org.jspecify.annotations.Nullable;

/** What of a page is no part of its article: told only to who asks, since most do not. */
public final class Leavings {

    private static final int LONGEST = 200;

    private final PageMap map;
    private final Region article;
    private final Set<Passage> joined = new HashSet<>();

    Leavings(PageMap map, Region article, List<Passage> before, List<Passage> after) {
        this.map = map;
        this.article = article;
        joined.addAll(before);
        joined.addAll(after);
    }

    /** In the order of the page; neighbours that were left out for one reason, and with one box, as one. */
    public List<LeftOut> tell() {
        List<LeftOut> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String reason = null;
        for (int i = 0; i < map.passages().size(); i++) {
            Passage passage = map.passages().get(i);
            String next = reason(passage, i);
            if (reason != null && !reason.equals(next)) {
                all.add(new LeftOut(reason, text.toString()));
                text.setLength(0);
            }
            if (next != null && text.length() < LONGEST) {
                text.append(text.isEmpty() ? "" : " ").append(passage.start());
                text.setLength(Math.min(text.length(), LONGEST));
            }
            reason = next;
        }
        if (reason != null) {
            all.add(new LeftOut(reason, text.toString()));
        }
        return all;
    }

    private @Nullable String reason(Passage passage, int at) {
        Reason reason = passage.reason();
        if (reason == null) {
            boolean inside = (at >= article.from() && at < article.to()) || joined.contains(passage);
            return inside ? null : Reason.OUTSIDE.label();
        }
        return reason == Reason.CAPTION ? null : reason == Reason.NAMED ? named(passage) : reason.label();
    }

    /** The box that went, by what it is called. */
    private static String named(Passage passage) {
        for (Region at = passage.region(); at != null; at = at.parent()) {
            if (at.isDropped()) {
                return Reason.NAMED.label() + " " + NameWords.word(at.element());
            }
        }
        return Reason.NAMED.label();
    }
}
