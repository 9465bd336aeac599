package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.perception.Stamp;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepliesTest {
    private static final Stamp STAMP = new Stamp(1, 2);

    private final Replies replies = new Replies(TestRobots.parleyOne());

    private static Map<String, SlotValue> walk(double distance) {
        return Map.of("distance", new SlotValue.Number(distance), "direction", new SlotValue.Text("forward"));
    }

    private void says(String text, MotionEvent event, Map<String, SlotValue> slots) {
        assertThat(replies.to(event, slots)).contains(new Act.Say(STAMP, text));
    }

    private static MotionEvent started() {
        return new MotionEvent.Started(STAMP, "walk", new MotionCommand.Drive(1, 0));
    }

    @Test
    void saysWhatItStarts() {
        says("Walking 2.5 meters forward.", started(), walk(2.5));
        says("Walking 0.33 meters forward.", started(), walk(1.0 / 3));
    }

    @Test
    void saysOneMeter() {
        says("Walking 1 meter forward.", started(), walk(1));
        says("Walking 2.1 meters forward.", started(), walk(2.1));
    }

    @Test
    void saysWhyItCannot() {
        says(
                "I cannot walk forward: something is in the way.",
                new MotionEvent.Blocked(STAMP, "walk", "something is in the way"),
                walk(1));
        says("I cannot: I am not stopped.", new MotionEvent.Blocked(STAMP, "resume", "I am not stopped"), Map.of());
    }

    @Test
    void saysThatItIsDoneOnlyWhenItIs() {
        says("I am there.", new MotionEvent.Finished(STAMP, "walk"), walk(1));
        assertThat(replies.to(new MotionEvent.Progress(STAMP, "walk", 1), walk(1)))
                .isEmpty();
        assertThat(replies.to(new MotionEvent.Cancelled(STAMP, "walk"), walk(1)))
                .isEmpty();
    }

    @Test
    void saysThatItStopped() {
        says("Stopped.", new MotionEvent.Stopped(STAMP, "walk"), Map.of());
    }

    @Test
    void asksForAYes() {
        assertThat(replies.to(new MotionEvent.Unconfirmed(STAMP, "walk", "Shall I really walk?"), Map.of()))
                .contains(new Act.Ask(STAMP, "walk", "", "Shall I really walk?"));
    }

    @Test
    void anEmptyTemplateSaysNothing() {
        assertThat(replies.to(new MotionEvent.Finished(STAMP, "wave"), Map.of()))
                .isEmpty();
    }

    @Test
    void saysWhatItIsToldToSay() {
        var act = new Act.Do(STAMP, "say", Map.of("text", new SlotValue.Text("hello $1")), new Speaker(""), false);
        assertThat(replies.to(act)).contains(new Act.Say(STAMP, "Hello $1"));
    }

    @Test
    void aKoreanRobotTellsInKorean() {
        Replies korean = new Replies(RobotFile.load("parley-ko"));
        assertThat(Stream.of(
                                new MotionEvent.Stopped(STAMP, ""),
                                new MotionEvent.Resumed(STAMP, ""),
                                new MotionEvent.Unconfirmed(STAMP, "walk", "Shall I really walk?"),
                                new MotionEvent.Blocked(STAMP, "resume", "I am not stopped"))
                        .map(e -> korean.to(e, Map.of()).orElseThrow())
                        .map(a -> a instanceof Act.Say s ? s.text() : ((Act.Ask) a).text()))
                .allSatisfy(text -> assertThat(text).matches("[^A-Za-z]+"));
    }
}
