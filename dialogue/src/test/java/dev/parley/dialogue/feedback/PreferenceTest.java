package dev.parley.dialogue.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreferenceTest {
    private static final List<Turn> PROMPT =
            List.of(new Turn(Who.PERSON, "Hello."), new Turn(Who.ROBOT, "Hello!"), new Turn(Who.PERSON, "Is it late?"));

    private static Judged judged(String answer, boolean good, String better) {
        return new Judged(PROMPT, answer, good, Optional.of(better).filter(b -> !b.isEmpty()), "ana");
    }

    @Test
    void aCorrectionIsBetterThanWhatItCorrects() {
        assertThat(Preference.of(List.of(judged("No.", false, "It is noon."))))
                .containsExactly(new Preference(PROMPT, "It is noon.", "No."));
    }

    @Test
    void aGoodAnswerIsBetterThanABadOneToTheSame() {
        assertThat(Preference.of(List.of(judged("No.", false, ""), judged("It is noon.", true, ""))))
                .containsExactly(new Preference(PROMPT, "It is noon.", "No."));
    }

    @Test
    void whatSomebodyContradictsSaysNothing() {
        assertThat(Preference.of(
                        List.of(judged("No.", false, ""), judged("No.", true, ""), judged("It is noon.", true, ""))))
                .isEmpty();
    }

    @Test
    void oneOpinionAloneIsNoPair() {
        assertThat(Preference.of(List.of(judged("No.", false, "")))).isEmpty();
    }

    @Test
    void pairsAreWrittenAsTrlReadsThem() throws IOException {
        List<String> lines = Export.pairs("Be short.", List.of(judged("No.", false, "It is noon.")))
                .toList();
        JsonNode line = new ObjectMapper().readTree(lines.getFirst());
        assertThat(line.path("prompt").findValuesAsText("role")).containsExactly("system", "user", "assistant", "user");
        assertThat(line.path("chosen").path(0).path("role").asText()).isEqualTo("assistant");
        assertThat(line.path("chosen").path(0).path("content").asText()).isEqualTo("It is noon.");
        assertThat(line.path("rejected").path(0).path("content").asText()).isEqualTo("No.");
        assertThat(lines.getFirst()).doesNotContain("ana");
    }

    @Test
    void singleAnswersHaveALabel() {
        assertThat(Export.singles("Be short.", List.of(judged("No.", false, "It is noon."))))
                .satisfiesExactly(
                        bad -> assertThat(bad).contains("\"label\":false").contains("No."),
                        better -> assertThat(better).contains("\"label\":true").contains("It is noon."));
    }
}
