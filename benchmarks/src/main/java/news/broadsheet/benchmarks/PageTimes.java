package news.broadsheet.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import news.broadsheet.benchmarks.Pages.Page;

/**
 * Prints the median time per page of our reader and Readability4J: each page is read many times by both in turn, its median
 * taken, and of these the median over the pages; half as many rounds ahead are not counted. What a median hides, one page
 * that takes a second, is printed apart.
 */
final class PageTimes {

    private static final int ROUNDS = 15;

    /** Far too much work for a compiler to see that nobody needs the result. */
    private static final List<Consumer<Page>> READERS = List.of(Page::ours, Page::readability, Page::parse);

    private PageTimes() {}

    /** Milliseconds: medians of one page. */
    private record Times(double ours, double readability, double parse) {

        /** Our own work, after the parse. */
        double own() {
            return Math.max(0, ours - parse);
        }

        double ratio() {
            return ours / readability;
        }
    }

    /** @param arguments how many rounds to measure, {@value #ROUNDS} unless told */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        for (String corpus : Pages.CORPORA) {
            report(corpus, measured(Pages.of(corpus), rounds));
        }
    }

    private static List<Times> measured(List<Page> pages, int rounds) {
        long[][][] nanos = new long[pages.size()][READERS.size()][rounds];
        for (int round = -(rounds + 1) / 2; round < rounds; round++) {
            for (int page = 0; page < pages.size(); page++) {
                for (int reader = 0; reader < READERS.size(); reader++) {
                    long start = System.nanoTime();
                    READERS.get(reader).accept(pages.get(page));
                    long taken = System.nanoTime() - start;
                    if (round >= 0) {
                        nanos[page][reader][round] = taken;
                    }
                }
            }
        }
        return Arrays.stream(nanos)
                .map(page -> new Times(millis(page[0]), millis(page[1]), millis(page[2])))
                .toList();
    }

    private static double millis(long[] nanos) {
        return median(Arrays.stream(nanos).mapToDouble(one -> one / 1e6).toArray());
    }

    private static void report(String corpus, List<Times> times) {
        double ours = median(times, Times::ours);
        double readability = median(times, Times::readability);
        double parse = median(times, Times::parse);
        System.out.printf("%s, %d pages, median ms per page%n", corpus, times.size());
        System.out.printf(
                "  ours %.3f (its parse alone %.3f, all else %.3f)%n", ours, parse, median(times, Times::own));
        System.out.printf("  Readability4J %.3f%n", readability);
        System.out.printf(
                "  ratio of the medians %.3f, median of the ratios %.3f%n",
                ours / readability, median(times, Times::ratio));
        System.out.printf(
                "  slowest page: ours %.1f, Readability4J %.1f%n",
                most(times, Times::ours), most(times, Times::readability));
    }

    private static double median(List<Times> times, ToDoubleFunction<Times> figure) {
        return median(times.stream().mapToDouble(figure).toArray());
    }

    private static double most(List<Times> times, ToDoubleFunction<Times> figure) {
        return times.stream().mapToDouble(figure).max().orElse(0);
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
