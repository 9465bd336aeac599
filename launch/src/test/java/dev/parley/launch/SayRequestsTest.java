package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Manners;
import dev.parley.robot.yaml.RobotFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SayRequestsTest {
    private final List<String> said = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final SayRequests requests =
            new SayRequests(new Manners(RobotFile.load("parley-one")), said::add, notes::add);

    @Test
    void saysWhatItIsSent() {
        requests.accept("Lunch is ready.");
        assertThat(said).containsExactly("Lunch is ready.");
        assertThat(notes).isEmpty();
    }

    @Test
    void doesNotInsultPeopleForSomebodyElse() {
        requests.accept("you are an idiot");
        assertThat(said).isEmpty();
        assertThat(notes).containsExactly("did not say what it was sent: it breaks the rule abuse");
    }

    @Test
    void readsNobodyABook() {
        requests.accept("tea ".repeat(200));
        assertThat(said).isEmpty();
        assertThat(notes).containsExactly("did not say what it was sent: 800 characters, and 500 are the most");
    }
}
