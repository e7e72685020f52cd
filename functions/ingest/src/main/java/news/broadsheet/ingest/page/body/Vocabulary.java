package news.broadsheet.ingest.page.body;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import news.broadsheet.ingest.page.names.WordTable;

/** The words by which pages name their parts, as met on many sites; all in lower case. */
final class Vocabulary {

    /** Around the text, whatever else the element is called. */
    private static final String SURELY_NOISE = """
            comment comments commentlist disqus related relatedposts sidebar newsletter breadcrumb breadcrumbs cookie
            """;

    /** Around the text. */
    private static final String NOISE = """
            abo ad adbox adcontainer addthis addtoany ads adslot advert advertisement advertisements advertising advertorial
            adverts alert alerts anzeige bio biography byline cmp commentform consent contactbox cookies copyright cta
            dateline disclaimer disclosure donate donation feedback footer gdpr jprelatedposts keywords kommentar kommentare
            licenceinfo lightbox login logo masthead menu modal mostread nav navbar navi navigation newsletters noprint
            noscript outbrain overlay pager pagination paging paywall plista popular popup postmetadata printbutton promo
            promos promotion promotions publicidad publicite pushlayer rating ratings recent recirc recirculation
            recommendation recommendations recommended register registration relatedpost respond search searchform share
            sharebar sharebox sharedaddy sharer shares sharing signup similar sitedescription sitename skyscraper slogan
            sociable social socialbar socialmedia socials socialshare spenden sponsor sponsored submenu subscribe
            subscribebox subscription taboola tagcloud tagline taglist tags teaserlist teasers timestamp toolbar topbar
            trending vote voting werbung yarpp
            """;

    /** The same in two words that follow each other. */
    private static final String NOISE_PAIRS = """
            about author, about the, also read, article author, article footer, article list, article meta, auch interessant,
            author bio, author box, author card, author info, box share, call to, content blocker, cta box, das koennte,
            embed privacy, entry footer, entry meta, follow us, header desc, hide print, image credit, latest news,
            link list, linked articles, load more, mehr zum, meta data, more from, more news, more on, more stories,
            most read, nav links, news list, news tag, next article, no print, node tag, page header, photo credit,
            post author, post footer, post meta, post navigation, post tags, prev next, print button, print only, read also,
            read more, read time, reading time, related articles, screen reader, see also, show more, sign up,
            site description, site footer, site header, site name, skip link, skip to, sr only, tag cloud, tag links,
            tag list, tag wrapper, teaser list, top stories, up next, visually hidden, weitere artikel, you may
            """;

    /** The text. */
    private static final String BODY = """
            articlebody articlecontent articletext articulo bodytext entrycontent fulltext maincontent newsbody newstext
            noticia postbody postcontent storybody storycontent storytext textbody
            """;

    /** The same in two words. */
    private static final String BODY_PAIRS = """
            article body, article content, article copy, article detail, article main, article text, blog content,
            body content, body copy, body text, content body, content main, entry body, entry content, entry text, full text,
            main content, news body, news text, post body, post content, post entry, post text, rich text, story body,
            story content, story text, text body
            """;

    /** The words of a picture. */
    private static final String CAPTION = """
            bildtext bildunterschrift caption captions copyright credit credits figcaption imagecaption imgcaption legende
            photocredit
            """;

    /** The same in two words. */
    private static final String CAPTION_PAIRS = """
            image description, image subtitle, image text, img description, media text, photo text, picture text
            """;

    /** A box for a video, or for what leads to one. */
    private static final String VIDEO = """
            video videos videoteaser videoplayer
            """;

    /** A box for a picture. */
    private static final String PICTURE = """
            image images img picture photo foto bild visual textpic imagewrap thumbnail media
            """;

    /** "has-sidebar", "no-comments": what follows is elsewhere, or nowhere. */
    private static final String ABSENT = """
            has with no without not hide show is
            """;

    /** What a word says alone is the highest of the bits of its {@link Names}; the flags stand above them. */
    private static final int IS_ABSENT = 1 << Names.values().length;

    /** Words of pairs have numbers from 1: where one begins a pair, and where it ends one. */
    private static final int BITS_OF_NUMBER = 8;

    private static final int FIRST_AT = Names.values().length + 1;
    private static final int SECOND_AT = FIRST_AT + BITS_OF_NUMBER;
    private static final int NUMBER = (1 << BITS_OF_NUMBER) - 1;

    private static final int AROUND = bit(Names.NOISE) | bit(Names.SURELY_NOISE);

    private static final WordTable WORDS = new WordTable()
            .with(bit(Names.PICTURE), PICTURE)
            .with(bit(Names.VIDEO), VIDEO)
            .with(bit(Names.NOISE), NOISE)
            .with(bit(Names.CAPTION), CAPTION)
            .with(bit(Names.BODY), BODY)
            .with(bit(Names.SURELY_NOISE), SURELY_NOISE)
            .with(IS_ABSENT, ABSENT);

    /** What a pair says, by the numbers of its words: class names are full of words that begin or end some pair. */
    private static final Names[][] PAIRS = new Names[NUMBER + 1][NUMBER + 1];

    static {
        for (Names[] row : PAIRS) {
            Arrays.fill(row, Names.PLAIN);
        }
        Map<String, Integer> firsts = new HashMap<>();
        Map<String, Integer> seconds = new HashMap<>();
        pairs(NOISE_PAIRS, Names.NOISE, firsts, seconds);
        pairs(CAPTION_PAIRS, Names.CAPTION, firsts, seconds);
        pairs(BODY_PAIRS, Names.BODY, firsts, seconds);
    }

    private Vocabulary() {}

    private static int bit(Names names) {
        return 1 << names.place();
    }

    private static void pairs(String list, Names meaning, Map<String, Integer> firsts, Map<String, Integer> seconds) {
        for (String pair : list.strip().split("\\s*,\\s*", -1)) {
            int first = number(firsts, pair.substring(0, pair.indexOf(' ')), FIRST_AT);
            int second = number(seconds, pair.substring(pair.indexOf(' ') + 1), SECOND_AT);
            PAIRS[first][second] = meaning;
        }
    }

    private static int number(Map<String, Integer> numbers, String word, int place) {
        return numbers.computeIfAbsent(word, one -> {
            int number = numbers.size() + 1;
            WORDS.with(number << place, one);
            return number;
        });
    }

    /** What is known of a word in a name; 0 of most. */
    static int meaning(String names, int start, int end, int hash) {
        return WORDS.meaning(names, start, end, hash);
    }

    /** What words of these meanings say together, the second behind the first in one name. */
    static Names pair(int last, int meaning) {
        return PAIRS[(last >>> FIRST_AT) & NUMBER][(meaning >>> SECOND_AT) & NUMBER];
    }

    /**
     * What a word in a name says.
     *
     * @param last the meaning of the word before it in the same name, 0 where there is none
     */
    static Names alone(int last, int meaning) {
        int said = Integer.highestOneBit(meaning & (IS_ABSENT - 1));
        boolean absent = (last & IS_ABSENT) != 0 && (said & AROUND) != 0;
        return said == 0 || absent ? Names.PLAIN : Names.at(Integer.numberOfTrailingZeros(said));
    }
}
