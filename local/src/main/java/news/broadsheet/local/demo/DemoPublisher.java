package news.broadsheet.local.demo;

import java.util.List;

/**
 * An invented newsroom.
 *
 * @param key folder of its articles, and first part of its paths
 * @param language BCP 47 tag
 * @param format of its feed
 */
public record DemoPublisher(String key, String name, String tagline, String language, Format format, Words words) {

    /** Feed formats, one for each of the newsrooms. */
    public enum Format {
        RSS("feed.xml", "application/rss+xml"),
        ATOM("atom.xml", "application/atom+xml"),
        JSON("feed.json", "application/feed+json"),
        RDF("index.rdf", "application/rdf+xml");

        private final String file;
        private final String mediaType;

        Format(String file, String mediaType) {
            this.file = file;
            this.mediaType = mediaType;
        }

        public String file() {
            return file;
        }

        String mediaType() {
            return mediaType + "; charset=utf-8";
        }
    }

    /** What pages say around an article, in the newsroom's language. */
    public record Words(
            String home,
            String by,
            String related,
            String newsletter,
            String share,
            String advertisement,
            String rights) {}

    private static final Words ENGLISH = new Words(
            "Home",
            "By",
            "More from us",
            "Get our morning letter: five stories before breakfast",
            "Share this article",
            "Advertisement",
            "Invented for the Broadsheet demonstration. No person or place in it exists.");

    private static final Words SPANISH = new Words(
            "Portada",
            "Por",
            "Más de la casa",
            "Reciba nuestra carta de la mañana",
            "Compartir este artículo",
            "Publicidad",
            "Inventado para la demostración de Broadsheet. Ninguna persona ni lugar existe.");

    /** All newsrooms, in the order in which they are added. */
    public static final List<DemoPublisher> ALL = List.of(
            new DemoPublisher(
                    "lantern", "The Harbour Lantern", "News of Port Ellery since 1871", "en", Format.RSS, ENGLISH),
            new DemoPublisher(
                    "meridian", "Meridian Weekly", "Science, machines and weather", "en", Format.ATOM, ENGLISH),
            new DemoPublisher(
                    "cuaderno", "El Cuaderno del Valle", "Noticias del valle de Aruma", "es", Format.JSON, SPANISH),
            new DemoPublisher("tidewire", "Tidewire", "Short reports from the coast", "en", Format.RDF, ENGLISH));

    /** The fixed id of its source, so that a restart finds the same one. */
    public String sourceId() {
        return "demo-" + key;
    }
}
