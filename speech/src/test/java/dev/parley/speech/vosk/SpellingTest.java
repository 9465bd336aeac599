package dev.parley.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final Set<String> MODEL = Set.of("왼쪽", "으로", "이", "미터", "이미", "터", "가", "walk", "two", "meters");

    private static List<String> characters(String text) {
        return text.replace(" ", "").codePoints().mapToObj(Character::toString).toList();
    }

    @Test
    void cutsWordsIntoThoseThatTheModelKnows() {
        Spelling spelling = new Spelling(MODEL::contains, Set.of("왼쪽으로", "이", "미터", "가"));
        assertThat(spelling.of(characters("왼쪽으로 가"))).contains("왼쪽 으로 가");
    }

    @Test
    void prefersTheWordsThatTheRobotsOwnAreMadeOf() {
        Spelling spelling = new Spelling(MODEL::contains, Set.of("왼쪽으로", "이", "미터", "가"));
        assertThat(spelling.of(characters("이미터 가"))).contains("이 미터 가");
    }

    @Test
    void leavesWordsWithSpacesBetweenThemAlone() {
        Spelling spelling = new Spelling(MODEL::contains, Set.of());
        assertThat(spelling.of(List.of("walk", "two", "meters"))).contains("walk two meters");
        assertThat(spelling.of(List.of("walk", "metres"))).isEmpty();
    }

    @Test
    void namesTheWordsThatTheModelLacks() {
        Spelling spelling = new Spelling(MODEL::contains, Set.of());
        assertThat(spelling.unknown(List.of("왼쪽으로", "스톱", "가"))).containsExactly("스톱");
        assertThat(spelling.of(characters("스톱"))).isEmpty();
    }
}
