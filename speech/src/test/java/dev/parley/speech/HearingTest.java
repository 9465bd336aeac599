package dev.parley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Direction;
import dev.parley.perception.Source;
import dev.parley.perception.Stamp;
import dev.parley.perception.Utterance;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HearingTest {
    private final List<Heard> heard = new ArrayList<>();
    private int recognized;

    private Hearing hearing(Transcript result) {
        return new Hearing(recognizer(result), WhoSpeaks.nobodyKnown("operator"));
    }

    @Test
    void waitsForTheCertainEndButRecognizesOnlyOnce() {
        Hearing hearing = hearing(new FreeText("hello", Score.TYPED));
        float[] audio = new float[1600];
        hearing.accept(utterance(1, audio, false), heard::add);
        assertThat(heard).isEmpty();
        hearing.accept(utterance(1, audio, true), heard::add);
        assertThat(heard).hasSize(1);
        assertThat(recognized).isEqualTo(1);
    }

    @Test
    void forgetsTheShorterReadingWhenTheTalkerGoesOn() {
        Hearing hearing = hearing(new FreeText("hello", Score.TYPED));
        hearing.accept(utterance(1, new float[1600], false), heard::add);
        hearing.accept(utterance(1, new float[3200], true), heard::add);
        assertThat(heard).hasSize(1);
        assertThat(recognized).isEqualTo(2);
    }

    @Test
    void recognizesTwoWhoSpeakAtOnceOnceEach() {
        Hearing hearing = hearing(new FreeText("hello", Score.TYPED));
        float[] one = new float[1600];
        float[] other = new float[2400];
        hearing.accept(utterance(1, one, false), heard::add);
        hearing.accept(utterance(2, other, false), heard::add);
        hearing.accept(utterance(1, one, true), heard::add);
        hearing.accept(utterance(2, other, true), heard::add);
        assertThat(heard).extracting(h -> h.stamp().turn()).containsExactly(1L, 2L);
        assertThat(recognized).isEqualTo(2);
    }

    @Test
    void tellsOfAStopWordBeforeThePauseHasLastedAndOnlyOnce() {
        Hearing hearing = hearing(new Control(Control.Kind.STOP, "stop", Score.TYPED));
        float[] audio = new float[1600];
        hearing.accept(utterance(1, audio, false), heard::add);
        assertThat(heard).hasSize(1);
        hearing.accept(utterance(1, audio, true), heard::add);
        assertThat(heard).hasSize(1);
    }

    @Test
    void losesNoStopToABeamThatLookedElsewhere() {
        float[] beamed = new float[1600];
        float[] plain = {1};
        Recognizer recognizer = new Recognizer() {
            @Override
            public Transcript transcribe(float[] audio) {
                return audio[0] == 1
                        ? new Control(Control.Kind.STOP, "stop", Score.TYPED)
                        : new Transcript.Unheard("nothing");
            }

            @Override
            public void close() {}
        };
        new Hearing(recognizer, WhoSpeaks.nobodyKnown("operator"))
                .accept(new Utterance(new Stamp(1, 0), 0, beamed, plain, Source.UNKNOWN, false), heard::add);
        assertThat(heard)
                .extracting(Heard::transcript)
                .hasOnlyElementsOfType(Control.class)
                .hasSize(1);
    }

    @Test
    void keepsTheStampAndTheDirectionOfTheSound() {
        Direction left = new Direction(1.5, 0);
        var utterance = new Utterance(new Stamp(7, 42), 0, new float[160], new Source("a", left, 1), true);
        hearing(new FreeText("hello", Score.TYPED)).accept(utterance, heard::add);
        assertThat(heard.getFirst().stamp()).isEqualTo(new Stamp(7, 42));
        assertThat(heard.getFirst().from()).isEqualTo(left);
    }

    @Test
    void judgesTheFirstAnnouncementOnly() {
        List<Utterance> judged = new ArrayList<>();
        FreeText hello = new FreeText("hello", Score.TYPED);
        Hearing hearing = new Hearing(recognizer(hello), WhoSpeaks.nobodyKnown("operator"), Wake.none(), (u, t) -> {
            assertThat(t).isEqualTo(hello);
            judged.add(u);
        });
        float[] audio = new float[1600];
        hearing.accept(utterance(1, audio, false), heard::add);
        hearing.accept(utterance(1, audio, true), heard::add);
        assertThat(judged).containsExactly(utterance(1, audio, false));
    }

    @Test
    void saysWhoSpokeAndWhetherItWasNamed() {
        new Hearing(
                        recognizer(new FreeText("hello", Score.TYPED)),
                        new Everybody("Anna"),
                        new AlwaysNamed(),
                        (_, _) -> {})
                .accept(utterance(1, new float[1600], true), heard::add);
        assertThat(heard.getFirst().speaker().name()).isEqualTo("Anna");
        assertThat(heard.getFirst().named()).isTrue();
    }

    @Test
    void findsOutWhoSpokeAfterTheWordsAndOnlyOnce() {
        Everybody who = new Everybody("Anna");
        Hearing hearing = new Hearing(
                recognizer(new FreeText("hello", Score.TYPED)),
                who,
                Wake.none(),
                (_, _) -> assertThat(who.asked).isZero());
        float[] audio = new float[1600];
        hearing.accept(utterance(1, audio, false), heard::add);
        hearing.accept(utterance(1, audio, true), heard::add);
        assertThat(who.asked).isEqualTo(1);
    }

    @Test
    void aStopWordWaitsForNoName() {
        Everybody who = new Everybody("Anna");
        new Hearing(
                        recognizer(new Control(Control.Kind.STOP, "stop", Score.TYPED)),
                        who,
                        new AlwaysNamed(),
                        (_, _) -> {})
                .accept(utterance(1, new float[1600], false), heard::add);
        assertThat(heard.getFirst().speaker()).isEqualTo(new Speaker("visitor"));
        assertThat(who.asked).isZero();
    }

    @Test
    void judgesACommandBeforeASecondOpinionIsHeard() {
        List<Transcript> judged = new ArrayList<>();
        Transcript left = command("left");
        Transcript right = command("right");
        new Hearing(twice(left, right), WhoSpeaks.nobodyKnown("operator"), Wake.none(), (u, t) -> judged.add(t))
                .accept(utterance(1, new float[1600], false), heard::add);
        assertThat(judged).containsExactly(left, right);
    }

    @Test
    void waitsForTheSecondOpinionWhereTheFirstIsNoCommandOrMayBeAnother() {
        List<Transcript> judged = new ArrayList<>();
        Transcript words = new FreeText("turn", Score.TYPED);
        Transcript.Command left = command("left");
        Transcript close = left.beside(new Transcript.Rival(words, 1));
        Hearing hearing = new Hearing(
                twice(words, left), WhoSpeaks.nobodyKnown("operator"), Wake.none(), (u, t) -> judged.add(t));
        hearing.accept(utterance(1, new float[1600], false), heard::add);
        assertThat(judged).containsExactly(left);
        judged.clear();
        new Hearing(twice(close, left), WhoSpeaks.nobodyKnown("operator"), Wake.none(), (u, t) -> judged.add(t))
                .accept(utterance(2, new float[1600], false), heard::add);
        assertThat(judged).containsExactly(left);
    }

    @Test
    void asksForNoSecondOpinionAndNoNameOnceTheTalkerWentOn() {
        Everybody who = new Everybody("Anna");
        List<Boolean> goesOn = new ArrayList<>();
        Recognizer recognizer = new Recognizer() {
            @Override
            public Transcript transcribe(float[] audio) {
                throw new AssertionError("nobody could take this back");
            }

            @Override
            public Transcript transcribe(float[] audio, Asking asking) {
                goesOn.add(asking.goesOn());
                return new FreeText("turn", Score.TYPED);
            }

            @Override
            public void close() {}
        };
        Hearing hearing = new Hearing(recognizer, who, Wake.none(), (_, _) -> {}, _ -> true);
        hearing.accept(utterance(1, new float[1600], false), heard::add);
        assertThat(goesOn).containsExactly(false);
        assertThat(who.asked).isZero();
        hearing.accept(utterance(1, new float[3200], true), heard::add);
        assertThat(goesOn).containsExactly(false, true);
        assertThat(who.asked).isEqualTo(1);
    }

    private static Transcript.Command command(String direction) {
        return new Transcript.Command(
                "turn", Map.of("direction", new SlotValue.Text(direction)), "turn " + direction, Score.TYPED);
    }

    /// A recognizer that is unsure at first.
    private static Recognizer twice(Transcript first, Transcript second) {
        return new Recognizer() {
            @Override
            public Transcript transcribe(float[] audio) {
                return second;
            }

            @Override
            public Transcript transcribe(float[] audio, Asking asking) {
                asking.first(first);
                return second;
            }

            @Override
            public void close() {}
        };
    }

    private static final class Everybody implements WhoSpeaks {
        private final String name;
        private int asked;

        private Everybody(String name) {
            this.name = name;
        }

        @Override
        public Speaker identify(float[] audio) {
            asked++;
            return new Speaker(name, "operator", 1);
        }

        @Override
        public Speaker nobody() {
            return new Speaker("visitor");
        }

        @Override
        public void close() {}
    }

    private static final class AlwaysNamed implements Wake {
        @Override
        public boolean begins(float[] audio) {
            return true;
        }

        @Override
        public void close() {}
    }

    private static Utterance utterance(long turn, float[] audio, boolean ended) {
        return new Utterance(new Stamp(turn, 0), 0, audio, Source.UNKNOWN, ended);
    }

    private Recognizer recognizer(Transcript result) {
        return new Recognizer() {
            @Override
            public Transcript transcribe(float[] audio) {
                recognized++;
                return result;
            }

            @Override
            public void close() {}
        };
    }
}
