package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
    @Test
    void theRobotsOwnSentenceIsNoCommandToIt() {
        assertThat(OwnWords.echo("Turn left.", "Turning left.")).isTrue();
        assertThat(OwnWords.echo("walk forward ten meters", "Walking ten meters forward."))
                .isTrue();
        assertThat(OwnWords.echo("", "Done turning.")).isTrue();
    }

    @Test
    void whatSomebodyElseSaysMeanwhileIs() {
        assertThat(OwnWords.echo("Turn right.", "I am on my way to the workbench."))
                .isFalse();
        assertThat(OwnWords.echo("Go to the loading dock.", "Turning left.")).isFalse();
        assertThat(OwnWords.echo("turn left", "")).isFalse();
    }

    @Test
    void aStopWordAmongTheRobotsOwnWordsIsSomebodyElses() {
        List<String> words = List.of("emergency stop", "halt", "stop");
        assertThat(OwnWords.stopAmong("Walking five meters forward. Stop.", "Walking 5 meters forward.", words))
                .contains("stop");
        assertThat(OwnWords.stopAmong("emergency stop", "Turning left.", words)).contains("emergency stop");
        assertThat(OwnWords.stopAmong("I stopped at the bus.", "Turning left.", words))
                .isEmpty();
        assertThat(OwnWords.stopAmong("say stop", "Say stop and I stand.", words))
                .isEmpty();
    }
}
