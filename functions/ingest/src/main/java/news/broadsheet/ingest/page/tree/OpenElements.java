package news.broadsheet.ingest.page.tree;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The stack of open elements (HTML Living Standard, 13.2.4.2), with a count of each name, as most questions are about names that are not open. */
final class OpenElements {

    /** Deeper than this jsoup has rules of its own soon. */
    private static final int DEEPEST = 400;

    private @Nullable Element[] elements = new Element[64];
    private @Nullable TagName[] names = new TagName[64];
    private final int[] counts = new int[KnownTags.COUNT];
    private int size;

    int size() {
        return size;
    }

    void push(Element element, TagName name) {
        if (size == names.length) {
            if (size > DEEPEST) {
                throw new GivesUp("depth");
            }
            elements = Arrays.copyOf(elements, 2 * size);
            names = Arrays.copyOf(names, 2 * size);
        }
        elements[size] = element;
        names[size++] = name;
        counts[name.number]++;
    }

    void pop() {
        size--;
        counts[name(size).number]--;
        elements[size] = null;
    }

    Element element(int place) {
        Element element = elements[place];
        if (element == null) {
            throw new IllegalStateException("nothing is open at " + place);
        }
        return element;
    }

    TagName name(int place) {
        TagName name = names[place];
        if (name == null) {
            throw new IllegalStateException("nothing is open at " + place);
        }
        return name;
    }

    Element current() {
        return element(size - 1);
    }

    TagName currentName() {
        return name(size - 1);
    }

    boolean currentIs(TagName name) {
        return currentName() == name;
    }

    /** False for sure, or probably true. */
    private boolean mayHave(TagName name) {
        return counts[name.number] > 0;
    }

    boolean has(TagName name) {
        return mayHave(name) && (name.number > 0 || last(name) >= 0);
    }

    /** The place of the last with a name; -1 where there is none. */
    int last(TagName name) {
        int i = size - 1;
        while (i >= 0 && names[i] != name) {
            i--;
        }
        return i;
    }

    /** The place of an element; -1 where it is not open. */
    int place(Element element) {
        int i = size - 1;
        while (i >= 0 && !element.equals(elements[i])) {
            i--;
        }
        return i;
    }

    /** @param scope a group of {@link TagName}: the elements that end the search */
    boolean inScope(TagName name, int scope) {
        if (!mayHave(name)) {
            return false;
        }
        for (int i = size - 1; i >= 0; i--) {
            if (names[i] == name) {
                return true;
            }
            if (name(i).is(scope)) {
                return false;
            }
        }
        return false;
    }

    boolean inScope(TagName name) {
        return inScope(name, TagName.SCOPE);
    }

    boolean inTableScope(TagName name) {
        return inScope(name, TagName.TABLE_SCOPE);
    }

    boolean placeInScope(int place) {
        for (int i = size - 1; i > place; i--) {
            if (name(i).is(TagName.SCOPE)) {
                return false;
            }
        }
        return true;
    }

    boolean headingInScope() {
        for (int i = size - 1; i >= 0; i--) {
            if (name(i).end == End.HEADING) {
                return true;
            }
            if (name(i).is(TagName.SCOPE)) {
                return false;
            }
        }
        return false;
    }

    void popTo(TagName name) {
        while (size > 0) {
            boolean reached = currentIs(name);
            pop();
            if (reached) {
                return;
            }
        }
    }

    void popToPlace(int place) {
        while (size > place) {
            pop();
        }
    }

    void popToHeading() {
        while (size > 0) {
            boolean reached = currentName().end == End.HEADING;
            pop();
            if (reached) {
                return;
            }
        }
    }

    /** Takes one out from among the others. */
    void remove(int place) {
        counts[name(place).number]--;
        System.arraycopy(elements, place + 1, elements, place, size - place - 1);
        System.arraycopy(names, place + 1, names, place, size - place - 1);
        elements[--size] = null;
    }

    /** Puts one in among the others. */
    void insert(int place, Element element, TagName name) {
        push(element, name);
        System.arraycopy(elements, place, elements, place + 1, size - 1 - place);
        System.arraycopy(names, place, names, place + 1, size - 1 - place);
        elements[place] = element;
        names[place] = name;
    }

    /** Puts one of the same name in the place of another. */
    void replace(int place, Element element) {
        elements[place] = element;
    }

    /** Generates implied end tags (13.2.6.3), but for one name. */
    void closeImplied(@Nullable TagName but) {
        while (size > 0 && currentName().is(TagName.IMPLIED_END) && currentName() != but) {
            pop();
        }
    }
}
