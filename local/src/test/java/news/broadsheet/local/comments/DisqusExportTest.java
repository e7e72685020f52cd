package news.broadsheet.local.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Ids;
import news.broadsheet.local.comments.ForeignComment.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DisqusExportTest {

    static final String HEAD = """
            <?xml version="1.0" encoding="utf-8"?>
            <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
            <!-- <post dsq:id="0"> none -->
            <category dsq:id="7"><forum>harbour</forum><title>General</title><isDefault>true</isDefault></category>
            <thread dsq:id="70">
              <id>ferry-1</id><forum>harbour</forum><category dsq:id="7" />
              <link>https://harbour.example/ferry?a=1&amp;b=2</link><title>Ferry &amp; fog</title><message />
              <createdAt>2014-03-01T08:00:00Z</createdAt>
              <author><name>Desk</name><isAnonymous>false</isAnonymous><username>desk</username></author>
              <isClosed>false</isClosed><isDeleted>false</isDeleted>
            </thread>
            """;

    static String post(String id, String fields) {
        return "<post dsq:id=\"" + id + "\"><id/>" + fields + "<thread dsq:id=\"70\"/></post>\n";
    }

    private static final String AUTHOR =
            "<author><name>Ada Quay</name><isAnonymous>false</isAnonymous><username>adaq</username></author>";
    private static final String TIME = "<createdAt>2014-03-02T09:10:11Z</createdAt>";

    static String said(String html) {
        return "<message><![CDATA[" + html + "]]></message>" + TIME + AUTHOR;
    }

    private static ReadExport read(String posts) {
        return ReadExport.of(new DisqusExport(), HEAD + posts + "</disqus>");
    }

    @Test
    void aPostBecomesAComment() {
        ReadExport read = read(post(
                "81",
                said("<p>No <b>boats</b>.</p>")
                        + "<isDeleted>false</isDeleted><isSpam>false</isSpam><parent dsq:id=\"80\"/>"));
        assertThat(read.skipped()).isEmpty();
        assertThat(read.only())
                .isEqualTo(new ForeignComment(
                        "81",
                        Optional.of("80"),
                        URI.create("https://harbour.example/ferry?a=1&b=2"),
                        Optional.of("Ferry & fog"),
                        "Ada Quay",
                        Ids.of("import", "disqus", "adaq"),
                        "No **boats**.",
                        Instant.parse("2014-03-02T09:10:11Z"),
                        State.PUBLISHED));
    }

    @Test
    void theFormOfTheDocumentationIsReadToo() {
        ReadExport read = read("<post><id>3</id><message>Plain</message><thread>ferry-1</thread><parent>2</parent>"
                + "<createdAt>2012-12-12T12:12:12</createdAt><author><name>Baz</name></author></post>");
        assertThat(read.only().id()).isEqualTo("3");
        assertThat(read.only().parent()).contains("2");
        assertThat(read.only().createdAt()).isEqualTo(Instant.parse("2012-12-12T12:12:12Z"));
    }

    @Test
    void ofWhatWasDeletedThePlaceIsLeft() {
        ForeignComment removed = read(post("1", said("gone") + "<isDeleted>true</isDeleted><isSpam>true</isSpam>"))
                .only();
        assertThat(removed.state()).isEqualTo(State.REMOVED);
        assertThat(removed.text() + removed.authorName()).isEmpty();
        assertThat(removed.authorKey()).isNotEqualTo(Ids.of("import", "disqus", "adaq"));
    }

    @Test
    void spamIsRejectedAndWhatIsNotApprovedIsHeld() {
        assertThat(read(post("1", said("x") + "<isSpam>true</isSpam>")).only().state())
                .isEqualTo(State.REJECTED);
        assertThat(read(post("1", said("x") + "<isApproved>false</isApproved>"))
                        .only()
                        .state())
                .isEqualTo(State.HELD);
    }

    @Test
    void linksLeadWhereTheirWritersMeantThem() {
        ForeignComment comment = read(post(
                        "1",
                        said(
                                "<p><a href=\"https://disq.us/url?url=https%3A%2F%2Ftide.example%2Fb%3Fc%3A0aB-_0aB0aB0aB0aB0aB0aB&amp;cuid=9\">t</a></p>")))
                .only();
        assertThat(comment.text()).isEqualTo("[t](<https://tide.example/b?c>)");
    }

    @Nested
    class Authors {

        private static String author(String fields) {
            return "<message>x</message>" + TIME + "<ipAddress>203.0.113.9</ipAddress><author>" + fields + "</author>";
        }

        @Test
        void guestsOfOneNameAreNotOnePerson() {
            ReadExport read = read(post("1", author("<name>Sam</name><isAnonymous>true</isAnonymous>"))
                    + post("2", author("<name>Sam</name><isAnonymous>true</isAnonymous>")));
            assertThat(read.comments().get(0).authorKey())
                    .isNotEqualTo(read.comments().get(1).authorKey());
        }

        @Test
        void aGuestIsKnownByTheAddressWhichStaysHere() {
            ForeignComment comment = read(post("1", author("<name>Sam</name><email>Sam@Harbour.example</email>")))
                    .only();
            assertThat(comment.authorKey()).isEqualTo(Ids.of("import", "disqus", "sam@harbour.example"));
            assertThat(comment.toString()).doesNotContainIgnoringCase("sam@").doesNotContain("203.0");
        }

        @Test
        void anAddressTypedAsANameIsNotShown() {
            for (String name : List.of(
                    "sam@harbour.example",
                    "Sam <sam@harbour.example>",
                    "203.0.113.9",
                    "2001:db8::1:2:3",
                    "sam (at) harbour.example",
                    "")) {
                String escaped = name.replace("<", "&lt;").replace(">", "&gt;");
                assertThat(read(post("1", author("<name>" + escaped + "</name>")))
                                .only()
                                .authorName())
                        .isEqualTo("Reader");
            }
            assertThat(read(post("1", author("<name>Dr. \u202eNo\u0000  @sea 1.2.3</name>")))
                            .only()
                            .authorName())
                    .isEqualTo("Dr. No @sea 1.2.3");
        }
    }

    @Nested
    class WhatIsBroken {

        @Test
        void costsNoOther() {
            ReadExport read = read(post("1", said("one"))
                    + post("2", "<message>two <b> unclosed</message>" + TIME + AUTHOR)
                    + post("3", said("three"))
                    + "<post dsq:id=\"4\"><message>no end"
                    + post("5", said("five"))
                    + "<post dsq:id=\"6><message>x</message></post>"
                    + "<post dsq:id=\"7\"><message>x</message>" + TIME + "<thread dsq:id=\"99\"/></post>"
                    + post("8", "<message>x</message><createdAt>yesterday</createdAt>")
                    + post("9", "<message> </message>" + TIME)
                    + post("a b", said("x"))
                    + post("11", said("eleven")));
            assertThat(read.ids()).containsExactly("1", "3", "5", "11");
            assertThat(read.kinds()).hasSize(7).containsOnly(Read.Kind.BROKEN);
            assertThat(read.skipped().getFirst().where()).isEqualTo("post in line 13");
            assertThat(read.skipped().get(3).where()).endsWith(", id 7");
        }

        @Test
        void strayAmpersandsControlsAndEntitiesAreMended() {
            ReadExport read = read(post(
                    "1",
                    "<message>a & b &nbsp;&amp;nbsp; &#1;&#x41; \u0001&bogus; <![CDATA[c & d]]></message>" + TIME
                            + AUTHOR));
            assertThat(read.only().text()).isEqualTo("a & b \u00a0\u00a0 A \\&bogus; c & d");
        }

        @Test
        void bytesThatAreNoUtf8CostOneSign() {
            byte[] document = (HEAD + post("1", said("caf#")) + "</disqus>").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < document.length; i++) {
                document[i] = document[i] == '#' ? (byte) 0xe9 : document[i];
            }
            assertThat(ReadExport.of(new DisqusExport(), document).only().text())
                    .isEqualTo("caf\ufffd");
        }

        @Test
        void unknownElementsAreNone() {
            ReadExport read = read("<vote><thread2/><x:y z:a='1'>q</x:y></vote>"
                    + post(
                            "1",
                            "<new:thing><message>no</message><deep><a><b>c</b></a></deep></new:thing>" + said("yes")));
            assertThat(read.texts()).containsExactly("yes");
            assertThat(read.skipped()).isEmpty();
        }
    }

    @Test
    void latin1IsReadWhereTheFileSaysSo() {
        String document = (HEAD + post("1", said("caf\u00e9")) + "</disqus>").replace("utf-8", "iso-8859-1");
        assertThat(ReadExport.of(new DisqusExport(), document.getBytes(StandardCharsets.ISO_8859_1))
                        .only()
                        .text())
                .isEqualTo("caf\u00e9");
        assertThat(ReadExport.of(new DisqusExport(), ("\ufeff" + document).getBytes(StandardCharsets.UTF_16LE))
                        .only()
                        .text())
                .isEqualTo("caf\u00e9");
    }
}
