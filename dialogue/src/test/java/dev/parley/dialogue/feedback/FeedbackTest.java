package dev.parley.dialogue.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Lore;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final Speaker ANA = new Speaker("ana", "operator");
    private static final Speaker BEN = new Speaker("ben", "operator");
    private static final String QUESTION = "Where is the first aid kit?";
    private static final String ANSWER = "By the door.";

    private final Kept kept = new Kept(10);
    private final Feedback feedback = new Feedback(kept);
    private final Lore lore = feedback.around((heard, text) -> text.equals(QUESTION)
            ? Optional.of(new Act.Say(heard.stamp(), ANSWER, List.of("safety.md")))
            : Optional.empty());

    private static Heard heard(Speaker by, long turn, double atS, String text) {
        return new Heard(
                new Stamp(turn, (long) (atS * 1e9)),
                new Transcript.FreeText(text, Transcript.Score.TYPED),
                by,
                Direction.AHEAD);
    }

    private Optional<String> says(Speaker by, long turn, double atS, String text) {
        return lore.answer(heard(by, turn, atS, text), text).map(Act.Say::text);
    }

    @Test
    void keepsWhatSomebodyThinksOfAnAnswer() {
        says(ANA, 1, 0, QUESTION);
        assertThat(says(ANA, 2, 5, "That was wrong.")).contains(Feedback.SORRY);
        assertThat(kept.all())
                .containsExactly(
                        new Judged(List.of(new Turn(Who.PERSON, QUESTION)), ANSWER, false, Optional.empty(), "ana"));
    }

    @Test
    void keepsWhatShouldHaveBeenSaid() {
        says(ANA, 1, 0, QUESTION);
        says(ANA, 2, 5, "You should have said: in the office");
        assertThat(kept.all().getFirst().better()).contains("In the office.");
    }

    @Test
    void hearsAnOpinionOfWhatAModelSaid() {
        List<Turn> prompt = List.of(new Turn(Who.PERSON, "Tell me a joke."));
        lore.answered(heard(ANA, 3, 0, "Tell me a joke."), prompt, "No.");
        assertThat(says(ANA, 4, 4, "Good answer!")).contains(Feedback.THANKS);
        assertThat(kept.all().getFirst().prompt()).isEqualTo(prompt);
    }

    @Test
    void whatSomebodyToldItIsCorrectedByTheMemory() {
        Lore memory =
                feedback.around((h, _) -> Optional.of(new Act.Say(h.stamp(), "At dock C.", List.of("told by ben"))));
        memory.answer(heard(ANA, 1, 0, "Where is it?"), "Where is it?");
        assertThat(memory.answer(heard(ANA, 2, 1, "That was wrong."), "That was wrong.")
                        .map(Act.Say::text))
                .contains("At dock C.");
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void onlyWhoeverWasAnsweredHasAnOpinion() {
        says(ANA, 1, 0, QUESTION);
        assertThat(says(BEN, 2, 5, "That was wrong.")).isEmpty();
    }

    @Test
    void whatWasSaidInBetweenMayBeWhatIsMeant() {
        says(ANA, 1, 0, QUESTION);
        assertThat(says(ANA, 3, 5, "That was wrong.")).isEmpty();
    }

    @Test
    void afterTwoMinutesNobodyKnowsWhatIsMeant() {
        says(ANA, 1, 0, QUESTION);
        assertThat(says(ANA, 2, 121, "That was wrong.")).isEmpty();
    }

    @Test
    void withoutAnAnswerThereIsNoOpinionOfOne() {
        assertThat(says(ANA, 1, 0, "That was wrong.")).isEmpty();
        says(ANA, 2, 1, QUESTION);
        lore.begin();
        assertThat(says(ANA, 3, 2, "That was wrong.")).isEmpty();
    }

    @Test
    void saysSoWhenItCannotBeKept() {
        Lore full =
                new Feedback(new Kept(0)).around((h, _) -> Optional.of(new Act.Say(h.stamp(), "Yes.", List.of("a"))));
        full.answer(heard(ANA, 1, 0, "Is it open?"), "Is it open?");
        assertThat(full.answer(heard(ANA, 2, 1, "That was wrong."), "That was wrong.")
                        .map(Act.Say::text))
                .contains(Feedback.NOT_WRITTEN);
    }
}
