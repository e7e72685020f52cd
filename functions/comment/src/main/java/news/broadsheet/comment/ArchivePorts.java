package news.broadsheet.comment;

import java.time.InstantSource;
import news.broadsheet.core.comment.CommentArchive;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.Newsroom;
import news.broadsheet.core.comment.People;

/** What the archive function needs of the world. */
record ArchivePorts(
        Ports.Articles articles,
        CommentStore comments,
        CommentArchive archive,
        People people,
        Newsroom newsroom,
        InstantSource clock) {}
