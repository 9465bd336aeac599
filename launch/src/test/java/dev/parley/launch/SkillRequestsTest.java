package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.RobotState;
import dev.parley.motion.Skill;
import dev.parley.motion.SkillGoal;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillRequestsTest {
    private static final long SECOND = 1_000_000_000L;

    /// A goal that remembers what became of it.
    private static final class Asked implements SkillGoal {
        private final Skill skill;
        private String end = "";
        private int steps;

        private Asked(Skill skill) {
            this.skill = skill;
        }

        @Override
        public Skill skill() {
            return skill;
        }

        @Override
        public void goesOn() {
            steps++;
        }

        @Override
        public void done(Map<String, Object> answers) {
            if (end.isEmpty()) end = "done " + answers;
        }

        @Override
        public void failed(Failure failure, String reason) {
            if (end.isEmpty()) end = failure + ": " + reason;
        }
    }

    private final List<String> handed = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final List<Stamp> calledOff = new ArrayList<>();
    private RobotState state = RobotState.UNKNOWN;
    private int silenced;
    private long now = 100 * SECOND;

    private final SkillRequests requests = new SkillRequests(RobotFile.load("parley-one"), new SkillRequests.Reach() {
        @Override
        public Stamp say(String sentence) {
            handed.add(sentence);
            return new Stamp(0, handed.size());
        }

        @Override
        public void silence() {
            silenced++;
        }

        @Override
        public Stamp look(Look where) {
            looks.add(where);
            return new Stamp(-looks.size(), now);
        }

        @Override
        public void callOff(Stamp look) {
            calledOff.add(look);
        }

        @Override
        public RobotState state() {
            return state;
        }
    });

    private Asked ask(Skill skill) {
        Asked goal = new Asked(skill);
        requests.asked(goal, now);
        return goal;
    }

    private void begins(int sentence) {
        requests.accept(new Event.Speaking(now, new Stamp(0, sentence), "", false), now);
    }

    private void spoken(int sentence) {
        begins(sentence);
        now += SECOND;
        requests.accept(new Event.Silent(now, new Stamp(0, sentence)), now);
    }

    private Heard heard(Transcript words, long capturedNanos) {
        return new Heard(new Stamp(5, capturedNanos), words, new Speaker("visitor"), Direction.AHEAD);
    }

    private Heard heard(String words) {
        return heard(new Transcript.FreeText(words, Transcript.Score.TYPED), now);
    }

    @Test
    void whatIsToBeSaidIsDoneWhenItsLastSentenceIsSpoken() {
        Asked goal = ask(new Skill.Say("Lunch is ready. Come to the kitchen."));
        assertThat(handed).containsExactly("Lunch is ready.");
        spoken(1);
        assertThat(handed).containsExactly("Lunch is ready.", "Come to the kitchen.");
        assertThat(goal.end).isEmpty();
        spoken(2);
        assertThat(goal.end).isEqualTo("done {}");
        assertThat(goal.steps).isEqualTo(2);
    }

    @Test
    void sayingsWaitForEachOtherAndOnlyAFewDo() {
        List<Asked> goals = new ArrayList<>();
        for (int i = 0; i < 6; i++) goals.add(ask(new Skill.Say("Number " + i + ".")));
        assertThat(handed).containsExactly("Number 0.");
        assertThat(goals.get(5).end).isEqualTo("OTHER: too much at once");
        spoken(1);
        assertThat(handed).containsExactly("Number 0.", "Number 1.");
    }

    @Test
    void mannersAndLengthHoldForOthersWords() {
        assertThat(ask(new Skill.Say("you are an idiot")).end).isEqualTo("INVALID: it breaks the rule abuse");
        assertThat(ask(new Skill.Say("tea ".repeat(200))).end).isEqualTo("INVALID: 500 characters are the most");
        assertThat(handed).isEmpty();
    }

    @Test
    void whatIsCalledOffIsCutOffAndTheNextIsSaid() {
        Asked first = ask(new Skill.Say("One. Two."));
        ask(new Skill.Say("Three."));
        begins(1);
        requests.calledOff(first, now);
        assertThat(first.end).isEqualTo("CALLED_OFF: called off");
        assertThat(silenced).isEqualTo(1);
        requests.accept(new Event.Silent(now, new Stamp(0, 1)), now);
        assertThat(handed).containsExactly("One.", "Three.");
    }

    @Test
    void aSentenceThatWasHandedOverWhenItWasCalledOffIsCutOffAsItBegins() {
        Asked goal = ask(new Skill.Say("One. Two."));
        requests.calledOff(goal, now);
        assertThat(silenced).isZero();
        spoken(1);
        assertThat(silenced).isEqualTo(1);
        assertThat(handed).containsExactly("One.");
    }

    @Test
    void aVoiceThatHasFailedEndsTheGoal() {
        Asked goal = ask(new Skill.Say("One."));
        now += 61 * SECOND;
        requests.tick(now);
        assertThat(goal.end).isEqualTo("OTHER: the voice said nothing");
        ask(new Skill.Say("Two."));
        assertThat(handed).containsExactly("One.", "Two.");
    }

    @Test
    void theNextWordsAreTheAnswerAndNothingElse() {
        Asked goal = ask(new Skill.Ask("What is your name?", Map.of("person_name", "str")));
        assertThat(requests.answers(heard("hello"))).isFalse();
        spoken(1);
        assertThat(requests.answers(heard("Kim"))).isTrue();
        assertThat(goal.end).isEqualTo("done {person_name=Kim}");
        assertThat(requests.answers(heard("walk forward"))).isFalse();
    }

    @Test
    void aCommandIsAnAnswerToo() {
        Asked goal = ask(new Skill.Ask("Which way?", Map.of()));
        spoken(1);
        var command = new Transcript.Command("turn", Map.of(), "turn left", Transcript.Score.TYPED);
        assertThat(requests.answers(heard(command, now))).isTrue();
        assertThat(goal.end).isEqualTo("done {answer=turn left}");
    }

    @Test
    void aStopWordIsNoAnswerNorAreOldWordsOrNoise() {
        Asked goal = ask(new Skill.Ask("Which way?", Map.of()));
        spoken(1);
        var stop = new Transcript.Control(Transcript.Control.Kind.STOP, "stop", Transcript.Score.TYPED);
        assertThat(requests.answers(heard(stop, now))).isFalse();
        assertThat(requests.answers(heard(new Transcript.Unheard("noise"), now)))
                .isFalse();
        var early = new Transcript.FreeText("good morning", Transcript.Score.TYPED);
        assertThat(requests.answers(heard(early, now - 10 * SECOND))).isFalse();
        assertThat(goal.end).isEmpty();
    }

    @Test
    void nobodyAnswersForEver() {
        Asked goal = ask(new Skill.Ask("Which way?", Map.of()));
        spoken(1);
        ask(new Skill.Say("Next."));
        assertThat(handed).hasSize(1);
        now += 16 * SECOND;
        requests.tick(now);
        assertThat(goal.end).isEqualTo("OTHER: nobody answered");
        assertThat(requests.answers(heard("left"))).isFalse();
        assertThat(handed).containsExactly("Which way?", "Next.");
    }

    @Test
    void aQuestionThatIsCalledOffTakesNoAnswer() {
        Asked goal = ask(new Skill.Ask("Which way?", Map.of()));
        spoken(1);
        requests.calledOff(goal, now);
        assertThat(requests.answers(heard("left"))).isFalse();
    }

    @Test
    void numbersAreFoundAmongWords() {
        assertThat(Answer.of(Map.of("age", "int"), "I am 42 years old")).isEqualTo(Map.of("age", 42L));
        assertThat(Answer.of(Map.of("age", "int"), "4.5")).isEmpty();
        assertThat(Answer.of(Map.of("height", "float"), "1.75 meters")).isEqualTo(Map.of("height", 1.75));
        assertThat(Answer.of(Map.of("age", "int"), "I do not know")).isEmpty();
    }

    @Test
    void looksWhereThePointIsAndTellsWhatBecameOfIt() {
        Asked goal = ask(new Skill.LookAt("base_link", 1, 1, 1.5));
        assertThat(looks.getLast().azimuthRad()).isCloseTo(Math.PI / 4, within(1e-9));
        assertThat(looks.getLast().elevationRad()).isZero();
        requests.accept(new Event.Moved(now, new MotionEvent.Finished(new Stamp(-1, now), "look")), now);
        assertThat(goal.end).isEqualTo("done {}");
    }

    @Test
    void aPointOnTheMapIsSeenFromWhereTheRobotIs() {
        assertThat(ask(new Skill.LookAt("map", 1, 1, 0)).end).startsWith("UNSUPPORTED");
        state = state.with(new RobotState.Odometry(1, 0, Math.PI / 2, 0, 0, 0, now));
        ask(new Skill.LookAt("map", 1, 1, 0));
        assertThat(looks.getLast().azimuthRad()).isCloseTo(0, within(1e-9));
        assertThat(ask(new Skill.LookAt("camera_optical_frame", 1, 1, 0)).end)
                .isEqualTo("UNSUPPORTED: no way from the frame camera_optical_frame");
    }

    @Test
    void whatTheGateOrAStopSaysEndsALook() {
        Asked refused = ask(new Skill.LookAhead());
        requests.accept(
                new Event.Moved(now, new MotionEvent.Blocked(new Stamp(-1, now), "look", "I was told to stop")), now);
        assertThat(refused.end).isEqualTo("OTHER: I was told to stop");
        Asked stopped = ask(new Skill.LookAhead());
        requests.accept(new Event.Moved(now, new MotionEvent.Stopped(new Stamp(-2, now), "look")), now);
        assertThat(stopped.end).isEqualTo("INTERRUPTED: the robot was stopped");
    }

    @Test
    void aLookThatIsCalledOffEndsWhereItIs() {
        Asked goal = ask(new Skill.LookAhead());
        requests.calledOff(goal, now);
        assertThat(calledOff).containsExactly(new Stamp(-1, now));
        assertThat(goal.end).startsWith("CALLED_OFF");
    }
}
