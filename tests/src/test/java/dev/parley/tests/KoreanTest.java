package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.SelfKnowledge;
import dev.parley.launch.Event;
import dev.parley.launch.Recognizers;
import dev.parley.launch.Voices;
import dev.parley.perception.Direction;
import dev.parley.perception.Resampler;
import dev.parley.perception.Stamp;
import dev.parley.robot.Action.Replies;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Samples;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.espeak.Espeak;
import dev.parley.speech.grammar.CommandGrammar;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// A robot that is spoken to in Korean and answers in Korean: sound in, an act, sound out.
class KoreanTest {
    private static final ModelStore STORE = ModelStore.standard();
    private static final int SILENT_END = 3200;
    private static final int TRIES = 3;

    private final Robot robot = RobotFile.load("parley-ko");
    private final CommandGrammar grammar = CommandGrammar.of(robot);
    private final Dialogue dialogue = new Dialogue(robot, grammar, SelfKnowledge.NOTHING, DialogueModel.NONE);

    private static float[] spoken(Espeak people, String text, String voice) {
        Samples said = people.speak(text, voice, 180);
        Resampler resampler = new Resampler(said.rateHz(), 16_000);
        float[] audio = new float[resampler.mostOutput(said.audio().length) + SILENT_END];
        int written = resampler.resample(said.audio(), said.audio().length, audio);
        return Arrays.copyOf(audio, written + SILENT_END);
    }

    private Act heard(Recognizer recognizer, float[] audio) {
        Heard heard = new Heard(
                new Stamp(1, 0),
                recognizer.transcribe(audio),
                new Speaker("", robot.people().unknownVoice()),
                new Direction(0, 0));
        return dialogue.decide(heard).acts().getFirst();
    }

    @Test
    void aKoreanCommandIsUnderstoodAndAnsweredInKorean() {
        try (Espeak people = new Espeak("node", Duration.ofSeconds(60), Duration.ZERO, () -> STORE.require("talkers"));
                Recognizer recognizer = Recognizers.open(robot, grammar, STORE);
                Synthesizer voice = Voices.of(robot.voice(), STORE)) {
            assertThat(heard(recognizer, spoken(people, "아래를 봐 줘", "ko+m3")))
                    .isInstanceOfSatisfying(Act.Do.class, act -> {
                        assertThat(act.action()).isEqualTo("look");
                        assertThat(act.slots()).isEqualTo(Map.of("direction", new SlotValue.Text("down")));
                    });
            assertThat(heard(recognizer, spoken(people, "정지", "ko+m3"))).isInstanceOf(Act.Stop.class);
            assertThat(heard(recognizer, spoken(people, "나는 커피를 마시고 싶어요", "ko+m3")))
                    .isInstanceOfSatisfying(
                            Act.Say.class, act -> assertThat(act.text()).isEqualTo("죄송합니다. 잘 못 알아들었습니다."));
            String reply = robot.actions().get("look").replies().started();
            assertThat(voice.speak(reply).seconds()).isBetween(0.5, 5.0);
        }
    }

    private static boolean isLookLeft(Event event) {
        return event instanceof Event.Decided d
                && d.act() instanceof Act.Do a
                && a.slots().equals(Map.of("direction", new SlotValue.Text("left")));
    }

    /// As people do, it is said again when it was not understood: Vosk's model makes words of their own of a few tries
    /// in a hundred.
    private static void saysUntil(Hall hall, float[] sound, Predicate<Event> done) {
        for (int n = 0; n < TRIES; n++) {
            int mark = hall.witness.now();
            hall.say(new Samples(sound, 16_000));
            if (done.test(hall.await(mark, Event.class, e -> done.test(e) || isNotUnderstood(e)))) return;
            hall.runtime.awaitSilence(Duration.ofMillis(500));
        }
        throw new AssertionError("not understood in %d tries: %s".formatted(TRIES, hall.witness.since(0)));
    }

    private static boolean isNotUnderstood(Event event) {
        return event instanceof Event.Understood u
                && (u.heard().transcript() instanceof Transcript.FreeText
                        || u.heard().transcript() instanceof Transcript.Unheard);
    }

    @Test
    void theWholeRuntimeIsSpokenToInKoreanAndAnswersAndStops() {
        try (Espeak people = new Espeak("node", Duration.ofSeconds(60), Duration.ZERO, () -> STORE.require("talkers"));
                Hall hall = new Hall(robot, 203, UnaryOperator.identity())) {
            hall.await(0, Event.Speaking.class, s -> s.text().contains("준비됐습니다"));
            saysUntil(hall, spoken(people, "왼쪽을 봐", "ko"), KoreanTest::isLookLeft);
            Replies replies = robot.actions().get("look").replies();
            hall.await(
                    0,
                    Event.Speaking.class,
                    s -> s.text().equals(replies.started()) || s.text().equals(replies.blocked()));
            hall.runtime.awaitSilence(Duration.ofMillis(500));
            saysUntil(hall, spoken(people, "정지 정지", "ko+m3"), e -> e instanceof Event.Halted);
        }
    }
}
