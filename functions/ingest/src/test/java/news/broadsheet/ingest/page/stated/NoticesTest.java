package news.broadsheet.ingest.page.stated;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.ingest.page.Notice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {

    private static final Document PLAIN = Jsoup.parse("<title>Ferries return</title><p>Text</p>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To continue reading, subscribe for 1 Euro a week.",
                "Already a subscriber? Log in",
                "You have reached your limit of free articles this month.",
                "Jetzt weiterlesen mit Kurier Plus",
                "Dieser Artikel ist nur f\u00fcr Abonnentinnen und Abonnenten lesbar.",
                "Sie m\u00fcssen sich einloggen, um mitzureden.",
                "Bitte deaktivieren Sie Ihren Adblocker, um weiterzulesen.",
                "Cet article est r\u00e9serv\u00e9 aux abonn\u00e9s.",
                "Contenido exclusivo para suscriptores",
                "\u00bfYa eres suscriptor? Inicia sesi\u00f3n",
                "Conte\u00fado exclusivo para assinantes do jornal",
                "Contenuto riservato agli abbonati",
                "Dit artikel is alleen voor abonnees.",
                "Denne saken er kun for abonnenter",
                "T\u00e4m\u00e4 artikkeli on vain tilaajille.",
                "Materia\u0142 dost\u0119pny dla subskrybent\u00f3w",
                "Pouze pro p\u0159edplatitele",
                "\u0427\u0442\u043e\u0431\u044b \u043f\u0440\u043e\u0434\u043e\u043b\u0436\u0438\u0442\u044c \u0447\u0442\u0435\u043d\u0438\u0435, \u0432\u043e\u0439\u0434\u0438\u0442\u0435",
                "Okumaya devam etmek i\u00e7in abone olun",
                "\u3053\u306e\u8a18\u4e8b\u306f\u6709\u6599\u4f1a\u54e1\u9650\u5b9a\u3067\u3059",
                "We use cookies to improve our service.",
                "We and our partners store information on your device.",
                "It looks like you\u2019re using an ad blocker.",
                "Sign up for our weekly letter from the coast",
                "Jetzt Newsletter abonnieren"
            })
    void aSiteSpeakingToItsReaderIsANotice(String line) {
        assertThat(Notices.isNoticeLine(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The paper put up a paywall in March and lost a third of its readers within weeks.",
                "Subscribers to the service must pay two crowns more from June, the company said.",
                "Subscriptions rose by a tenth, while advertising fell.",
                "Cookies may no longer be set without consent, the court in Luxembourg ruled on Thursday.",
                "\u201cTo continue reading, subscribe,\u201d is what visitors of the town\u2019s only paper see since Monday.",
                "\u201eWir und unsere Partner werden das nicht hinnehmen\u201c, sagte die Ministerin.",
                "Wir und unsere Partner in der Allianz haben lange verhandelt.",
                "We and our partners in the region agreed on a truce.",
                "Before you continue up the valley, the guide says, look back once.",
                "Nur jeder dritte Abonnent liest die gedruckte Zeitung.",
                "Abonnenten des Streamingdienstes zahlen von Mai an mehr.",
                "Les abonn\u00e9s du th\u00e9\u00e2tre pourront \u00e9changer leurs billets.",
                "Los suscriptores recibir\u00e1n el reembolso antes de agosto.",
                "Werbeblocker sind erlaubt, entschied der Bundesgerichtshof.",
                "A newsletter that was sent to 40,000 people held the names of all of them.",
                "Access denied to thousands of voters, the observers wrote.",
                "You must be 18 to vote in the referendum.",
                "Bake the cookies for twelve minutes.",
                "Ihre Zustimmung zum Haushalt machten die Gr\u00fcnen vom Radweg abh\u00e4ngig.",
                ""
            })
    void newsAboutPayingAndConsentIsNone(String line) {
        assertThat(Notices.isNoticeLine(line)).isFalse();
        assertThat(Notices.of(PLAIN, line, line.length())).isEqualTo(Notice.NONE);
    }

    @Test
    void aLongLineIsAnArticles() {
        assertThat(Notices.isNoticeLine("To continue reading " + "the old maps, sailors learn Dutch. ".repeat(10)))
                .isFalse();
    }

    @Test
    void aPageThatSaysInDataThatItIsPaidForHasAPaywall() {
        String json =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":%s}</script>";
        assertThat(of(json.formatted("false"), "A long text.", 9_000)).isEqualTo(Notice.PAYWALL);
        assertThat(of(json.formatted("\"False\""), "", 0)).isEqualTo(Notice.PAYWALL);
        assertThat(of(json.formatted("true"), "A long text.", 9_000)).isEqualTo(Notice.NONE);
        assertThat(of("<meta property=article:content_tier content=locked>", "A text.", 500))
                .isEqualTo(Notice.PAYWALL);
        assertThat(of("<meta property=article:content_tier content=metered>", "A text.", 5_000))
                .isEqualTo(Notice.NONE);
    }

    @Test
    void aPageThatAsksForPaymentAfterItsBeginningHasAPaywall() {
        assertThat(of("", "The ferries are back.\nTo continue reading, subscribe now.", 300))
                .isEqualTo(Notice.PAYWALL);
        String box = "<div class=\"%s\"><p>Jetzt weiterlesen mit Kurier Plus</p></div>";
        assertThat(of(box.formatted("c-paywall"), "The ferries are back.", 300)).isEqualTo(Notice.PAYWALL);
        assertThat(of(box.formatted("c-paywall"), "The ferries are back.", 6_000))
                .isEqualTo(Notice.NONE);
        assertThat(of(
                        "<div class=paywall hidden><p hidden>Jetzt weiterlesen mit Kurier Plus</p></div>",
                        "Short news.",
                        300))
                .isEqualTo(Notice.NONE);
        assertThat(of("<div class=paywall><p>Our shop has new mugs</p></div>", "Short news.", 300))
                .isEqualTo(Notice.NONE);
    }

    @Test
    void aPageWhoseOnlyTextAsksForConsentIsAConsentWall() {
        assertThat(of(
                        "",
                        "Mit Werbung und Cookies weiterlesen\nBesuchen Sie unsere Seiten wie gewohnt mit Werbung und Tracking."
                                + " Ihre Zustimmung ist jederzeit widerrufbar.\nDetails zu Cookies in der Datenschutzerkl\u00e4rung.",
                        900))
                .isEqualTo(Notice.CONSENT);
        assertThat(of("", "We value your privacy\nWe and our partners store cookies on your device.", 200))
                .isEqualTo(Notice.CONSENT);
        assertThat(of(
                        "",
                        "We use cookies.\nThe ferries are back after eleven years. The first boat left on Tuesday. Three hundred"
                                + " people were on board. The mayor waved.",
                        200))
                .isEqualTo(Notice.NONE);
    }

    @Test
    void aPageThatTakesUsForARobotShowsNothing() {
        assertThat(of("<title>Just a moment...</title>", "Checking your browser before you go on", 80))
                .isEqualTo(Notice.CONSENT);
        assertThat(of("<title>Access Denied | Paper</title>", "", 0)).isEqualTo(Notice.CONSENT);
        assertThat(of("<title>Access denied: how voters were turned away</title>", "Short news.", 300))
                .isEqualTo(Notice.NONE);
    }

    private static Notice of(String html, String start, int chars) {
        Document page = Jsoup.parse(html);
        StatedData data = StatedData.of(page);
        Notice notice = Notices.of(page, start, chars);
        page.body().empty();
        assertThat(data.notice(start, chars)).isEqualTo(notice);
        return notice;
    }
}
