package dev.parley.launch.cli;

import dev.parley.launch.Bag;
import dev.parley.launch.BatteryNotes;
import dev.parley.launch.Event;
import dev.parley.launch.Events;
import dev.parley.launch.FailureHandler;
import dev.parley.launch.Lores;
import dev.parley.launch.RealTime;
import dev.parley.launch.Reloading;
import dev.parley.launch.RunFault;
import dev.parley.launch.Runtime;
import dev.parley.launch.Simulation;
import dev.parley.launch.Speakers;
import dev.parley.launch.Timeline;
import dev.parley.launch.console.BrowserMicrophone;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.RosMicrophone;
import dev.parley.perception.AudioSource;
import dev.parley.perception.ReconnectingSource;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.sound.MicrophoneSource;
import dev.parley.perception.wav.WavSource;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.Fault;
import dev.parley.simulation.robot.FaultPlan;
import dev.parley.speech.Loudspeaker;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `run`: the runtime, until its sound is over or it is told to end (Ctrl-C, SIGTERM), when the robot is
/// stopped first.
@Command(name = "run", description = "Runs the robot: hears, answers, moves.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /// Of the looks whether it is over: every second.
    private static final int LOOKS_EVERY = 10;

    @Mixin
    private RobotOption robotOption;

    @Option(
            names = "--audio",
            paramLabel = "SOURCE",
            defaultValue = "mic",
            description = "mic, mic:NAME, wav:FILE, ros or browser (default: ${DEFAULT-VALUE}).")
    private String audio;

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = "Where every command is written down (otherwise with the user's data; see parley audit).")
    private Optional<Path> audit;

    @Option(names = "--sim", description = "Runs the simulated robot too, and keeps to this computer.")
    private boolean sim;

    @Option(names = "--sim-only", description = "Runs only the simulated robot, for a runtime elsewhere.")
    private boolean simOnly;

    @Option(
            names = "--fault",
            paramLabel = "FAULT[@FROM[-TO]]",
            description =
                    "What goes wrong with the simulated robot, and in which seconds: stuck_wheel@20-30,lost_link@60.")
    private Optional<String> fault;

    @Option(names = "--knowledge", paramLabel = "DIR", description = "A folder of Markdown and text to answer from.")
    private Optional<Path> knowledge;

    @Option(
            names = "--mqtt",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "URL",
            description =
                    "Talks with a factory's broker, mqtt://HOST or mqtts://HOST; without URL, as the robot's file says, "
                            + "or a broker of its own for this computer.")
    private Optional<String> mqtt;

    @Option(
            names = "--record",
            paramLabel = "FILE.mcap",
            description =
                    "Records the robot's ROS 2 topics in a new file, at most 2 GB, for ros2 bag, rosbags and others.")
    private Optional<Path> record;

    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        Robot robot = robotOption.load();
        if (fault.isPresent() && !sim && !simOnly)
            throw new RunFault("--fault goes with --sim or --sim-only: a real robot has its own");
        Ros2.Domain domain = domain();
        Events events = new Events();
        events.listen(new Timeline(System.out, System.nanoTime()));
        Thread closing = Thread.ofPlatform().name("parley-end").unstarted(this::endAndWait);
        java.lang.Runtime.getRuntime().addShutdownHook(closing);
        try {
            if (sim || simOnly) simulated(robot, domain, events);
            else real(robot, domain, UnaryOperator.identity(), events);
            return 0;
        } finally {
            closed.countDown();
        }
    }

    private void simulated(Robot robot, Ros2.Domain domain, Events events) throws InterruptedException {
        FailureHandler failures = new FailureHandler(events, System::nanoTime, Set.of(), () -> {});
        try (Simulation hall =
                new Simulation(robot, domain, failures).with(faults()).start()) {
            if (simOnly) waiting("the simulated " + robot.name() + " is running; end with Ctrl-C", events, robot);
            else real(robot, domain, hall::loudspeaker, events);
        }
    }

    private FaultPlan faults() {
        if (fault.isEmpty()) return FaultPlan.NONE;
        return FaultPlan.parse(fault.get())
                .orElseThrow(() -> new RunFault(
                        "--fault %s: expected, with commas between, %s, each with @FROM or @FROM-TO in seconds"
                                .formatted(fault.get(), String.join(", ", Fault.words()))));
    }

    private void waiting(String what, Events events, Robot robot) throws InterruptedException {
        events.publish(new Event.Ready(System.nanoTime(), robot.name(), "nothing", "simulated"));
        System.err.println("parley: " + what);
        end.await();
    }

    private void real(Robot robot, Ros2.Domain domain, UnaryOperator<Loudspeaker> room, Events events)
            throws InterruptedException {
        EchoReference played = new EchoReference();
        try (Bag bag = Bag.of(record, events);
                Lores lores = Lores.lasting(
                        robot, robotOption.knowledge(knowledge, robot), Fetching.store(), System.err::println);
                Runtime runtime = new Runtime(
                        robot,
                        Fetching.store(),
                        bag.in(domain),
                        room.apply(Speakers.best(s -> System.err.println("parley: " + s), played)),
                        played,
                        r -> source(r, bag.in(domain)),
                        audit.orElseGet(() -> AuditCommand.file(robot, sim)),
                        lores.lore(),
                        events);
                StopSignal _ = StopSignal.on(() -> runtime.stops().stop("the signal SIG" + StopSignal.NAME));
                Talk talk = Talk.of(robot, mqtt, runtime, events)) {
            events.publish(new Event.Ready(
                    System.nanoTime(), robot.name(), audio, sim ? "simulated" : "ROS 2 domain " + domain.id()));
            Optional<Reloading> reloading = robotOption
                    .file()
                    .map(f -> new Reloading(
                            f,
                            robot,
                            r -> {
                                runtime.adopt(r);
                                talk.adopt(r);
                            },
                            n -> events.publish(new Event.Noted(System.nanoTime(), n))));
            BatteryNotes battery = new BatteryNotes(
                    robot.battery(), System.nanoTime(), n -> events.publish(new Event.Noted(System.nanoTime(), n)));
            for (int i = 1; !runtime.finished() && !end.await(100, TimeUnit.MILLISECONDS); i++) {
                if (i % LOOKS_EVERY > 0) continue;
                reloading.ifPresent(Reloading::look);
                battery.look(runtime.link().state(), System.nanoTime());
            }
            runtime.lost().ifPresent(fault -> {
                throw fault;
            });
        }
    }

    private AudioSource source(Robot robot, Ros2.Domain domain) {
        if (audio.startsWith("wav:")) return WavSource.open(Path.of(audio.substring(4)), new RealTime());
        if (audio.equals("mic") || audio.startsWith("mic:"))
            return new ReconnectingSource(
                    () -> MicrophoneSource.open(
                            audio.length() > 4 ? audio.substring(4) : "", robot.microphones(), new RealTime()),
                    new RealTime(),
                    () -> ThreadLocalRandom.current().nextLong());
        if (audio.equals("ros")) return RosMicrophone.open(robot.microphones(), robot.ros(), domain, new RealTime());
        if (audio.equals("browser")) return browser();
        throw new RunFault("--audio " + audio + ": expected mic, mic:NAME, wav:FILE, ros or browser");
    }

    private static AudioSource browser() {
        BrowserMicrophone microphone = BrowserMicrophone.open(1, 0, new RealTime());
        System.err.println("parley: to talk, open " + microphone.address() + " in a browser of this computer");
        return microphone;
    }

    /// With the simulation, nothing leaves this computer: no robot in the next room may hear it.
    private Ros2.Domain domain() {
        Ros2.Domain named = Ros2.Domain.of(System.getenv());
        return sim ? new Ros2.Domain(named.id(), true) : named;
    }

    private void endAndWait() {
        end.countDown();
        try {
            closed.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
