package news.broadsheet.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.UnaryOperator;

/** What axe-core finds wrong with a page, by all rules of WCAG 2.0 to 2.2, A and AA, and those of best practice. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The only ones that a page in other colours could break. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private Accessibility() {}

    /** One line for each element that breaks a rule. */
    static List<String> violations(Page page) {
        return violations(page, axe -> axe.withTags(RULES));
    }

    /** Likewise, of a page that was looked at in other colours before. */
    static List<String> violationsOfColours(Page page) {
        return violations(page, axe -> axe.withRules(OF_COLOURS));
    }

    private static List<String> violations(Page page, UnaryOperator<AxeBuilder> rules) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Without the second page that axe opens to look into frames of other hosts: there are none before a click.
        return rules.apply(new AxeBuilder(page).options(options)).setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary() + " "
                                + node.getHtml()))
                .toList();
    }
}
