package dev.parley.dialogue.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.language.Reply.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BestOfTest {
    private static final Conversation HELLO = new Conversation("", List.of(new Turn(Who.PERSON, "Hello.")));

    private final AtomicLong nanos = new AtomicLong();
    private final List<Sampling> asked = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private boolean over;

    /// Says one answer after the other, each in a second.
    private LanguageModel saying(Reply... replies) {
        Iterator<Reply> next = List.of(replies).iterator();
        return new LanguageModel() {
            @Override
            public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
                asked.add(wanted.sampling());
                nanos.addAndGet(1_000_000_000);
                return next.next();
            }

            @Override
            public String describe() {
                return "a list";
            }

            @Override
            public void close() {}
        };
    }

    private static Reply done(String text) {
        return new Reply.Said(text, End.DONE, 1, 1);
    }

    /// Longer ones are liked better.
    private static final BestOf.Liking LONGER = new BestOf.Liking() {
        @Override
        public double of(Conversation conversation, String answer) {
            return answer.length();
        }

        @Override
        public void close() {}
    };

    private Reply reply(Duration within, Reply... replies) {
        Wanted wanted = new Wanted(Optional.empty(), 10, Sampling.GREEDY, within, () -> over);
        return new BestOf(saying(replies), 3, LONGER, nanos::get).reply(HELLO, wanted, said::add);
    }

    @Test
    void saysTheOneThatIsLikedBest() {
        assertThat(reply(Duration.ofSeconds(60), done("Hi."), done("Hello to you."), done("Hey!")))
                .isEqualTo(done("Hello to you."));
        assertThat(said).containsExactly("Hello to you.");
    }

    @Test
    void theFirstIsTheLikeliestAndTheOthersDiffer() {
        reply(Duration.ofSeconds(60), done("Hi."), done("Hello."), done("Hey!"));
        assertThat(asked.getFirst()).isEqualTo(Sampling.GREEDY);
        assertThat(asked).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void triesNoMoreThanThereIsTimeFor() {
        assertThat(reply(Duration.ofSeconds(4), done("Hi."), done("Hello."))).isEqualTo(done("Hello."));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aFailureIsNotTriedAgain() {
        assertThat(reply(Duration.ofSeconds(60), new Reply.Failed("no server")))
                .isEqualTo(new Reply.Failed("no server"));
        assertThat(said).isEmpty();
    }

    @Test
    void whatIsNotWholeIsNoCandidate() {
        Reply cut = new Reply.Said("Hello to everybody in th", End.LATE, 1, 1);
        assertThat(reply(Duration.ofSeconds(60), done("Hi."), cut, done("Hey!")))
                .isEqualTo(done("Hey!"));
    }

    @Test
    void nobodyWaitsForMore() {
        over = true;
        reply(Duration.ofSeconds(60), done("Hi."));
        assertThat(asked).hasSize(1);
    }
}
