package news.broadsheet.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"[staff editor]\"", "\"staff editor\"", "\"staff,editor\"", "[\"staff\", \"editor\", 7]"})
    void aClaimIsUnderstoodAsGatewaysWriteIt(String claim) {
        assertThat(Role.of(Json.read(claim))).containsExactly(Role.STAFF, Role.EDITOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "7", "{}", "\"\"", "\"[]\"", "\"STAFF\"", "\"reader\"", "[[\"staff\"]]", "\"not-staff\""
            })
    void anythingElseGivesNothing(String claim) {
        assertThat(Role.of(Json.read(claim))).isEmpty();
    }

    @Test
    void aRoleIncludesThoseBeforeIt() {
        Caller editor = new Caller("issuer", "subject", null, Set.of(Role.EDITOR));
        assertThat(editor.is(Role.STAFF)).isTrue();
        assertThat(editor.is(Role.EDITOR)).isTrue();
        assertThat(editor.is(Role.ADMIN)).isFalse();
        assertThat(new Caller("issuer", "subject", null, Set.of()).is(Role.STAFF))
                .isFalse();
    }
}
