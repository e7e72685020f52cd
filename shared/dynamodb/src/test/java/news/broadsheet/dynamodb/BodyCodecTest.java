package news.broadsheet.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.RichText;
import org.junit.jupiter.api.Test;

class BodyCodecTest {

    private static final Body BODY =
            new Body(List.of(new Block.Paragraph(RichText.plain("A paragraph. ".repeat(100)))));

    @Test
    void aBodyComesBackAndIsSmallerInBetween() {
        byte[] bytes = BodyCodec.encode(BODY);
        assertThat(bytes).hasSizeLessThan(200);
        assertThat(BodyCodec.decode(bytes)).isEqualTo(BODY);
        assertThat(BodyCodec.decode(BodyCodec.encode(Body.EMPTY))).isEqualTo(Body.EMPTY);
    }

    @Test
    void aFormOfTheFutureIsRefused() {
        byte[] bytes = BodyCodec.encode(BODY);
        bytes[0] = 2;
        assertThatIllegalStateException().isThrownBy(() -> BodyCodec.decode(bytes));
        assertThatIllegalStateException().isThrownBy(() -> BodyCodec.decode(new byte[0]));
    }

    @Test
    void aDamagedOrHalfBodyIsRefused() {
        byte[] bytes = BodyCodec.encode(BODY);
        byte[] damaged = bytes.clone();
        damaged[bytes.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> BodyCodec.decode(damaged));
        assertThatIllegalStateException().isThrownBy(() -> BodyCodec.decode(Arrays.copyOf(bytes, bytes.length / 2)));
    }
}
