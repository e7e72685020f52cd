package news.broadsheet.ingest.page.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the words of classes, ids, roles and the like say of an element. Names are taken apart at anything that is no letter or digit and
 * at capitals ("relatedPosts", "post__share-bar"), and their words and pairs of neighbouring words looked up.
 */
final class NameWords {

    private static final Set<String> NOISE = Set.of(
            ("ad ads advert adverts advertisement advertisements advertising advertorial adslot adbox adcontainer anzeige werbung publicidad"
                            + " publicite sponsored sponsor promo promos promotion promotions sharing share sharer shares sharebar sharebox"
                            + " sharedaddy sociable social socials socialmedia socialbar socialshare addtoany addthis newsletter newsletters signup"
                            + " subscribe subscription paywall abo related relatedposts recommended recommendation recommendations"
                            + " recirculation recirc mostread popular trending comments commentlist commentform comment disqus respond"
                            + " cookie cookies consent gdpr cmp breadcrumb breadcrumbs pagination pager paging toolbar popup modal overlay"
                            + " lightbox sidebar outbrain taboola plista byline dateline timestamp bio biography nav navbar navi navigation menu"
                            + " submenu topbar footer masthead tags tagcloud taglist keywords rating ratings vote voting login"
                            + " register registration search searchform skyscraper feedback disclaimer copyright subscribebox postmetadata sitename sitedescription tagline slogan logo alert alerts pushlayer"
                            + " yarpp jprelatedposts relatedpost contactbox kommentare kommentar printbutton spenden donate donation similar recent teasers cta disclosure licenceinfo teaserlist noprint noscript")
                    .split(" "));

    private static final Set<String> NOISE_PAIRS = Set.of(
            ("read more|most read|more on|more from|more news|more stories|see also|also read|author bio|author box|author info|author card"
                            + "|about author|about the|post author|post meta|entry meta|article meta|meta data|entry footer|post footer|article footer"
                            + "|article author|tag list|tag cloud|tag links|skip link|skip to|print only|sr only|screen reader|visually hidden"
                            + "|read also|load more|show more|next article|prev next|post navigation|nav links|site header|site footer"
                            + "|page header|top stories|latest news|follow us|box share|call to|cta box|sign up|hide print|no print"
                            + "|up next|you may|das koennte|auch interessant|mehr zum|weitere artikel|article list|teaser list|news list"
                            + "|related articles|link list|linked articles|site name|site description|header desc|content blocker|embed privacy|image credit|photo credit|print button|news tag|node tag|tag wrapper|post tags|reading time|read time")
                    .split("\\|"));

    private static final Set<String> BODY = Set.of(
            ("articlebody articletext articlecontent storybody storytext storycontent entrycontent postcontent postbody bodytext"
                            + " maincontent newsbody newstext fulltext textbody articulo noticia")
                    .split(" "));

    private static final Set<String> BODY_PAIRS = Set.of(
            ("article body|article text|article content|story body|story text|story content|entry content|post content|post body"
                            + "|body text|body content|body copy|text body|content body|article main|news text|news body|full text|article copy"
                            + "|blog content|post text|post entry|entry body|entry text|content main|main content|article detail|rich text")
                    .split("\\|"));

    private static final Set<String> PICTURE = Set.of(
            "image", "images", "img", "picture", "photo", "foto", "bild", "visual", "textpic", "imagewrap", "thumbnail", "media");

    private static final Set<String> CAPTION_PAIRS =
            Set.of("img description|image description|image subtitle|image text|picture text|photo text|media text".split("\\|"));

    private static final Set<String> CAPTION = Set.of(
            ("caption captions figcaption credit credits copyright bildunterschrift photocredit imagecaption imgcaption bildtext"
                            + " legende wp-caption-text")
                    .split(" "));

    /** Whatever else an element is called. */
    private static final Set<String> STRONG = Set.of(
            "comment", "comments", "commentlist", "disqus", "related", "relatedposts", "sidebar", "newsletter", "breadcrumb", "breadcrumbs", "cookie");

    /** "has-sidebar", "no-comments": what follows is elsewhere, or nowhere. */
    private static final Set<String> ABSENT = Set.of("has", "with", "no", "without", "not", "hide", "show", "is");

    private final Map<String, Names> known = new HashMap<>();

    Names of(Element element) {
        if (element.attributesSize() == 0) {
            return Names.PLAIN;
        }
        String names = element.className() + ' ' + id(element) + ' ' + element.attr("data-component");
        if (element.attr("itemprop").equals("articleBody")) {
            return Names.BODY;
        }
        return names.length() < 4 ? Names.PLAIN : known.computeIfAbsent(names, NameWords::judge);
    }

    /** An id of many words is a heading's, made into an address. */
    private static String id(Element element) {
        String id = element.id();
        int words = 1;
        for (int i = 0; i < id.length(); i++) {
            words += id.charAt(i) == '-' || id.charAt(i) == '_' ? 1 : 0;
        }
        return words > 4 ? "" : id;
    }

    private static Names judge(String names) {
        Names judged = Names.PLAIN;
        String last = "";
        for (String word : words(names)) {
            if (word.equals("|")) {
                last = "";
                continue;
            }
            String pair = last + ' ' + word;
            if (STRONG.contains(word) && !ABSENT.contains(last)) {
                return Names.NOISE;
            }
            if (BODY.contains(word) || BODY_PAIRS.contains(pair)) {
                return Names.BODY;
            }
            if (CAPTION.contains(word) || CAPTION_PAIRS.contains(pair)) {
                judged = Names.CAPTION;
            } else if ((judged == Names.PLAIN || judged == Names.PICTURE) && (NOISE_PAIRS.contains(pair) || (NOISE.contains(word) && !ABSENT.contains(last)))) {
                judged = Names.NOISE;
            } else if (judged == Names.PLAIN && PICTURE.contains(word)) {
                judged = Names.PICTURE;
            }
            last = word;
        }
        return judged;
    }

    private static String[] words(String names) {
        StringBuilder spaced = new StringBuilder(names.length() + 8);
        char before = ' ';
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            if (upper && before >= 'a' && before <= 'z') {
                spaced.append(' ');
            }
            boolean part = upper || (c >= 'a' && c <= 'z') || c >= 0x80;
            if (c <= ' ') {
                spaced.append(" | ");
            } else {
                spaced.append(part ? (upper ? (char) (c | 0x20) : c) : ' ');
            }
            before = c;
        }
        return spaced.toString().strip().split(" +");
    }
}
