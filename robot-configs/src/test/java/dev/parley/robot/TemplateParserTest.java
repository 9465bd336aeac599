package dev.parley.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.robot.Sentence.AnyOrder;
import dev.parley.robot.Sentence.InOrder;
import dev.parley.robot.Sentence.Maybe;
import dev.parley.robot.Sentence.OneOf;
import dev.parley.robot.Sentence.Repeated;
import dev.parley.robot.Sentence.SlotRef;
import dev.parley.robot.Sentence.Word;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateParserTest {
    private static Sentence parse(String text) {
        return Template.of(text).sentence();
    }

    @Test
    void readsWordsOptionsAlternativesAndSlots() {
        assertThat(parse("[please] (walk|go) {direction}"))
                .isEqualTo(new InOrder(List.of(
                        new Maybe(new Word("please")),
                        new OneOf(List.of(new Word("walk"), new Word("go"))),
                        new SlotRef("direction"))));
    }

    @Test
    void aRuleStandsForItsWords() {
        Map<String, String> rules = Map.of("polite", "[please|<kind>]", "kind", "kindly");
        assertThat(Template.of("<polite> walk <polite>", rules).sentence())
                .isEqualTo(Template.of("[please|kindly] walk [please|kindly]").sentence());
    }

    @Test
    void aRuleThatEndsInItselfIsRefused() {
        Map<String, String> rules = Map.of("a", "go <b>", "b", "(<a>|on)");
        assertThatThrownBy(() -> Template.of("<a>", rules))
                .isInstanceOf(BadRobotException.class)
                .hasMessageContaining("a → b → a");
    }

    @Test
    void anUnknownRuleIsNamed() {
        assertThatThrownBy(() -> Template.of("<polit> walk", Map.of("polite", "please")))
                .isInstanceOf(BadRobotException.class)
                .hasMessageContaining("did you mean polite");
    }

    @Test
    void rulesThatExplodeAreRefused() {
        Map<String, String> rules = new java.util.HashMap<>(Map.of("r0", "word"));
        for (int i = 1; i <= 20; i++) rules.put("r" + i, "<r%1$d> <r%1$d>".formatted(i - 1));
        assertThatThrownBy(() -> Template.of("<r20>", rules))
                .isInstanceOf(BadRobotException.class)
                .hasMessageContaining("at most 5000 parts");
    }

    @Test
    void alternativesTakeWholeSequences() {
        assertThat(parse("go on|carry on"))
                .isEqualTo(new OneOf(List.of(
                        new InOrder(List.of(new Word("go"), new Word("on"))),
                        new InOrder(List.of(new Word("carry"), new Word("on"))))));
    }

    @Test
    void aSemicolonMeansAnyOrder() {
        assertThat(parse("({size};[{roast}]) coffee"))
                .isEqualTo(new InOrder(List.of(
                        new AnyOrder(List.of(new SlotRef("size"), new Maybe(new SlotRef("roast")))),
                        new Word("coffee"))));
    }

    @Test
    void aPlusMeansOnceOrMoreOften() {
        assertThat(parse("(very)+ [please|now]+ slowly"))
                .isEqualTo(new InOrder(List.of(
                        new Repeated(new Word("very")),
                        new Maybe(new Repeated(new OneOf(List.of(new Word("please"), new Word("now"))))),
                        new Word("slowly"))));
    }

    @Test
    void wordsAreLowerCaseAndKeepTheirApostrophes() {
        assertThat(parse("I'd LIKE")).isEqualTo(new InOrder(List.of(new Word("i'd"), new Word("like"))));
    }

    @Test
    void anEmptyAlternativeMeansNothingNeedBeSaid() {
        assertThat(Sayable.as(
                        new Action(
                                List.of(Template.of("go (now|)")),
                                java.util.Map.of(),
                                java.util.Optional.empty(),
                                Action.Replies.SILENT,
                                false),
                        "go"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(walk; character 6; a closing ')'",
                "walk); character 5; no ')' without its opening partner",
                "[walk; character 6; a closing ']'",
                "walk {direction; character 6; a closing '}'",
                "walk {two words}; character 6; a slot name of letters, digits and underscores",
                "walk $x; character 6; words, [optional]",
                "(walk]; character 6; a closing ')'",
                "walk ({direction})+; character 19; no {slot}",
                "walk ([far])+; character 13; words that have to be said",
                "walk+; character 5; words, [optional]",
                "[please]; [please]; at least one word that has to be said",
                ",-,; ,-,; at least one word that has to be said",
            })
    void saysWhereATemplateIsWrong(String text, String where, String expected) {
        assertThatThrownBy(() -> Template.of(text))
                .isInstanceOf(BadRobotException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void refusesBlankTemplates(String text) {
        assertThatThrownBy(() -> Template.of(text)).hasMessageContaining("a sentence of 1 to 2000 characters");
    }

    @Test
    void refusesWhatIsTooLongTooDeepOrTooManyOrders() {
        assertThatThrownBy(() -> Template.of("a ".repeat(1001))).hasMessageContaining("1 to 2000 characters");
        assertThatThrownBy(() -> Template.of("(".repeat(50) + "a" + ")".repeat(50)))
                .hasMessageContaining("nested at most 20 deep");
        assertThatThrownBy(() -> Template.of("(a;b;c;d;e;f)")).hasMessageContaining("at most 5 parts in any order");
    }

    @Test
    void neverFailsInAnyOtherWay() {
        Random random = new Random(1);
        String alphabet = "ab'{}[]()|;, $\u00e9\ud83e\udd16_0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--)
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            try {
                assertThat(Template.of(text.toString()).sentence()).isNotNull();
            } catch (BadRobotException e) {
                assertThat(e.problems()).hasSize(1);
            }
        }
    }
}
