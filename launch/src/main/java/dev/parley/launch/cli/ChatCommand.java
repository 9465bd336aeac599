package dev.parley.launch.cli;

import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.Lore;
import dev.parley.dialogue.SelfKnowledge;
import dev.parley.dialogue.Talker;
import dev.parley.dialogue.onnx.SentenceMeaning;
import dev.parley.launch.Lores;
import dev.parley.launch.Talkers;
import dev.parley.robot.Robot;
import dev.parley.speech.Speaker;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chat`: a conversation with the robot in writing. Nothing is sent to a robot, and what it is told is forgotten at
/// the end.
@Command(
        name = "chat",
        description = "Talks with the robot in the terminal, line by line; the end of the input ends it.",
        mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
    @Mixin
    private RobotOption robotOption;

    @Mixin
    private AsRole as;

    @Option(names = "--knowledge", paramLabel = "DIR", description = "A folder of Markdown and text to answer from.")
    private Optional<Path> knowledge;

    @Override
    public Integer call() throws IOException {
        Robot robot = robotOption.load();
        Speaker speaker = as.speaker(robot);
        if (robot.model().isEmpty())
            System.err.println("no language model: the robot answers by its own sentences alone; name one in its file "
                    + "(model: smollm2-135m)");
        try (Lores lores =
                Lores.writing(robot, robotOption.knowledge(knowledge, robot), Fetching.store(), System.err::println)) {
            talk(robot, speaker, lores.lore());
        }
        return 0;
    }

    private static void talk(Robot robot, Speaker speaker, Lore lore) throws IOException {
        Optional<Talker> talker = Talkers.open(robot, Fetching.store(), lore, System.err::println);
        try {
            CommandGrammar grammar = CommandGrammar.of(robot);
            DialogueModel model = talker.isPresent() ? DialogueModel.LATER : DialogueModel.NONE;
            Dialogue dialogue = new Dialogue(
                    robot,
                    grammar,
                    SelfKnowledge.NOTHING,
                    lore,
                    model,
                    new SentenceMeaning(Fetching.store(), System.err::println));
            lines(new Chat(robot, grammar, dialogue, talker, speaker, System.out, System.err, System::nanoTime));
        } finally {
            talker.ifPresent(Talker::close);
        }
    }

    private static void lines(Chat chat) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (Optional<String> line = next(lines); line.isPresent(); line = next(lines))
            if (!line.get().isBlank()) chat.line(line.get());
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }
}
