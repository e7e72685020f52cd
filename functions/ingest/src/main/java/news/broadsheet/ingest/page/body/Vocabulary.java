package news.broadsheet.ingest.page.body;

import java.util.HashMap;
import java.util.Locale;
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
    private static final int BEGINS_PAIR = 1 << Names.values().length;

    private static final int ENDS_PAIR = BEGINS_PAIR << 1;

    private static final int IS_ABSENT = ENDS_PAIR << 1;

    private static final int AROUND = bit(Names.NOISE) | bit(Names.SURELY_NOISE);

    private static final WordTable WORDS = new WordTable()
            .with(bit(Names.PICTURE), PICTURE)
            .with(bit(Names.VIDEO), VIDEO)
            .with(bit(Names.NOISE), NOISE)
            .with(bit(Names.CAPTION), CAPTION)
            .with(bit(Names.BODY), BODY)
            .with(bit(Names.SURELY_NOISE), SURELY_NOISE)
            .with(IS_ABSENT, ABSENT);

    /** Two words with a space between them. */
    private static final Map<String, Names> PAIRS = new HashMap<>();

    static {
        pairs(NOISE_PAIRS, Names.NOISE);
        pairs(CAPTION_PAIRS, Names.CAPTION);
        pairs(BODY_PAIRS, Names.BODY);
    }

    private Vocabulary() {}

    private static int bit(Names names) {
        return 1 << names.place();
    }

    private static void pairs(String list, Names meaning) {
        for (String pair : list.strip().split("\\s*,\\s*", -1)) {
            PAIRS.put(pair, meaning);
            WORDS.with(BEGINS_PAIR, pair.substring(0, pair.indexOf(' ')));
            WORDS.with(ENDS_PAIR, pair.substring(pair.indexOf(' ') + 1));
        }
    }

    /** What is known of a word in a name; 0 of most. */
    static int meaning(String names, int start, int end, int hash) {
        return WORDS.meaning(names, start, end, hash);
    }

    /** Whether it matters what the word after one of this meaning is. */
    static boolean beginsPair(int meaning) {
        return (meaning & BEGINS_PAIR) != 0;
    }

    /** Whether words of these meanings may say something together: it is to be looked up then. */
    static boolean mayBePair(int last, int meaning) {
        return beginsPair(last) && (meaning & ENDS_PAIR) != 0;
    }

    /** What two words say together, the second behind the first in one name. */
    static Names pair(String first, String second) {
        return PAIRS.getOrDefault((first + ' ' + second).toLowerCase(Locale.ROOT), Names.PLAIN);
    }

    /**
     * What a word in a name says.
     *
     * @param last the meaning of the word before it in the same name, 0 where there is none
     */
    static Names alone(int last, int meaning) {
        int said = Integer.highestOneBit(meaning & (BEGINS_PAIR - 1));
        boolean absent = (last & IS_ABSENT) != 0 && (said & AROUND) != 0;
        return said == 0 || absent ? Names.PLAIN : Names.at(Integer.numberOfTrailingZeros(said));
    }
}
