package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Talker;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.gguf.StandardModel;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Reply.Said;
import dev.parley.dialogue.language.Wanted;
import dev.parley.dialogue.onnx.LocalModel;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The model that comes with Parley, interrupted in the middle of an answer.
class InterruptedAnswerTest {
    private static final int INTERRUPTED_AT = 3;

    private final Turns turns = new Turns();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final AtomicInteger pieces = new AtomicInteger();

    @Test
    void endsWithinATokenOfTheNextTurn() throws InterruptedException {
        LanguageModel model =
                new LocalModel(StandardModel.folder(ModelStore.standard(), Rounding.FOUR), 1024, 1, System::nanoTime);
        try (var talker = new Talker(RobotFile.load("parley-one"), new Counting(model), Duration.ofMinutes(5));
                var thinking = new Thinking(
                        talker, turns, new FailureHandler(new Events(), () -> 0, Set.of(), () -> {}), (_, _) -> {})) {
            thinking.start();
            thinking.ask(new Heard(
                    new Stamp(1, 0),
                    new Transcript.FreeText("why is the sky blue", Transcript.Score.TYPED),
                    new Speaker("operator"),
                    Direction.AHEAD));
            assertThat(replies.poll(60, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(Said.class, s -> assertThat(s.end()).isEqualTo(End.CANCELLED));
            assertThat(pieces.get()).isBetween(INTERRUPTED_AT, INTERRUPTED_AT + 1);
        }
    }

    /// Somebody speaks as soon as there are a few words.
    private final class Counting implements LanguageModel {
        private final LanguageModel model;

        private Counting(LanguageModel model) {
            this.model = model;
        }

        @Override
        public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
            Reply reply = model.reply(conversation, wanted, piece -> {
                if (pieces.incrementAndGet() == INTERRUPTED_AT) turns.raise(new Stamp(2, 0));
                out.accept(piece);
            });
            if (wanted.tokens() > 1) replies.add(reply);
            return reply;
        }

        @Override
        public String describe() {
            return model.describe();
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
