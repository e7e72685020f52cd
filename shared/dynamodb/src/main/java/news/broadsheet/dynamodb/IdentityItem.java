package news.broadsheet.dynamodb;

import java.util.Map;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.source.SourceId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An identity: {@code ID#<identity>/ID}. An article's first identity has the same text as its id. */
final class IdentityItem {

    private static final String PREFIX = "ID#";
    private static final String SK = "ID";

    private IdentityItem() {}

    static Map<String, AttributeValue> key(Identity identity) {
        return Item.key(PREFIX + identity.value(), SK);
    }

    static Identity identity(Item item) {
        return new Identity(item.keyPart(Item.PK, PREFIX));
    }

    static Map<String, AttributeValue> write(Identity identity, Known known) {
        return ItemWriter.item(PREFIX + identity.value(), SK)
                .text("article", known.article().value())
                .text("owner", known.owner().value())
                .text("fingerprint", known.fingerprint())
                .flag("withdrawn", known.withdrawn())
                .build();
    }

    static Known read(Item item) {
        String fingerprint = item.textOrNull("fingerprint");
        return new Known(
                new ArticleId(item.text("article")),
                new SourceId(item.text("owner")),
                fingerprint == null ? "" : fingerprint,
                item.flag("withdrawn"));
    }
}
