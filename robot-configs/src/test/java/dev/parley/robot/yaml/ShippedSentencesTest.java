package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.Robot;
import dev.parley.robot.Sayable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be said to the shipped robots.
class ShippedSentencesTest {
    private final Robot parley = RobotFile.load("parley-one");
    private final Robot coffee = RobotFile.load("coffee-counter");

    @ParameterizedTest
    @CsvSource({
        "go forward ten meters, walk",
        "walk forward, walk",
        "please move ahead two and a half meters, walk",
        "go back 1 meter, walk",
        "robot please take a step to the left, walk",
        "step back, walk",
        "forward two meters, walk",
        "turn left, turn",
        "turn around, turn",
        "turn 45 degrees to the right, turn",
        "rotate left by ninety degrees please, turn",
        "go to the loading dock, goto",
        "please drive over to the workbench, goto",
        "return to the charging station, goto",
        "look up, look",
        "look at me, look",
        "turn your head to the left, look",
        "wave, wave",
        "wave with your left hand, wave",
        "wave to everyone, wave",
        "nod, nod",
        "shake your head, shake",
        "point to the workbench, point",
        "point left with your left hand, point",
        "point at me, point",
        "raise your left arm, arm",
        "lower the arm, arm",
        "open your hand, hand",
        "close your right hand, hand",
        "go to the rest position, pose",
        "ready pose please, pose",
        "say good morning everyone, say",
        "repeat after me i am a robot, say",
    })
    void parleyOneUnderstands(String sentence, String action) {
        assertThat(Sayable.actions(parley, sentence)).isEqualTo(List.of(action));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "right",
                "forward",
                "walk",
                "go",
                "turn",
                "two meters",
                "the dock",
                "please",
                "robot",
                "can you walk",
                "do not walk forward",
                "turn the music up",
                "walk the dog",
            })
    void parleyOneTakesNoFragmentForACommand(String sentence) {
        assertThat(Sayable.actions(parley, sentence)).isEmpty();
    }

    /// Every form of the benchmark's orders: sizes, roasts and shots in any order, milk and sugar in both.
    @Test
    void theCoffeeCounterTakesEveryFormOfOrder() {
        List<String> heads = List.of(
                "brew", "can i get", "can i have", "i want", "get me", "give me", "i'd like", "make me", "may i have");
        List<String> before = List.of("", "large ", "dark roast ", "double shot ", "dark roast double shot large ");
        List<String> after = List.of(
                "",
                " with milk",
                " with a lot of brown sugar",
                " with some cream and sugar",
                " with sugar and soy milk");
        for (String head : heads)
            for (String article : List.of("a ", "an ", ""))
                for (String b : before) for (String a : after) takes(head + " " + article + b + "iced mocha" + a);
    }

    @Test
    void sizesRoastsAndShotsComeInAnyOrder() {
        List<String> words = List.of("medium", "medium roast", "single shot");
        for (String a : words)
            for (String b : words)
                for (String c : words)
                    if (!a.equals(b) && !b.equals(c) && !a.equals(c))
                        takes("i want a %s %s %s latte".formatted(a, b, c));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i want a", "can i get a large", "brew", "a latte", "i want milk", "make me a latte with"})
    void theCoffeeCounterTakesNoHalfOrder(String sentence) {
        assertThat(Sayable.actions(coffee, sentence)).isEmpty();
    }

    private void takes(String order) {
        assertThat(Sayable.actions(coffee, order)).as(order).containsExactly("orderDrink");
    }
}
