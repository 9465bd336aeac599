package dev.parley.launch.cli;

import dev.parley.launch.RunFault;
import dev.parley.perception.SpeechCut;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.DidYouMean;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.speaker.Enrolment;
import dev.parley.speech.speaker.Enrolment.Outcome;
import dev.parley.speech.speaker.VoiceEncoder;
import dev.parley.speech.speaker.Voiceprint;
import dev.parley.speech.speaker.Voiceprints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `enroll NAME WAV…`: introduces someone to a robot. Of the recordings only a vector is kept.
@Command(
        name = "enroll",
        description = "Introduces a person to a robot by recordings of their voice; a running robot must be restarted.",
        mixinStandardHelpOptions = true)
final class EnrollCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Mixin
    private RobotOption robotOption;

    @Option(names = "--role", paramLabel = "ROLE", description = "What they may do; otherwise what a stranger may.")
    private Optional<String> role;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call them.")
    private String name;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WAV", description = "Recordings of them alone.")
    private List<Path> recordings;

    @Override
    public Integer call() {
        Robot robot = robotOption.load();
        String checked = Voiceprint.name(name)
                .orElseThrow(() -> new RunFault(
                        "enroll %s: expected a name of letters, digits, spaces, dots, apostrophes and hyphens, 40 at most"
                                .formatted(name)));
        Voiceprint voice = voice(checked, role(robot));
        Voiceprints.of(robot.name(), note -> System.err.println("parley: " + note))
                .keep(voice);
        System.err.printf(
                "%s knows the voice of %s, %s, from %.0f s of speech.%n",
                robot.name(), voice.name(), voice.role(), voice.seconds());
        return 0;
    }

    private String role(Robot robot) {
        String wanted = role.orElse(robot.people().unknownVoice());
        if (!robot.people().roles().containsKey(wanted))
            throw new RunFault("--role " + wanted + ": expected "
                    + DidYouMean.among(wanted, robot.people().roles().keySet()));
        return wanted;
    }

    private Voiceprint voice(String checked, String chosen) {
        ModelStore models = Fetching.store();
        try (VoiceActivity activity = new SileroVad(models.require("silero-vad"));
                VoiceEncoder encoder = new VoiceEncoder(models.require("speaker-encoder"), 1)) {
            Enrolment enrolment = new Enrolment(encoder);
            for (Path r : recordings)
                enrolment.hear(SpeechCut.all(Recording.read(r, LONGEST).mono(), activity));
            return switch (enrolment.as(checked, chosen)) {
                case Outcome.Enrolled e -> e.voice();
                case Outcome.TooShort s ->
                    throw new RunFault(
                            "enroll %s: only %.1f s of speech in these recordings; %.0f are needed, 10 are better"
                                    .formatted(checked, s.seconds(), Enrolment.LEAST_S));
                case Outcome.TwoVoices t ->
                    throw new RunFault(
                            "enroll %s: %s sounds like another voice than the rest; use recordings of one person"
                                    .formatted(checked, recordings.get(t.piece())));
            };
        }
    }
}
