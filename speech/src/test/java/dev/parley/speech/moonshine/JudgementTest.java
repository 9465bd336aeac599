package dev.parley.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.Vocabulary;
import dev.parley.speech.moonshine.Judgement.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
    private static final Score GOOD = new Score(0.3, 0.6);
    private static final Score BAD_STRETCH = new Score(1.2, 4.0);
    private static final Score BAD = new Score(2.5, 2.8);

    private final Judgement judgement = new Judgement(
            CommandGrammar.of(RobotFile.load("parley-one")),
            new Vocabulary(List.of(), 0, _ -> true),
            MoonshineSettings.STANDARD);

    private Transcript judge(String constrained, Score score, String free, Score freeScore) {
        return judgement.of(
                Stream.of(new Sentence(constrained, score, score.worstCost(), 0))
                        .filter(s -> !s.text().isEmpty())
                        .toList(),
                List.of(),
                Optional.of(new Sentence(free, freeScore, freeScore.worstCost(), 0))
                        .filter(s -> !s.text().isEmpty()));
    }

    @Test
    void believesACommandThatFitsTheSound() {
        assertThat(judge("Turn left.", GOOD, "Turn lift.", GOOD))
                .isInstanceOfSatisfying(Transcript.Command.class, c -> {
                    assertThat(c.action()).isEqualTo("turn");
                    assertThat(c.score()).isEqualTo(GOOD);
                });
    }

    @Test
    void aCostlyCommandThatIsOnlyAPartOfWhatWasSaidIsNone() {
        Score costly = new Score(1.3, 1.9);
        assertThat(judge("Turn left.", costly, "Turner's lift is too slow.", GOOD))
                .isInstanceOf(Transcript.FreeText.class);
        assertThat(judge("Turn left.", costly, "Turn lift now.", GOOD)).isInstanceOf(Transcript.Command.class);
    }

    @Test
    void needsNoFreeWords() {
        assertThat(judge("Turn left.", GOOD, "", GOOD)).isInstanceOf(Transcript.Command.class);
    }

    @Test
    void doesNotForceOtherSpeechIntoACommand() {
        assertThat(judge("Turn left.", BAD, "Thirty lifts.", GOOD))
                .isEqualTo(new Transcript.FreeText("Thirty lifts.", GOOD));
        assertThat(judge("Turn left.", BAD_STRETCH, "Turn the lights off.", GOOD))
                .isInstanceOf(Transcript.FreeText.class);
    }

    @Test
    void aStopIsLiftedOnlyByClearWordsOrThoseThatAreHeardWithoutAGrammarToo() {
        Score unclear = new Score(1.0, 1.0);
        assertThat(judge("Carry on.", unclear, "Okay, carry on.", GOOD)).isInstanceOf(Transcript.Control.class);
        assertThat(judge("Resume.", GOOD, "Review.", GOOD)).isInstanceOf(Transcript.Control.class);
        assertThat(judge("Resume.", unclear, "Raise you", GOOD)).isInstanceOf(Transcript.FreeText.class);
        assertThat(judgement.of(List.of(new Sentence("Resume.", unclear, 0.5, 0)), List.of(), Optional.empty()))
                .isInstanceOf(Transcript.Unheard.class);
    }

    @Test
    void oneWordThatWasSomethingElseIsEnoughToDoubt() {
        List<Sentence> oneBadWord = List.of(new Sentence("Go to the workbench.", new Score(1.2, 2.7), 4.9, 0));
        assertThat(judgement.of(oneBadWord, List.of(), Optional.empty())).isInstanceOf(Transcript.Unheard.class);
    }

    @Test
    void aDoubtfulNumberIsEnoughToDoubt() {
        List<Sentence> number = List.of(new Sentence("Turn left 20 degrees.", new Score(1.0, 2.0), 3.9, 6.8));
        assertThat(judgement.of(number, List.of(), Optional.empty())).isInstanceOf(Transcript.Unheard.class);
    }

    @Test
    void aDoubtfulNumberIsNotBelievedAsFreeTextEither() {
        Sentence number = new Sentence("Turn left 20 degrees.", new Score(0.7, 1.5), 3.9, 6.8);
        assertThat(judgement.of(List.of(number), List.of(), Optional.of(number)))
                .isEqualTo(new Transcript.FreeText(number.text(), number.score(), Transcript.Manner.DOUBTFUL));
    }

    @Test
    void findsOpenTextInTheFreeWords() {
        assertThat(judge("Take a look ahead.", BAD, "Say hello world.", GOOD))
                .isInstanceOfSatisfying(Transcript.Command.class, c -> {
                    assertThat(c.action()).isEqualTo("say");
                    assertThat(c.slots().get("text")).hasToString("hello world");
                });
        assertThat(judge("Take a look ahead.", BAD, "Say hello world.", new Score(1.2, 1.4)))
                .isInstanceOf(Transcript.FreeText.class);
    }

    @Test
    void passesOnWhatElseItMayHaveBeen() {
        List<Sentence> close = List.of(
                new Sentence("Walk forward 2 meters.", GOOD, 0.5, 0, -3),
                new Sentence("Walk forward two meters.", GOOD, 0.5, 0, -3.1),
                new Sentence("Walk forward 10 meters.", GOOD, 0.5, 0, -3.5));
        assertThat(judgement.of(close, List.of(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Transcript.Command.class,
                        c -> assertThat(c.rival()).hasValueSatisfying(r -> {
                            assertThat(r.marginNats()).isEqualTo(0.5);
                            assertThat(r.reading())
                                    .isInstanceOfSatisfying(
                                            Transcript.Command.class,
                                            other -> assertThat(other.slots().get("distance"))
                                                    .hasToString("10"));
                        }));
    }

    @Test
    void aReadingFarBehindIsNoRival() {
        List<Sentence> turn = List.of(new Sentence("Turn left.", GOOD, 0.5, 0, -3));
        List<Sentence> far = List.of(new Sentence("Don't turn left.", GOOD, 0.5, 0, -13));
        assertThat(judgement.of(turn, far, Optional.empty()))
                .isInstanceOfSatisfying(
                        Transcript.Command.class, c -> assertThat(c.rival()).isEmpty());
    }

    @Test
    void aDeniedCommandThatFitsTheSoundIsHandedOnAsSuch() {
        List<Sentence> turn = List.of(new Sentence("Turn left.", GOOD, 0.5, 0, -3.2));
        List<Sentence> denied = List.of(new Sentence("Don't turn left.", GOOD, 0.5, 0, -3));
        Optional<Sentence> deaf = Optional.of(new Sentence("Turn left.", GOOD, 0.5, 0));
        assertThat(judgement.of(turn, denied, deaf))
                .isEqualTo(new Transcript.FreeText("Don't turn left.", GOOD, Transcript.Manner.NEGATED));
    }

    @Test
    void aRequestThatMayHaveBeenAQuestionIsTakenForOne() {
        List<Sentence> asked = List.of(
                new Sentence("Will you turn left?", GOOD, 0.5, 0, -3),
                new Sentence("Did you turn left?", GOOD, 0.5, 0, -4));
        assertThat(judgement.of(List.of(), asked, Optional.empty()))
                .isEqualTo(new Transcript.FreeText("Did you turn left?", GOOD, Transcript.Manner.QUESTIONED));
        assertThat(judgement.of(List.of(), asked.subList(0, 1), Optional.empty()))
                .isEqualTo(new Transcript.FreeText("Will you turn left?", GOOD, Transcript.Manner.ASKED));
    }

    @Test
    void aDenialThatIsNotBelievedIsStillTheRival() {
        List<Sentence> turn = List.of(new Sentence("Turn left.", GOOD, 0.5, 0, -3.2));
        List<Sentence> denied = List.of(new Sentence("Don't turn left.", BAD, 5, 0, -3));
        assertThat(judgement.of(turn, denied, Optional.empty()))
                .isInstanceOfSatisfying(
                        Transcript.Command.class,
                        c -> assertThat(c.rival()).hasValueSatisfying(r -> {
                            assertThat(r.marginNats()).isZero();
                            assertThat(r.reading()).isInstanceOf(Transcript.FreeText.class);
                        }));
    }

    private boolean isUnsure(double... logProbabilities) {
        Hypothesis h = new Hypothesis(new int[logProbabilities.length - 1], logProbabilities);
        Hypothesis clear = new Hypothesis(new int[2], new double[] {-0.1, -0.1, -0.1});
        return judgement.isUnsure(new BeamSearch.Found(List.of(h), List.of(), Optional.of(clear)));
    }

    @Test
    void aSecondOpinionIsWantedOnlyWhereItCouldChangeTheAnswer() {
        assertThat(isUnsure(-0.1, -0.2, -0.1, -0.1)).isFalse();
        assertThat(isUnsure(-1.4, -1.2, -1.5, -1.1)).isTrue();
        assertThat(isUnsure(-0.1, -6, -3.5, -0.1)).isTrue();
        assertThat(isUnsure(-4, -3, -3, -5)).isFalse();
    }

    @Test
    void makesNothingOfNoise() {
        assertThat(judge("Stop.", BAD, "", GOOD)).isInstanceOf(Transcript.Unheard.class);
        assertThat(judge("Stop.", BAD, "...", GOOD)).isInstanceOf(Transcript.Unheard.class);
        assertThat(judge("Stop.", BAD, "Mumble", new Score(3, 3))).isInstanceOf(Transcript.Unheard.class);
        assertThat(judge("", BAD, "the sea, the sea, the sea, the sea, the sea, the sea", GOOD))
                .isInstanceOf(Transcript.Unheard.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Turn left.            | Don't turn left.
            Turn left.            | Do not turn left.
            Turn left.            | Never turn left.
            Turn left.            | Can you turn left?
            Turn left.            | Could you turn left?
            Turn left.            | What if you turned left?
            Turn left.            | Robot, can you turn left?
            Go forward.           | He told me to go forward.
            Please turn left.     | Why have you turned left?
            Wave.                 | Wave after wave came in.
            Open your left hand.  | Open your left hand luggage.
            Go to the workbench.  | If you go to the workbench
            Go to the workbench.  | When did you go to the workbench?
            Continue.             | Do not continue.
            Stop.                 | Don't stop.
            Nod your head.        | Do not nod your head.
            Turn left.            | Don't left.
            """)
    void doesNotObeyWhatWasDeniedAskedOrReported(String constrained, String free) {
        assertThat(judge(constrained, GOOD, free, GOOD)).isEqualTo(new Transcript.FreeText(free, GOOD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Walk forward half a meter. | What forward half a meter?
            Nod.                       | Not.
            Nod your head.             | Not your head.
            Turn left, please.         | Please turn left, please.
            Stop.                      | Can you stop?
            Stop.                      | He said stop.
            Stop!                      | What? Stop!
            Turn left.                 | Turn left now, please.
            Turn left.                 | Turn lift. Not like that.
            Raise your left arm.       | Who is your left arm, please?
            """)
    void obeysWhatWasOnlyMisheard(String constrained, String free) {
        assertThat(judge(constrained, GOOD, free, GOOD)).isNotInstanceOf(Transcript.FreeText.class);
    }
}
