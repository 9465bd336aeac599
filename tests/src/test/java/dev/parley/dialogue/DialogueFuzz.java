package dev.parley.dialogue;

import dev.parley.dialogue.memory.SqliteMemory;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import java.nio.charset.StandardCharsets;

/// Any words to a robot: something is decided, and nothing breaks.
public final class DialogueFuzz {
    private DialogueFuzz() {}

    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final Robot HOUSEHOLD = RobotFile.load("household");
    private static final CommandGrammar WORDS = CommandGrammar.of(ROBOT);
    private static final CommandGrammar HOUSEHOLD_WORDS = CommandGrammar.of(HOUSEHOLD);
    private static final Dialogue ONE = dialogue(ROBOT, WORDS);
    private static final Dialogue OTHER = dialogue(HOUSEHOLD, HOUSEHOLD_WORDS);
    private static long turn;

    private static Dialogue dialogue(Robot robot, CommandGrammar words) {
        Lore memory = new Remembering(SqliteMemory.passing());
        return new Dialogue(robot, words, SelfKnowledge.NOTHING, memory, DialogueModel.NONE);
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        say(ONE, WORDS, text);
        say(OTHER, HOUSEHOLD_WORDS, text);
    }

    private static void say(Dialogue dialogue, CommandGrammar words, String text) {
        Transcript transcript =
                words.read(text, Score.TYPED).orElseGet(() -> new Transcript.FreeText(text, Score.TYPED));
        Stamp stamp = new Stamp(++turn, turn * 1_000_000_000);
        dialogue.decide(new Heard(stamp, transcript, new Speaker("", "operator"), Direction.AHEAD));
    }
}
