package dev.parley.motion.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox(3, 2);

    private void live(String text) {
        outbox.put(Mail.live("t", text.getBytes()));
    }

    private void retained(String topic, String text) {
        outbox.put(Mail.retained(topic, text.getBytes()));
    }

    private List<String> drained() {
        List<String> all = new ArrayList<>();
        for (Optional<Outbox.Item> i = outbox.next(); i.isPresent(); i = outbox.next()) {
            all.add(new String(i.get().mail().payload()));
            outbox.confirmed(i.get().number());
        }
        return all;
    }

    @Test
    void sendsInOrderAndNoMoreThanMayBeInFlight() {
        for (String s : new String[] {"a", "b", "c"}) live(s);
        Outbox.Item a = outbox.next().orElseThrow();
        outbox.next().orElseThrow();
        assertThat(outbox.next()).isEmpty();
        outbox.confirmed(a.number());
        assertThat(new String(outbox.next().orElseThrow().mail().payload())).isEqualTo("c");
    }

    @Test
    void whatWasNotConfirmedIsSentAgainInItsOrder() {
        for (String s : new String[] {"a", "b", "c"}) live(s);
        outbox.next();
        outbox.next();
        outbox.again();
        assertThat(drained()).containsExactly("a", "b", "c");
    }

    @Test
    void losesTheOldestWhenTooMuchWaitsAndCountsIt() {
        for (String s : new String[] {"a", "b", "c", "d", "e"}) live(s);
        assertThat(drained()).containsExactly("c", "d", "e");
        assertThat(outbox.lost()).isEqualTo(2);
    }

    @Test
    void whatIsRetainedIsNotLostAndOnlyItsNewestIsSent() {
        retained("state", "old");
        retained("state", "new");
        for (String s : new String[] {"a", "b", "c", "d", "e"}) live(s);
        assertThat(drained()).containsExactly("new", "c", "d", "e");
    }

    @Test
    void aNewConnectionGetsWhatIsRetainedAgain() {
        retained("state", "s");
        retained("stop", "no");
        drained();
        retained("stop", "yes");
        outbox.next();
        outbox.again();
        assertThat(drained()).containsExactly("s", "yes");
    }
}
