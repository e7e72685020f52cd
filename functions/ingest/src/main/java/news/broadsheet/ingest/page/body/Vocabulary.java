package news.broadsheet.ingest.page.body;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which pages name their parts, as met on many sites; all in lower case. */
final class Vocabulary {

    /** Around the text, whatever else the element is called. */
    private static final Set<String> SURELY_NOISE = words("""
            comment comments commentlist disqus related relatedposts sidebar newsletter breadcrumb breadcrumbs cookie
            """);

    /** Around the text. */
    private static final Set<String> NOISE = words("""
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
            """);

    /** The same in two words that follow each other. */
    private static final Set<String> NOISE_PAIRS = pairs("""
            about author, about the, also read, article author, article footer, article list, article meta, auch interessant,
            author bio, author box, author card, author info, box share, call to, content blocker, cta box, das koennte,
            embed privacy, entry footer, entry meta, follow us, header desc, hide print, image credit, latest news,
            link list, linked articles, load more, mehr zum, meta data, more from, more news, more on, more stories,
            most read, nav links, news list, news tag, next article, no print, node tag, page header, photo credit,
            post author, post footer, post meta, post navigation, post tags, prev next, print button, print only, read also,
            read more, read time, reading time, related articles, screen reader, see also, show more, sign up,
            site description, site footer, site header, site name, skip link, skip to, sr only, tag cloud, tag links,
            tag list, tag wrapper, teaser list, top stories, up next, visually hidden, weitere artikel, you may
            """);

    /** The text. */
    private static final Set<String> BODY = words("""
            articlebody articlecontent articletext articulo bodytext entrycontent fulltext maincontent newsbody newstext
            noticia postbody postcontent storybody storycontent storytext textbody
            """);

    /** The same in two words. */
    private static final Set<String> BODY_PAIRS = pairs("""
            article body, article content, article copy, article detail, article main, article text, blog content,
            body content, body copy, body text, content body, content main, entry body, entry content, entry text, full text,
            main content, news body, news text, post body, post content, post entry, post text, rich text, story body,
            story content, story text, text body
            """);

    /** The words of a picture. */
    private static final Set<String> CAPTION = words("""
            bildtext bildunterschrift caption captions copyright credit credits figcaption imagecaption imgcaption legende
            photocredit
            """);

    /** The same in two words. */
    private static final Set<String> CAPTION_PAIRS = pairs("""
            image description, image subtitle, image text, img description, media text, photo text, picture text
            """);

    /** A box for a picture. */
    private static final Set<String> PICTURE = words("""
            image images img picture photo foto bild visual textpic imagewrap thumbnail media
            """);

    /** "has-sidebar", "no-comments": what follows is elsewhere, or nowhere. */
    private static final Set<String> ABSENT = words("""
            has with no without not hide show is
            """);

    private Vocabulary() {}

    /**
     * What a word in a name says.
     *
     * @param last the word before it in the same name, empty where there is none
     */
    static Names judge(String last, String word) {
        boolean there = !ABSENT.contains(last);
        String pair = last.isEmpty() ? "" : last + ' ' + word;
        if (there && SURELY_NOISE.contains(word)) {
            return Names.SURELY_NOISE;
        }
        if (BODY.contains(word) || BODY_PAIRS.contains(pair)) {
            return Names.BODY;
        }
        if (CAPTION.contains(word) || CAPTION_PAIRS.contains(pair)) {
            return Names.CAPTION;
        }
        if (NOISE_PAIRS.contains(pair) || (there && NOISE.contains(word))) {
            return Names.NOISE;
        }
        return PICTURE.contains(word) ? Names.PICTURE : Names.PLAIN;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private static Set<String> pairs(String text) {
        return Arrays.stream(text.split(","))
                .map(pair -> pair.strip().replaceAll("\\s+", " "))
                .collect(Collectors.toUnmodifiableSet());
    }
}
