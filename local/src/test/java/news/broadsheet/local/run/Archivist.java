package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An administrator with exports of other systems, whose comments stand below articles of a running service. */
final class Archivist {

    static final String OLD = "old.harbour.example";

    /** What a command said, and how it ended. */
    record Said(int code, String out, String err) {}

    private final RunningService service;
    private final Path folder;
    private final List<JsonNode> articles;

    /** @param folder for exports */
    Archivist(RunningService service, Path folder) {
        this.service = service;
        this.folder = folder;
        // All of one host, to which comments of the old one are moved.
        this.articles =
                service.own(5, item -> item.at("/source/id").asString("").startsWith("demo-"));
    }

    Said run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--api", service.apiUrl(), "--token", token()));
        return say(all);
    }

    /** A command as it is typed. */
    static Said say(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.commands(
                        Path.of(""),
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InstantSource.system())
                .execute(arguments.toArray(String[]::new));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    String token() {
        return service.bearer("Root", "admin").substring("Bearer ".length());
    }

    URI link(int article) {
        return URI.create(articles.get(article).path("link").asString(""));
    }

    String id(int article) {
        return articles.get(article).path("id").asString("");
    }

    /** As it was spelled before the site moved. */
    private String oldLink(int article) {
        return "https://" + OLD + link(article).getRawPath() + "?utm_source=archive#disqus_thread";
    }

    String map() {
        return OLD + "=" + link(0).getRawAuthority();
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path disqus(String name, int first, int article) throws IOException {
        return file(name, """
            <?xml version="1.0" encoding="utf-8"?>
            <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
            <thread dsq:id="9"><id/><link>%1$s</link><title>One</title></thread>
            <post dsq:id="%3$d"><message><![CDATA[<p>And <b>so</b> say I.</p>]]></message><createdAt>2019-03-01T10:05:00Z</createdAt>
              <isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Grace of Old</name><username>grace%2$d</username></author>
              <thread dsq:id="9"/><parent dsq:id="%2$d"/></post>
            <post dsq:id="%2$d"><message><![CDATA[<p>Ferries, <i>please</i>.</p><script>alert(1)</script>]]></message>
              <createdAt>2019-03-01T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
              <author><name>&lt;img src=x onerror=alert(1)&gt;</name><username>ada%2$d</username></author><thread dsq:id="9"/></post>
            <post dsq:id="%4$d"><message><![CDATA[<p>Cheap pills</p>]]></message><createdAt>2019-03-01T10:06:00Z</createdAt>
              <isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Eve</name><email>eve@mail.example</email></author>
              <thread dsq:id="9"/></post>
            <post dsq:id="%5$d"><message/><createdAt>2019-03-01T10:07:00Z</createdAt><isDeleted>true</isDeleted>
              <isSpam>false</isSpam><author><name>Bob</name></author><thread dsq:id="9"/></post>
            </disqus>
            """.formatted(oldLink(article), first, first + 1, first + 2, first + 3));
    }

    Path wordPress(String name, int first, int article) throws IOException {
        return file(name, """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title>
            <wp:base_blog_url>https://old.harbour.example</wp:base_blog_url>
            <item><title>Two</title><link>%1$s</link>
            <wp:comment><wp:comment_id>%2$d</wp:comment_id><wp:comment_author><![CDATA[Linus]]></wp:comment_author>
              <wp:comment_author_email>linus@mail.example</wp:comment_author_email><wp:comment_author_IP>203.0.113.9</wp:comment_author_IP>
              <wp:comment_date_gmt>2018-05-05 08:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Well <em>said</em>.]]></wp:comment_content>
              <wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
            <wp:comment><wp:comment_id>%3$d</wp:comment_id><wp:comment_author><![CDATA[Maren]]></wp:comment_author>
              <wp:comment_date_gmt>2018-05-05 09:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Is it?]]></wp:comment_content>
              <wp:comment_approved>0</wp:comment_approved><wp:comment_type/><wp:comment_parent>%2$d</wp:comment_parent></wp:comment>
            <wp:comment><wp:comment_id>%4$d</wp:comment_id><wp:comment_author>Ping</wp:comment_author>
              <wp:comment_date_gmt>2018-05-05 09:00:00</wp:comment_date_gmt><wp:comment_content>[...]</wp:comment_content>
              <wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
            </item></channel></rss>
            """.formatted(oldLink(article), first, first + 1, first + 2));
    }

    /** The lines of an export of everything, below its head. */
    List<String> exported(Path to) throws IOException {
        Said said = run("comments", "export", "-o", to.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(to.resolveSibling(to.getFileName() + ".part")).doesNotExist();
        List<String> lines = Files.readAllLines(to);
        assertThat(lines.getFirst()).isEqualTo("{\"broadsheet\":\"comments\",\"version\":1}");
        return lines.subList(1, lines.size());
    }
}
