package dev.parley.launch.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneTalkerTest {
    private static final long SECOND = 1_000_000_000L;
    private final OneTalker talker = new OneTalker();

    @Test
    void aSecondOneMustWaitUntilTheFirstHasLeft() {
        assertThat(talker.arrives("first", 0)).isTrue();
        assertThat(talker.arrives("second", SECOND)).isFalse();
        talker.leaves("second");
        assertThat(talker.talks("first", SECOND)).isTrue();
        talker.leaves("first");
        assertThat(talker.arrives("second", SECOND)).isTrue();
        assertThat(talker.talks("first", SECOND)).isFalse();
    }

    @Test
    void oneThatHasFallenSilentMakesRoom() {
        talker.arrives("asleep", 0);
        assertThat(talker.arrives("awake", 3 * SECOND)).isTrue();
        assertThat(talker.talks("asleep", 3 * SECOND)).isFalse();
    }
}
