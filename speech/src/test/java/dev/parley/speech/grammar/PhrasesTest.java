package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static Set<List<String>> pairs(List<List<String>> sentences) {
        Set<List<String>> pairs = new HashSet<>();
        for (List<String> s : sentences) for (int i = 1; i < s.size(); i++) pairs.add(s.subList(i - 1, i + 1));
        return pairs;
    }

    private static WordGraph graph(String... templates) {
        GraphBuilder builder = new GraphBuilder(Amounts.ENGLISH);
        int start = builder.state();
        int end = builder.state();
        for (String t : templates) builder.join(builder.phrase(start, t), end);
        return builder.build(start, end);
    }

    @Test
    void holdEveryTwoWordsThatMayFollowEachOther() {
        List<List<String>> phrases = Phrases.of(graph("go [to] (a|b|c) [now]", "stop"));
        assertThat(pairs(phrases))
                .containsExactlyInAnyOrder(
                        List.of("go", "to"),
                        List.of("go", "a"),
                        List.of("go", "b"),
                        List.of("go", "c"),
                        List.of("to", "a"),
                        List.of("to", "b"),
                        List.of("to", "c"),
                        List.of("a", "now"),
                        List.of("b", "now"),
                        List.of("c", "now"));
        assertThat(phrases).contains(List.of("stop"), List.of("go", "a"), List.of("go", "c", "now"));
    }

    @Test
    void areSentencesOfTheGrammar() {
        CommandGrammar grammar = CommandGrammar.of(RobotFile.load("parley-one"));
        List<List<String>> phrases = grammar.phrases();
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            String text = String.join(" ", phrases.get(random.nextInt(phrases.size())));
            assertThat(grammar.parse(text)).as(text).isPresent();
        }
    }

    @Test
    void areFewEvenOfManySentences() {
        assertThat(Phrases.of(graph("(a|b|c|d) (e|f|g|h) (i|j|k|l) (m|n|o|p) (q|r|s|t)")))
                .hasSizeLessThan(80);
    }
}
