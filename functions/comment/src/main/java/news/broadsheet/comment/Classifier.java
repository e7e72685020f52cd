package news.broadsheet.comment;

import news.broadsheet.core.comment.rules.Facts;
import org.jspecify.annotations.Nullable;

/** Judges texts, for a newsroom that has something that can. It answers within a limit of its own, and never throws. */
@FunctionalInterface
interface Classifier {

    /** Where there is none. */
    Classifier NONE = _ -> null;

    /** Null where there is nobody to ask. */
    Facts.@Nullable Classifier judge(String text);
}
