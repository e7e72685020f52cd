package news.broadsheet.ingest.page.tree;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * The rules for SVG (HTML Living Standard, 13.2.6.5), which pages have for icons. MathML, HTML within SVG, scripts in it and
 * what breaks out of it are left to jsoup.
 */
final class ForeignRules {

    private final Branches branches;
    private final OpenElements open;
    private final Map<String, TagName> names = new HashMap<>();

    ForeignRules(Branches branches) {
        this.branches = branches;
        this.open = branches.open;
    }

    boolean apply() {
        return open.size() > 0 && open.currentName().is(TagName.FOREIGN);
    }

    /** Whether text is HTML's. */
    boolean isIntegration() {
        return open.currentName().is(TagName.INTEGRATION);
    }

    void start(TagName name, @Nullable Attributes attributes) {
        if (apply() && (isIntegration() || name.is(TagName.BREAKS_OUT) || name.name.equals("script"))) {
            throw new GivesUp("HTML in SVG: " + name);
        }
        TagName foreign = names.computeIfAbsent(name.name, ForeignRules::foreign);
        branches.insertForeign(foreign, SvgNames.adjusted(attributes), branches.isSelfClosing());
    }

    void end(TagName name) {
        if (name == KnownTags.P || name == KnownTags.BR) {
            throw new GivesUp("HTML in SVG: /" + name);
        }
        for (int i = open.size() - 1; open.name(i).is(TagName.FOREIGN); i--) {
            if (open.name(i).name.equals(name.name)) {
                open.popToPlace(i);
                return;
            }
        }
        throw new GivesUp("SVG without an end: " + name);
    }

    private static TagName foreign(String name) {
        boolean integration = name.equals("title") || name.equals("desc") || name.equals("foreignobject");
        int groups = TagName.FOREIGN | (integration ? TagName.INTEGRATION | TagName.SCOPE | TagName.SPECIAL : 0);
        return new TagName(name, 0, groups, Start.OTHER, End.OTHER);
    }
}
