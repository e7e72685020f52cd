package news.broadsheet.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sites whose frames may stand in a text, and which of them are for listening. */
final class Providers {

    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("youtube.com", "YouTube"),
            Map.entry("youtube-nocookie.com", "YouTube"),
            Map.entry("youtu.be", "YouTube"),
            Map.entry("vimeo.com", "Vimeo"),
            Map.entry("dailymotion.com", "Dailymotion"),
            Map.entry("twitch.tv", "Twitch"),
            Map.entry("rumble.com", "Rumble"),
            Map.entry("streamable.com", "Streamable"),
            Map.entry("ted.com", "TED"),
            Map.entry("archive.org", "Internet Archive"),
            Map.entry("twitter.com", "X"),
            Map.entry("x.com", "X"),
            Map.entry("instagram.com", "Instagram"),
            Map.entry("facebook.com", "Facebook"),
            Map.entry("tiktok.com", "TikTok"),
            Map.entry("bsky.app", "Bluesky"),
            Map.entry("threads.net", "Threads"),
            Map.entry("threads.com", "Threads"),
            Map.entry("reddit.com", "Reddit"),
            Map.entry("redditmedia.com", "Reddit"),
            Map.entry("linkedin.com", "LinkedIn"),
            Map.entry("pinterest.com", "Pinterest"),
            Map.entry("truthsocial.com", "Truth Social"),
            Map.entry("mastodon.social", "Mastodon"),
            Map.entry("mastodon.online", "Mastodon"),
            Map.entry("mstdn.social", "Mastodon"),
            Map.entry("chaos.social", "Mastodon"),
            Map.entry("t.me", "Telegram"),
            Map.entry("vk.com", "VK"),
            Map.entry("giphy.com", "Giphy"),
            Map.entry("imgur.com", "Imgur"),
            Map.entry("flickr.com", "Flickr"),
            Map.entry("datawrapper.dwcdn.net", "Datawrapper"),
            Map.entry("flourish.studio", "Flourish"),
            Map.entry("flo.uri.sh", "Flourish"),
            Map.entry("infogram.com", "Infogram"),
            Map.entry("everviz.com", "Everviz"),
            Map.entry("public.tableau.com", "Tableau"),
            Map.entry("knightlab.com", "Knight Lab"),
            Map.entry("ourworldindata.org", "Our World in Data"),
            Map.entry("openstreetmap.org", "OpenStreetMap"),
            Map.entry("documentcloud.org", "DocumentCloud"),
            Map.entry("scribd.com", "Scribd"),
            Map.entry("issuu.com", "Issuu"),
            Map.entry("apple.com", "Apple"),
            Map.entry("google.com", "Google"));

    private static final Map<String, String> HEARD = new HashMap<>();

    /** Domain and name. */
    private static final List<String> LISTENING = List.of(
            "soundcloud.com SoundCloud",
            "spotify.com Spotify",
            "podcasts.apple.com Apple Podcasts",
            "podigee.com Podigee",
            "podigee.io Podigee",
            "podigee-cdn.net Podigee",
            "megaphone.fm Megaphone",
            "acast.com Acast",
            "libsyn.com Libsyn",
            "buzzsprout.com Buzzsprout",
            "simplecast.com Simplecast",
            "spreaker.com Spreaker",
            "audioboom.com Audioboom",
            "omny.fm Omny",
            "omnycontent.com Omny",
            "anchor.fm Anchor",
            "podbean.com Podbean",
            "transistor.fm Transistor",
            "captivate.fm Captivate",
            "art19.com ART19",
            "deezer.com Deezer",
            "mixcloud.com Mixcloud",
            "bandcamp.com Bandcamp",
            "ivoox.com iVoox",
            "iheart.com iHeart",
            "tunein.com TuneIn",
            "redcircle.com RedCircle",
            "fireside.fm Fireside",
            "ausha.co Ausha",
            "castos.com Castos",
            "pinecast.com Pinecast",
            "podcaster.de podcaster.de",
            "beyondwords.io BeyondWords",
            "zencastr.com Zencastr",
            "rss.com RSS.com");

    static {
        for (String name : LISTENING) {
            int space = name.indexOf(' ');
            HEARD.put(name.substring(0, space), name.substring(space + 1));
        }
    }

    private Providers() {}

    /** The provider of a host: its own domain or one below it. */
    static Optional<String> of(String host) {
        return heard(host).or(() -> find(SHOWN, host));
    }

    /** As {@link #of}, of what plays sound only. */
    static Optional<String> heard(String host) {
        return find(HEARD, host);
    }

    private static Optional<String> find(Map<String, String> providers, String host) {
        String at = host.toLowerCase(Locale.ROOT);
        while (true) {
            String name = providers.get(at);
            int dot = at.indexOf('.');
            if (name != null || dot < 0) {
                return Optional.ofNullable(name);
            }
            at = at.substring(dot + 1);
        }
    }
}
