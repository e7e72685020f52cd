package news.broadsheet.core.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Query parameters that say who sent a reader or who the reader is, and never which document is meant. The one table of
 * them: each name is one that a product puts into links by its own documentation. A name that sites use for something else
 * too ({@code id}, {@code p}, {@code page}, {@code ref}, {@code source}, {@code cid}) is never in it: two articles taken for
 * one is worse than one taken for two.
 */
final class TrackingParameters {

    /** Families, by how their names begin. */
    private static final Set<String> PREFIXES = words(
            // Google Analytics, and tools that imitate it (Matomo, Piwik, internal and social campaigns)
            "utm_ mtm_ matomo_ pk_ piwik_ itm_ stm_",
            // Google's showcase access, Yahoo's consent
            "gaa_ guce_",
            // Facebook; HubSpot Ads; Omeda Olytics; Vero; Blueshift; Listrak
            "__cft__ fb_action_ hsa_ oly_ vero_ bsft_ trk_",
            // AT Internet (Piano Analytics) campaigns as the BBC writes them; Webtrends and Webtrekk campaigns
            "at_custom at_bbc_ at_link_ at_ptr_ at_campaign wt.mc_ wt_mc wt_zmc",
            // Cxense (Piano); comScore campaigns
            "cx_test cx_art ns_mchannel ns_campaign");

    private static final Set<String> NAMES = words(
            // Google: ads, merchant listings, cross-domain analytics, search
            "gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl _gac gs_l",
            "ga_campaign ga_content ga_medium ga_place ga_source ga_term",
            // Facebook, Instagram, Threads
            "fbclid fb_ref fb_source fb_comment_id fbc_id mibextid sfnsn __tn__ igshid igsh xmt",
            // Click ids of Microsoft, X, TikTok, LinkedIn, Pinterest, Reddit, Snapchat, Quora
            "msclkid twclid ttclid tt_medium tt_content li_fat_id epik rdt_cid sccid qclid",
            "ref_src ref_url __twitter_impression",
            // Yandex, Mail.ru, Rambler's Openstat
            "yclid ysclid ymclid _openstat rb_clickid",
            // Alibaba, Weibo
            "spm sudaref",
            // Outbrain, Taboola, Dianomi
            "dicbo oborigurl obclid tblci dianomiclickid",
            // Newsletters: Mailchimp, HubSpot, Marketo, Drip, MailerLite, Klaviyo, ConvertKit, Bronto, dotdigital,
            // Optimove
            "mc_cid mc_eid _hsenc _hsmi __hssc __hstc __hsfp hsctatracking mkt_tok __s ml_subscriber ml_subscriber_hash",
            "_ke _kx ck_subscriber_id _bta_tid _bta_c dm_i oft_id oft_ids oft_k oft_ck oft_lk oft_sk vgo_ee",
            // Newsletters: Oracle Eloqua, IBM Silverpop, Sailthru, Piano
            "elqtrackid elqtrack elqaid elqat elqcampaignid elqak spjobid spmailingid spreportid spuserid",
            "nr_email_referer sthash pnespid",
            // Campaigns: Adobe, AT Internet, comScore, Webtrends, Wicked Reports, Marin, Branch, Hootsuite, Spot.IM
            "s_cid s_kwcid ef_id intcmp xtor xtref xtcr at_medium at_creation at_format ns_source ns_linkname ns_fee",
            "wickedid mkwid pcrid _branch_match_id _branch_referrer hootpostid spotim_referrer",
            // Affiliates: Commission Junction, Impact, Awin, Tradedoubler
            "cjevent irclickid irgwc zanpid tduid",
            // Publishers: CBS, Bloomberg, Microsoft, the New York Times, Condé Nast, Daily Mail, AOL, Yahoo, Dow Jones
            "ftag leadsource cmpid ocid icid smid smtyp smvar mbid cndid ncid guccounter soc_src soc_trk reflink",
            // Wikimedia's own sharing
            "wprov");

    /** Session ids of PHP, Java, ASP and ColdFusion: never anything else. */
    private static final Set<String> SESSIONS = words("phpsessid jsessionid cfid cftoken aspxautodetectcookiesupport");

    private static final String ASP_SESSION = "aspsessionid";

    /** Names that may mean a session or a section: which, the value tells. */
    private static final Set<String> PERHAPS_SESSIONS = words("sid sessid sessionid session_id");

    private static final Pattern SESSION_VALUE = Pattern.compile("[0-9a-fA-F]{26,}");

    private TrackingParameters() {}

    /** @param parameter as it stands between the ampersands of a query */
    static boolean contain(String parameter) {
        int end = parameter.indexOf('=');
        String name = name(end < 0 ? parameter : parameter.substring(0, end));
        String value = end < 0 ? "" : parameter.substring(end + 1);
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith) || isSession(name, value);
    }

    /** Without the rest of an ampersand that was escaped once too often. */
    private static String name(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.startsWith("amp;") ? lower.substring("amp;".length()) : lower;
    }

    private static boolean isSession(String name, String value) {
        return SESSIONS.contains(name)
                || name.startsWith(ASP_SESSION)
                || (PERHAPS_SESSIONS.contains(name)
                        && SESSION_VALUE.matcher(value).matches());
    }

    private static Set<String> words(String... lines) {
        return Stream.of(lines).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }
}
