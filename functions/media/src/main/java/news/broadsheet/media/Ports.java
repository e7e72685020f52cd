package news.broadsheet.media;

import java.time.InstantSource;
import news.broadsheet.core.media.ImageShelf;
import news.broadsheet.core.media.MediaKey;
import news.broadsheet.media.fetch.ImageSource;

/** What this function needs of the world. */
record Ports(MediaKey key, Permission.Articles articles, ImageShelf shelf, ImageSource source, InstantSource clock) {}
