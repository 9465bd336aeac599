package dev.parley.launch.cli;

import dev.parley.launch.RealTime;
import dev.parley.launch.RunFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.SpeechCut;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.perception.sound.MicrophoneSource;
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

/// `enroll NAME WAV…`: introduces someone to a robot, by recordings or by what they say now. Of the sound
/// only a vector is kept.
@Command(
        name = "enroll",
        description = "Introduces a person to a robot by recordings of their voice; a running robot must be restarted.",
        mixinStandardHelpOptions = true)
final class EnrollCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LISTEN_FRAMES = 1500;

    @Mixin
    private RobotOption robotOption;

    @Option(names = "--role", paramLabel = "ROLE", description = "What they may do; otherwise what a stranger may.")
    private Optional<String> role;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call them.")
    private String name;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WAV", description = "Recordings of them alone.")
    private List<Path> recordings = List.of();

    @Option(
            names = "--audio",
            paramLabel = "mic|mic:NAME",
            description = "Listens to them for 15 seconds instead; they may say anything.")
    private Optional<String> audio;

    @Override
    public Integer call() {
        Robot robot = robotOption.load();
        String checked = Voiceprint.name(name)
                .orElseThrow(() -> new RunFault(
                        "enroll %s: expected a name of letters, digits, spaces, dots, apostrophes and hyphens, 40 at most"
                                .formatted(name)));
        if (recordings.isEmpty() == audio.isEmpty())
            throw new RunFault("enroll %s: expected recordings, or --audio mic".formatted(checked));
        Voiceprint voice = voice(robot, checked, role(robot));
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

    private Voiceprint voice(Robot robot, String checked, String chosen) {
        ModelStore models = Fetching.store();
        try (VoiceActivity activity = new SileroVad(models.require("silero-vad"));
                VoiceEncoder encoder = new VoiceEncoder(models.require("speaker-encoder"), 1)) {
            Enrolment enrolment = new Enrolment(encoder);
            for (Path r : recordings)
                enrolment.hear(SpeechCut.all(Recording.read(r, LONGEST).mono(), activity));
            if (audio.isPresent()) enrolment.hear(SpeechCut.all(listen(robot, audio.get()), activity));
            return switch (enrolment.as(checked, chosen)) {
                case Outcome.Enrolled e -> e.voice();
                case Outcome.TooShort s ->
                    throw new RunFault("enroll %s: only %.1f s of speech; %.0f are needed, 10 are better"
                            .formatted(checked, s.seconds(), Enrolment.LEAST_S));
                case Outcome.TwoVoices t ->
                    throw new RunFault(
                            "enroll %s: %s sounds like another voice than the rest; use recordings of one person"
                                    .formatted(checked, recordings.get(t.piece())));
                case Outcome.TwoInOne t ->
                    throw new RunFault("enroll %s: two voices in %s; use recordings of one person"
                            .formatted(checked, recordings.isEmpty() ? "what was said" : recordings.get(t.piece())));
            };
        }
    }

    private static float[] listen(Robot robot, String source) {
        if (!source.equals("mic") && !source.startsWith("mic:"))
            throw new RunFault("--audio " + source + ": expected mic or mic:NAME");
        String device = source.substring(Math.min(source.length(), 4));
        try (AudioSource microphone = MicrophoneSource.open(device, robot.microphones(), new RealTime())) {
            System.err.printf("Speak for %d seconds ...%n", LISTEN_FRAMES / 100);
            float[] heard = new float[LISTEN_FRAMES * AudioFrame.SAMPLES];
            AudioFrame frame = new AudioFrame(microphone.channels());
            for (int i = 0; i < LISTEN_FRAMES && microphone.read(frame); i++)
                System.arraycopy(frame.channels()[0], 0, heard, i * AudioFrame.SAMPLES, AudioFrame.SAMPLES);
            return heard;
        }
    }
}
