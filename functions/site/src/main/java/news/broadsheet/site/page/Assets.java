package news.broadsheet.site.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.broadsheet.core.Ids;
import news.broadsheet.lambda.Json;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.talk.LeanScript;
import news.broadsheet.site.text.Texts;

/**
 * Style sheets, scripts and the scripts' texts, as they were packed with the function. Their addresses carry a hash of all of
 * them, so that browsers may keep them for ever and never mix those of two deployments.
 */
public final class Assets {

    /** Joined to one style sheet, in this order. */
    static final List<String> SHEETS = List.of("base.css", "pages.css", "conversation.css");

    /** Modules, each served under its own name: they import one another. */
    static final List<String> SCRIPTS = List.of(
            "api.js",
            "comment.js",
            "conversation.js",
            "dialogs.js",
            "dom.js",
            "form.js",
            "kept.js",
            "main.js",
            "players.js",
            "safe.js",
            "saved.js",
            "session.js",
            "signin.js",
            "texts.js",
            "time.js",
            "tools.js");

    private static final String FOLDER = "/news/broadsheet/site/assets/";

    private final Map<String, Asset> byName = new TreeMap<>();
    private final String version;
    private final String early;

    public Assets(SiteSettings settings, Map<String, Texts> texts) {
        byName.put("site.css", new Asset("text/css; charset=utf-8", sheet(settings)));
        SCRIPTS.forEach(
                name -> byName.put(name, new Asset("text/javascript; charset=utf-8", LeanScript.of(load(name)))));
        texts.forEach((language, all) ->
                byName.put("conversation." + language + ".json", new Asset("application/json", conversation(all))));
        version = hash();
        early = new String(LeanScript.of(load("look.js")), StandardCharsets.UTF_8).strip();
    }

    /** @param body never changed */
    @SuppressWarnings("ArrayRecordComponent") // assets are never compared
    record Asset(String type, byte[] body) {}

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String version() {
        return version;
    }

    public String path(String name) {
        return "/assets/" + version + "/" + name;
    }

    /**
     * The one script that stands in the page itself: it puts on the theme and the text size that a reader has chosen, before
     * anything is painted.
     */
    public String early() {
        return early;
    }

    /** As a source of Content Security Policy names it. */
    String earlyHash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(early.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String hash() {
        Map<String, String> ids = new LinkedHashMap<>();
        byName.forEach((name, asset) -> ids.put(name, Ids.of(asset.body())));
        return Ids.of(ids.toString()).substring(0, 12);
    }

    private static byte[] sheet(SiteSettings settings) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        SHEETS.forEach(name -> all.writeBytes(load(name)));
        String colours = ":root{--brand:" + settings.colours().accent() + ";--brand-dark:"
                + settings.colours().accentDark() + "}\n";
        all.writeBytes(colours.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static byte[] conversation(Texts texts) {
        return Json.write(json -> {
            json.writeStartObject();
            texts.conversation().forEach(json::writeStringProperty);
            json.writeEndObject();
        });
    }

    private static byte[] load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the asset " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
