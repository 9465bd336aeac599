package dev.parley.tests;

import dev.parley.dialogue.Lore;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Event;
import dev.parley.launch.Events;
import dev.parley.launch.FailureHandler;
import dev.parley.launch.Figures;
import dev.parley.launch.RealTime;
import dev.parley.launch.Runtime;
import dev.parley.launch.Simulation;
import dev.parley.launch.Timeline;
import dev.parley.launch.Witness;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.ros2.Ros2;
import dev.parley.perception.echo.EchoReference;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.Room;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Samples;
import dev.parley.speech.sound.SilentLoudspeaker;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// People speak commands to the whole runtime in the simulated hall, in real time: from the last sound of
/// their words to the first sample of the reply, and from the last sound of "stop" to zero velocity on the
/// wire.
final class ReplyTimes {
    private static final Ros2.Domain DOMAIN = new Ros2.Domain(188, true);
    private static final List<String> COMMANDS = List.of(
            "Turn left.",
            "Look up.",
            "Turn right.",
            "Wave.",
            "Look left.",
            "Go to the workbench.",
            "Turn around.",
            "Look ahead.");
    private static final List<String> TALKERS = Voices.CLEAR.subList(0, 4);
    private static final Duration PAUSE = Duration.ofMillis(900);
    private static final float AUDIBLE = 0.003f;

    private final Simulation hall;
    private final Runtime robot;
    private final Witness witness;
    private final PrintStream log;
    private final List<Double> replies = new ArrayList<>();
    private final List<Double> stops = new ArrayList<>();
    private final ReplyStages stages = new ReplyStages();
    private int unanswered;

    private ReplyTimes(Simulation hall, Runtime robot, Witness witness, PrintStream log) {
        this.hall = hall;
        this.robot = robot;
        this.witness = witness;
        this.log = log;
    }

    static List<Measure> measure(int repetitions, PrintStream log) {
        Robot robot = RobotFile.load("parley-one");
        ModelStore models = ModelStore.standard();
        Voices voices = Voices.of(models);
        EchoReference played = new EchoReference();
        Events events = new Events();
        Witness witness = new Witness();
        events.listen(witness);
        try (Simulation hall = new Simulation(
                                robot, DOMAIN, new FailureHandler(events, System::nanoTime, Set.of(), () -> {}))
                        .start();
                Runtime runtime = new Runtime(
                        robot,
                        models,
                        DOMAIN,
                        hall.loudspeaker(new SilentLoudspeaker(new RealTime(), played)),
                        played,
                        _ -> hall.microphones(),
                        Runtime.unkeptAudit(),
                        Lore.NONE,
                        events)) {
            ReplyTimes times = new ReplyTimes(hall, runtime, witness, log);
            runtime.awaitSilence(PAUSE);
            for (int i = 0; i < repetitions; i++) for (String talker : TALKERS) times.converse(voices, talker);
            return times.measures();
        }
    }

    private void converse(Voices voices, String talker) {
        for (String command : COMMANDS)
            command(command, voices.speak(command, talker).withoutSilentEnd(AUDIBLE));
        stop(
                voices.speak("Go to the loading dock.", talker).withoutSilentEnd(AUDIBLE),
                voices.speak("Stop!", talker).withoutSilentEnd(AUDIBLE),
                voices,
                talker);
    }

    private void command(String text, Samples voice) {
        int mark = witness.now();
        Room.Spoken spoken = hall.say(voice, 0.4, 1.2);
        Optional<Event.Speaking> reply =
                witness.await(mark, Event.Speaking.class, Event.Speaking::first, Duration.ofSeconds(4));
        reply.ifPresentOrElse(r -> replied(text, mark, spoken, r), () -> unanswered(text, mark, spoken));
        witness.await(
                mark,
                Event.Moved.class,
                m -> m.motion() instanceof MotionEvent.Finished || m.motion() instanceof MotionEvent.Blocked,
                Duration.ofSeconds(20));
        quiet();
    }

    private void stop(Samples go, Samples stop, Voices voices, String talker) {
        int mark = witness.now();
        hall.say(go, 0.4, 1.2);
        witness.await(mark, Event.Moved.class, m -> m.motion() instanceof MotionEvent.Started, Duration.ofSeconds(5));
        witness.await(mark, Event.Silent.class, _ -> true, Duration.ofSeconds(5));
        Room.Spoken spoken = hall.say(stop, 0.4, 1.2);
        witness.await(mark, Event.class, ReplyTimes::standsStill, Duration.ofSeconds(4))
                .ifPresentOrElse(
                        h -> stops.add((h.atNanos() - spoken.endNanos()) / 1e6),
                        () -> unanswered("Stop!", mark, spoken));
        witness.await(mark, Event.Moved.class, m -> m.motion() instanceof MotionEvent.Stopped, Duration.ofSeconds(4));
        quiet();
        int resume = witness.now();
        hall.say(voices.speak("Carry on.", talker).withoutSilentEnd(AUDIBLE), 0.4, 1.2);
        witness.await(resume, Event.Moved.class, m -> m.motion() instanceof MotionEvent.Resumed, Duration.ofSeconds(5));
        quiet();
    }

    private static boolean standsStill(Event event) {
        return event instanceof Event.Held || event instanceof Event.Halted;
    }

    private void quiet() {
        robot.awaitSilence(PAUSE);
    }

    private void replied(String text, int mark, Room.Spoken spoken, Event.Speaking reply) {
        double ms = (reply.atNanos() - spoken.endNanos()) / 1e6;
        log.printf(Locale.ROOT, "%s: %.0f ms%n", text, ms);
        replies.add(ms);
        stages.add(witness.since(mark), spoken.endNanos(), reply);
    }

    /// With what was decided about every frame since the words began.
    private void unanswered(String text, int mark, Room.Spoken spoken) {
        log.println("no answer to: " + text);
        witness.since(mark).forEach(new Timeline(log, spoken.startNanos()));
        robot.hindsight(spoken.startNanos()).forEach(log::println);
        unanswered++;
    }

    private List<Measure> measures() {
        double[] reply = replies.stream().mapToDouble(d -> d).toArray();
        double[] stop = stops.stream().mapToDouble(d -> d).toArray();
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.atMost(
                "end of speech to first sample of the reply, p50",
                Figures.percentileOf(reply, 50),
                "ms",
                600,
                "cascades 1000-1500"));
        measures.add(Measure.atMost(
                "end of speech to first sample of the reply, p95", Figures.percentileOf(reply, 95), "ms", 1000, ""));
        measures.addAll(stages.measures());
        measures.add(Measure.plainly(
                "end of the word stop to zero velocity handed to DDS, p50", Figures.percentileOf(stop, 50), "ms"));
        measures.add(Measure.plainly(
                "end of the word stop to zero velocity handed to DDS, p95", Figures.percentileOf(stop, 95), "ms"));
        measures.add(Measure.plainly(
                "utterances without an answer, of " + (reply.length + stop.length + unanswered), unanswered, ""));
        return measures;
    }
}
