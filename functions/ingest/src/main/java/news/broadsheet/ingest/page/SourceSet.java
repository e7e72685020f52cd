package news.broadsheet.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The candidates of srcset attributes (HTML Living Standard 4.8.4.2.1): an address may hold commas, but no white space. */
final class SourceSet {

    private static final int MOST = 100;

    /**
     * @param width pixels, 0 where not stated
     * @param weight width or density, to compare
     */
    record Candidate(String url, int width, int weight) {}

    private final List<Candidate> candidates = new ArrayList<>();

    List<Candidate> widestFirst() {
        candidates.sort(Comparator.comparingInt(Candidate::weight).reversed());
        return candidates;
    }

    void read(String set) {
        int at = 0;
        while (at < set.length() && candidates.size() < MOST) {
            while (at < set.length() && (isSpace(set.charAt(at)) || set.charAt(at) == ',')) {
                at++;
            }
            int start = at;
            while (at < set.length() && !isSpace(set.charAt(at))) {
                at++;
            }
            int end = at;
            while (end > start && set.charAt(end - 1) == ',') {
                end--;
            }
            String url = set.substring(start, end);
            String descriptor = "";
            if (end == at) {
                int comma = set.indexOf(',', at);
                int stop = comma < 0 ? set.length() : comma;
                descriptor = set.substring(at, stop).strip();
                at = stop;
            }
            if (!url.isEmpty()) {
                add(url, descriptor);
            }
        }
    }

    private void add(String url, String descriptor) {
        int value = 0;
        int i = 0;
        while (i < descriptor.length() && i < 5 && Character.digit(descriptor.charAt(i), 10) >= 0) {
            value = value * 10 + Character.digit(descriptor.charAt(i++), 10);
        }
        boolean wide = i > 0 && i < descriptor.length() && descriptor.charAt(i) == 'w';
        candidates.add(new Candidate(url, wide ? value : 0, value));
    }

    private static boolean isSpace(char c) {
        return c <= ' ';
    }
}
