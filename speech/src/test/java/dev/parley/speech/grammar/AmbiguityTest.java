package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Transcript.Command;
import org.junit.jupiter.api.Test;

class AmbiguityTest {
    static Robot robot(String actions) {
        return RobotFile.read("test.yaml", """
                robot: test
                language: en
                microphones: {rate_hz: 16000, frame: mic, positions_m: [[0, 0, 0]]}
                wake: [robot, hey robot]
                stop: [stop]
                voice: {engine: none, name: none}
                people: {guest: [all]}
                actions:
                """ + actions.indent(2));
    }

    private static Command read(String actions, String text) {
        return (Command) CommandGrammar.of(robot(actions)).parse(text).orElseThrow();
    }

    @Test
    void theFirstActionOfTheFileWins() {
        String actions = """
                first: {say: ["do it"]}
                second: {say: ["do it", "do that"]}
                """;
        assertThat(read(actions, "do it").action()).isEqualTo("first");
        assertThat(read(actions, "do that").action()).isEqualTo("second");
    }

    @Test
    void tellsOfASentenceThatMeansTwoActions() {
        assertThat(CommandGrammar.of(robot("""
                walk: {say: ["[please] go {where} [now]"], slots: {where: [home, away]}}
                wave: {say: ["wave"]}
                leave: {say: ["(go|run) away now"]}
                """)).ambiguities())
                .containsExactly(new Ambiguity("go away now", "walk", "leave"));
    }

    @Test
    void theShippedRobotsAreNotAmbiguous() {
        for (String name : java.util.List.of("parley-one", "coffee-counter"))
            assertThat(CommandGrammar.of(RobotFile.load(name)).ambiguities())
                    .as(name)
                    .isEmpty();
    }

    @Test
    void literalWordsWinOverOpenText() {
        String actions = """
                fetch: {say: ["bring {what}"], slots: {what: any}}
                tea: {say: ["bring tea"]}
                """;
        assertThat(read(actions, "bring tea").action()).isEqualTo("tea");
        assertThat(read(actions, "bring coffee").action()).isEqualTo("fetch");
    }

    @Test
    void openTextTakesAsLittleAsItCan() {
        String actions = """
                bring:
                  say: ["bring [me] [the] {what} [from the {place}] [please]"]
                  slots: {what: any, place: [kitchen, hall]}
                """;
        Command c = read(actions, "Bring me the red box from the kitchen, please!");
        assertThat(c.slots().get("what")).hasToString("red box");
        assertThat(c.slots().get("place")).hasToString("kitchen");
    }

    @Test
    void theLongestSayingWins() {
        String actions = """
                pick: {say: ["pick {one} [thing]"], slots: {one: {long: [red thing], short: [red]}}}
                """;
        assertThat(read(actions, "pick red thing").slots().get("one")).hasToString("long");
    }

    @Test
    void aWakePhraseMayComeFirst() {
        String actions = """
                wave: {say: ["wave"]}
                """;
        assertThat(read(actions, "Hey robot, wave!").action()).isEqualTo("wave");
        assertThat(read(actions, "robot wave").action()).isEqualTo("wave");
    }

    @Test
    void neverTakesLongOverNestedOpenText() {
        CommandGrammar grammar = CommandGrammar.of(robot("""
                odd:
                  say: ["[a] {x} [a] {y} [a] {z} end"]
                  slots: {x: any, y: any, z: any}
                """));
        assertThat(grammar.parse("a ".repeat(90) + "end")).isPresent();
        assertThat(grammar.parse("a ".repeat(90))).isEmpty();
    }
}
