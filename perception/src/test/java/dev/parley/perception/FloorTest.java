package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Ada at 60° and Bob at -30°, each heard alone by whoever listens to them, both at the microphone.
class FloorTest {
    private static final int DECISION = 25;

    private final TwoVoices focus = new TwoVoices();
    private final Floor floor = new Floor(
            focus,
            Stream.generate(() -> new Endpointer(new LoudIsVoice(), Endpointing.STANDARD, focus, _ -> true))
                    .limit(Focus.EARS)
                    .toList(),
            _ -> true);
    private final List<Utterance> heard = new ArrayList<>();
    private final AudioFrame frame = new AudioFrame(2);
    private long frames;

    @Test
    void givesTwoWhoSpeakAtOnceATurnEach() {
        follow();
        say(300, true, false);
        say(500, true, true);
        follow(TwoVoices.ADA, TwoVoices.BOB);
        say(700, true, true);
        say(400, false, true);
        say(1000, false, false);
        assertThat(names()).containsExactly("ada", "bob");
        assertThat(ended()).extracting(u -> u.stamp().turn()).doesNotHaveDuplicates();
        assertThat(ended().getFirst().onsetNanos() / 1e9).isBetween(0.0, 0.1);
        assertThat(ended().getLast().onsetNanos() / 1e9).isBetween(0.25, 0.4);
    }

    @Test
    void endsATurnWhileSomebodyElseGoesOn() {
        follow(TwoVoices.ADA);
        say(800, true, false);
        follow(TwoVoices.ADA, TwoVoices.BOB);
        say(300, true, true);
        say(6000, false, true);
        assertThat(names()).containsExactly("ada");
        assertThat(ended().getFirst().stamp().capturedNanos() / 1e9).isBetween(1.0, 1.3);
    }

    @Test
    void givesATelevisionNoTurn() {
        focus.television = TwoVoices.BOB;
        follow(TwoVoices.BOB);
        say(40_000, false, true);
        assertThat(floor.turn()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void hearsACommandFromItsFirstWordBesideATelevision() {
        focus.television = TwoVoices.BOB;
        follow(TwoVoices.BOB);
        say(3000, false, true);
        say(700, true, true);
        follow(TwoVoices.BOB, TwoVoices.ADA);
        say(500, true, true);
        say(2000, false, true);
        assertThat(names()).containsExactly("ada");
        assertThat(ended().getFirst().onsetNanos() / 1e9).isBetween(2.95, 3.1);
        assertThat(ended().getFirst().stamp().capturedNanos() / 1e9).isBetween(4.15, 4.4);
    }

    @Test
    void takesATurnFromAVoiceThatTurnsOutToBeATelevision() {
        follow(TwoVoices.BOB);
        say(3000, false, true);
        focus.television = TwoVoices.BOB;
        follow(TwoVoices.BOB);
        say(20_000, false, true);
        assertThat(ended()).isEmpty();
        assertThat(floor.talking()).isFalse();
    }

    @Test
    void hearsTheSameWordsOnceWhenTheFirstGuessWasSomebodyElse() {
        follow(TwoVoices.BOB);
        say(600, true, false);
        follow(TwoVoices.ADA, TwoVoices.BOB);
        say(500, true, false);
        say(1500, false, false);
        assertThat(names()).containsExactly("ada");
        assertThat(ended().getFirst().onsetNanos() / 1e9).isBetween(0.0, 0.1);
    }

    @Test
    void hearsNoWordAgainOfATurnThatIsOver() {
        focus.television = TwoVoices.BOB;
        follow(TwoVoices.BOB, TwoVoices.ADA);
        say(200, false, true);
        say(600, true, true);
        say(850, false, true);
        assertThat(names()).containsExactly("ada");
        follow(TwoVoices.BOB);
        say(100, false, true);
        follow(TwoVoices.BOB, TwoVoices.ADA);
        say(2000, false, true);
        assertThat(names()).containsExactly("ada");
    }

    @Test
    void endsTheTurnThatWasJudgedAndNoOther() {
        follow(TwoVoices.ADA);
        say(500, true, false);
        follow(TwoVoices.ADA, TwoVoices.BOB);
        say(500, true, true);
        say(330, false, false);
        assertThat(heard).extracting(u -> u.source().id()).containsExactlyInAnyOrder("ada", "bob");
        heard.stream().filter(u -> u.source().id().equals("bob")).forEach(u -> floor.judged(u, Completeness.COMPLETE));
        say(30, false, false);
        assertThat(names()).containsExactly("bob");
    }

    @Test
    void numbersWhatWasSaidLastHighest() {
        follow(TwoVoices.ADA);
        say(500, true, false);
        follow(TwoVoices.ADA, TwoVoices.BOB);
        say(500, true, true);
        say(1500, true, false);
        say(1500, false, false);
        assertThat(names()).containsExactly("bob", "ada");
        assertThat(ended().getLast().stamp().turn())
                .isGreaterThan(ended().getFirst().stamp().turn());
    }

    /// They were noise to it until then.
    @Test
    void letsTheBeamHearTheFirstWordsAgainOnceItKnowsWhoseTheyAre() {
        follow();
        say(400, true, false);
        assertThat(focus.heardAgain).isEmpty();
        follow(TwoVoices.ADA);
        say(100, true, false);
        assertThat(focus.heardAgain).startsWith(40).endsWith(1).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(focus.heardAgain).doesNotHaveDuplicates();
    }

    @Test
    void listensToTheMicrophoneAgainOnceTheTelevisionIsOff() {
        focus.television = TwoVoices.BOB;
        follow(TwoVoices.BOB);
        say(2000, false, true);
        follow();
        say(500, false, false);
        say(600, true, false);
        say(1000, false, false);
        assertThat(ended()).hasSize(1);
    }

    @Test
    void tellsWhoseTurnMadeACommandOnceItIsOver() {
        follow(TwoVoices.ADA);
        say(600, true, false);
        say(180, false, false);
        floor.judged(heard.getLast(), Completeness.COMPLETE);
        say(300, false, false);
        say(600, true, false);
        say(180, false, false);
        floor.judged(heard.getLast(), Completeness.OTHER);
        say(1500, false, false);
        assertThat(names()).containsExactly("ada", "ada");
        assertThat(focus.understood).containsExactly("ada");
    }

    @Test
    void tellsItOfATurnThatWasJudgedLate() {
        follow(TwoVoices.ADA);
        say(600, true, false);
        say(1500, false, false);
        assertThat(names()).containsExactly("ada");
        floor.judged(heard.getLast(), Completeness.MAY_GO_ON);
        say(300, false, false);
        assertThat(focus.understood).containsExactly("ada");
    }

    @Test
    void takesNothingForACommandThatWasOnlyTheBeginningOfWhatWasSaid() {
        follow(TwoVoices.ADA);
        say(600, true, false);
        say(100, false, false);
        floor.judged(heard.getLast(), Completeness.MAY_GO_ON);
        say(2000, true, false);
        say(200, false, false);
        floor.judged(heard.getLast(), Completeness.OTHER);
        say(1500, false, false);
        assertThat(ended()).hasSize(1);
        assertThat(focus.understood).isEmpty();
    }

    private void follow(Source... voices) {
        focus.voices = List.of(voices);
    }

    private void say(int ms, boolean ada, boolean bob) {
        for (int i = 0; i < ms / 10; i++) {
            fill(frame.channels()[0], ada);
            fill(frame.channels()[1], bob);
            frame.captured(++frames * AudioFrame.NANOS);
            if (frames % DECISION == 0) focus.voices = List.copyOf(new ArrayList<>(focus.voices));
            floor.accept(focus.on(frame, floor.talking(), false), false, heard::add);
        }
    }

    private static void fill(float[] channel, boolean speaks) {
        for (int i = 0; i < channel.length; i++) channel[i] = speaks ? (float) (0.4 * Math.sin(0.4 * i)) : 0;
    }

    private List<Utterance> ended() {
        return heard.stream().filter(Utterance::ended).toList();
    }

    private List<String> names() {
        return ended().stream().map(u -> u.source().id()).toList();
    }
}
