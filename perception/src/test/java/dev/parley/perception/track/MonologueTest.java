package dev.parley.perception.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonologueTest {
    private final Monologue monologue = new Monologue(at(0));

    @Test
    void isEndlessAfterTwentySecondsWithoutAPause() {
        talk(19, 0);
        assertThat(monologue.endless()).isFalse();
        talk(2, 0);
        assertThat(monologue.endless()).isTrue();
    }

    @Test
    void isNoneOfSomebodyWhoPauses() {
        for (int i = 0; i < 10; i++) {
            talk(10, 0);
            pause(1.75, false);
        }
        assertThat(monologue.endless()).isFalse();
    }

    @Test
    void isNotEndedByTheGapsBetweenSentencesOrByWhoeverDrownsIt() {
        for (int i = 0; i < 4; i++) {
            talk(4, 0);
            pause(1, false);
            talk(1, 0);
            pause(3, true);
        }
        assertThat(monologue.endless()).isTrue();
    }

    @Test
    void isNoneOfSomebodyWhoCallsAgainAndAgain() {
        for (int i = 0; i < 60; i++) {
            talk(0.75, 0);
            pause(1.25, false);
            assertThat(monologue.endless()).isFalse();
        }
    }

    @Test
    void isNoneOfSomebodyWhoGivesOrderAfterOrder() {
        for (int i = 0; i < 40; i++) {
            talk(3, 0);
            pause(0.75, false);
            if (i % 4 == 3) monologue.understood();
            assertThat(monologue.endless()).isFalse();
        }
    }

    @Test
    void isStillOneWhenOneOfItsSentencesSoundsLikeACommand() {
        talk(10, 0);
        monologue.understood();
        talk(21, 0);
        assertThat(monologue.endless()).isTrue();
        monologue.understood();
        assertThat(monologue.endless()).isTrue();
    }

    @Test
    void isThatOfAReaderWhoTakesBreathBetweenSentences() {
        for (int i = 0; i < 8; i++) {
            talk(5, 0);
            pause(0.75, false);
        }
        assertThat(monologue.endless()).isTrue();
    }

    @Test
    void isNoneOfAShortWordNowAndThenBesideSomethingLouder() {
        for (int i = 0; i < 10; i++) {
            talk(0.5, 0);
            pause(4, true);
        }
        assertThat(monologue.endless()).isFalse();
    }

    @Test
    void doesNotCountWhileNobodyCouldBeHeard() {
        talk(2, 0);
        monologue.heard(at(0), 30);
        assertThat(monologue.endless()).isFalse();
        talk(20, 0);
        monologue.unheard(30, false);
        assertThat(monologue.endless()).isTrue();
    }

    @Test
    void beginsWhileTheRobotMovesOfNobody() {
        monologue.moving(true);
        talk(60, 0);
        assertThat(monologue.endless()).isFalse();
        monologue.moving(false);
        talk(1, 0);
        assertThat(monologue.endless()).isTrue();
        monologue.moving(true);
        talk(10, 0);
        assertThat(monologue.endless()).isTrue();
    }

    @Test
    void isNoneOfSomebodyWhoWalks() {
        for (int s = 0; s < 40; s++) talk(1, 5 * s);
        assertThat(monologue.endless()).isFalse();
    }

    @Test
    void isOverAfterAPause() {
        talk(25, 0);
        pause(2, false);
        assertThat(monologue.endless()).isFalse();
    }

    private void talk(double seconds, double azimuthDeg) {
        for (double t = 0; t < seconds; t += 0.25) monologue.heard(at(azimuthDeg), 0.25);
    }

    private void pause(double seconds, boolean drowned) {
        for (double t = 0; t < seconds; t += 0.25) monologue.unheard(0.25, drowned);
    }

    private static Place at(double azimuthDeg) {
        double a = Frames.wrapped(Math.toRadians(azimuthDeg));
        return new Place(a, 0, a, a);
    }
}
