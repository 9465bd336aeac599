package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.SelfKnowledge;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the README shows works.
class ReadmeTest {
    private static final Pattern FIRST_ROBOT =
            Pattern.compile("<!-- first-robot -->\\s*```yaml\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theFirstRobotUnderstandsItsCommand() throws IOException {
        Matcher shown = FIRST_ROBOT.matcher(Files.readString(Path.of("../README.md")));
        assertThat(shown.find()).isTrue();
        Robot robot = RobotFile.read("README.md", shown.group(1));
        CommandGrammar grammar = CommandGrammar.of(robot);
        Dialogue dialogue = new Dialogue(robot, grammar, SelfKnowledge.NOTHING, DialogueModel.NONE);
        var command = grammar.parse("please turn left").orElseThrow();
        var heard = new Heard(new Stamp(1, 0), command, new Speaker("anyone"), Direction.AHEAD);
        assertThat(dialogue.decide(heard).acts()).singleElement().isInstanceOf(Act.Do.class);
    }
}
