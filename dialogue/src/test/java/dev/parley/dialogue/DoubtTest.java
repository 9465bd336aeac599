package dev.parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Manner;
import dev.parley.speech.Transcript.Rival;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoubtTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);
    private static final Score SPOKEN = new Score(0.4, 0.9);

    private final Dialogue dialogue = new Dialogue(ROBOT, GRAMMAR, SelfKnowledge.NOTHING, DialogueModel.NONE);
    private long turn;

    private Act answerTo(Transcript heard) {
        Heard utterance = new Heard(new Stamp(++turn, turn), heard, new Speaker("", "operator"), Direction.AHEAD);
        return dialogue.decide(utterance).acts().getFirst();
    }

    private static Transcript heard(String text) {
        return GRAMMAR.read(text, SPOKEN).orElseThrow();
    }

    private static Command heard(String text, String rival, double marginNats) {
        return ((Command) heard(text)).beside(new Rival(heard(rival), marginNats));
    }

    @Test
    void asksWhereAnotherReadingIsAsGood() {
        assertThat(answerTo(heard("Turn left.", "Look left.", 0.2)))
                .isInstanceOfSatisfying(Act.Ask.class, a -> assertThat(a.text()).isEqualTo("Did you mean: turn left?"));
        assertThat(answerTo(new FreeText("Yes.", SPOKEN)))
                .isInstanceOfSatisfying(
                        Act.Do.class, d -> assertThat(d.action()).isEqualTo("turn"));
    }

    @Test
    void leavesItOnANo() {
        answerTo(heard("Turn left.", "Look left.", 0.2));
        assertThat(answerTo(new FreeText("No.", SPOKEN))).isInstanceOf(Act.Say.class);
    }

    @Test
    void doesWhatIsClearlyTheBetterReading() {
        assertThat(answerTo(heard("Turn left.", "Look left.", 1.5))).isInstanceOf(Act.Do.class);
    }

    @Test
    void isSoonerInDoubtAboutANumber() {
        assertThat(answerTo(heard("Walk forward two meters.", "Walk forward ten meters.", 1.5)))
                .isInstanceOf(Act.Ask.class);
        assertThat(answerTo(heard("Walk forward two meters.", "Walk backward two meters.", 1.5)))
                .isInstanceOf(Act.Do.class);
    }

    @Test
    void isSoonerInDoubtWhereItMayHaveBeenForbidden() {
        assertThat(answerTo(heard("Turn left.", "Don't turn left.", 1.5))).isInstanceOf(Act.Ask.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"NEGATED", "SUPPOSED", "QUESTIONED"})
    void neverDoesWhatIsDeniedSupposedOrQuestioned(Manner manner) {
        assertThat(answerTo(new FreeText("Turn left.", SPOKEN, manner))).isInstanceOf(Act.Say.class);
    }

    @Test
    void asksAboutFreeTextThatMayBeACommand() {
        assertThat(answerTo(new FreeText("Turn left 20 degrees.", SPOKEN, Manner.DOUBTFUL)))
                .isInstanceOf(Act.Ask.class);
    }

    @Test
    void stopsOnADoubtfulStopAndDoesNotGoOnOnADoubtfulResume() {
        assertThat(answerTo(new FreeText("Stop.", SPOKEN, Manner.DOUBTFUL))).isInstanceOf(Act.Stop.class);
        Heard resume = new Heard(
                new Stamp(++turn, turn),
                new FreeText("Continue.", SPOKEN, Manner.DOUBTFUL),
                new Speaker("", "operator"),
                Direction.AHEAD);
        assertThat(dialogue.decide(resume).acts()).noneMatch(Act.Resume.class::isInstance);
    }

    @Test
    void leavesAloneWhatIsReported() {
        Heard report = new Heard(
                new Stamp(++turn, turn),
                new FreeText("Turn left.", SPOKEN, Manner.REPORTED),
                new Speaker("", "operator"),
                Direction.AHEAD);
        assertThat(dialogue.decide(report).acts()).isEmpty();
    }
}
