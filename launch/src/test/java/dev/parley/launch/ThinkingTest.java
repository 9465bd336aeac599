package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.SelfKnowledge;
import dev.parley.dialogue.Talker;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Wanted;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A model that never comes to an end by itself.
class ThinkingTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);

    private final Turns turns = new Turns();
    private final BlockingQueue<Act> acts = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> cancelled = new LinkedBlockingQueue<>();
    private final Dialogue dialogue = new Dialogue(ROBOT, GRAMMAR, SelfKnowledge.NOTHING, DialogueModel.LATER);
    private final Thinking thinking = new Thinking(
            new Talker(ROBOT, new Endless(), Duration.ofSeconds(8)),
            turns,
            new FailureHandler(new Events(), () -> 0, Set.of(), () -> {}),
            (_, a) -> acts.add(a));

    @BeforeEach
    void start() {
        thinking.start();
    }

    @AfterEach
    void close() {
        thinking.close();
    }

    private Decision say(long turn, String text) {
        Transcript transcript = GRAMMAR.read(text, Transcript.Score.TYPED)
                .orElseGet(() -> new Transcript.FreeText(text, Transcript.Score.TYPED));
        var heard = new Heard(new Stamp(turn, 0), transcript, new Speaker("operator"), Direction.AHEAD);
        Decision decision = dialogue.decide(heard);
        if (decision.comesLater()) thinking.ask(heard);
        return decision;
    }

    @Test
    void commandsAndStopsAreDecidedWhileItThinks() throws InterruptedException {
        assertThat(say(1, "why is the sky blue").comesLater()).isTrue();
        assertThat(asked.poll(10, TimeUnit.SECONDS)).isEqualTo("why is the sky blue");
        assertThat(say(2, "turn left").acts()).singleElement().isInstanceOf(Act.Do.class);
        assertThat(say(3, "stop").acts()).singleElement().isInstanceOf(Act.Stop.class);
        assertThat(thinking.idle()).isFalse();
    }

    @Test
    void theFirstSentenceIsToldWhileItGoesOn() throws InterruptedException {
        say(1, "why is the sky blue");
        assertThat(acts.poll(10, TimeUnit.SECONDS)).isEqualTo(new Act.Say(new Stamp(1, 0), "It scatters."));
        assertThat(thinking.idle()).isFalse();
    }

    @Test
    void anAnswerEndsBeforeTheNextTokenWhenSomebodySpeaks() throws InterruptedException {
        say(1, "why is the sky blue");
        assertThat(acts.poll(10, TimeUnit.SECONDS)).isNotNull();
        turns.raise(new Stamp(2, 0));
        assertThat(cancelled.poll(10, TimeUnit.SECONDS)).isEqualTo("why is the sky blue");
        say(2, "why is the grass green");
        assertThat(acts.poll(10, TimeUnit.SECONDS))
                .extracting(a -> a.stamp().turn())
                .isEqualTo(2L);
    }

    @Test
    void anAnswerEndsWithTheRobot() throws InterruptedException {
        say(1, "why is the sky blue");
        assertThat(acts.poll(10, TimeUnit.SECONDS)).isNotNull();
        thinking.close();
        assertThat(cancelled.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(acts).isEmpty();
    }

    private final class Endless implements LanguageModel {
        @Override
        public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
            if (wanted.tokens() == 1) return new Reply.Said("", End.FULL, 0, 1);
            asked.add(conversation.turns().getLast().text());
            out.accept("It scatters. And");
            while (!wanted.cancelled().getAsBoolean()) Thread.onSpinWait();
            cancelled.add(conversation.turns().getLast().text());
            return new Reply.Said("", End.CANCELLED, 0, 0);
        }

        @Override
        public String describe() {
            return "endless";
        }

        @Override
        public void close() {}
    }
}
