package news.broadsheet.core.article;

import java.util.Locale;
import java.util.Optional;

/** The shelves of the house: a fixed list, in the order in which they are offered. */
public enum Section {
    WORLD("World"),
    POLITICS("Politics"),
    BUSINESS("Business"),
    TECHNOLOGY("Technology"),
    SCIENCE("Science"),
    HEALTH("Health"),
    CLIMATE("Climate"),
    SPORT("Sport"),
    CULTURE("Culture"),
    LIFE("Life"),
    OPINION("Opinion"),
    LOCAL("Local"),
    GENERAL("General");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** The name in URLs and keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in English, for people. */
    public String title() {
        return title;
    }

    public static Optional<Section> fromSlug(String slug) {
        for (Section section : values()) {
            if (section.slug().equals(slug)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
