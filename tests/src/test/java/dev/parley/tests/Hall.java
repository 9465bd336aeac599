package dev.parley.tests;

import dev.parley.dialogue.Lore;
import dev.parley.launch.Event;
import dev.parley.launch.Events;
import dev.parley.launch.FailureHandler;
import dev.parley.launch.RealTime;
import dev.parley.launch.Runtime;
import dev.parley.launch.Simulation;
import dev.parley.launch.Witness;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.RobotState;
import dev.parley.motion.ros2.Ros2;
import dev.parley.perception.AudioSource;
import dev.parley.perception.echo.EchoReference;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.Acoustics;
import dev.parley.simulation.room.Room;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Samples;
import dev.parley.speech.sound.SilentLoudspeaker;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The whole runtime in the simulated hall, for tests: people speak, and one waits for events, never for
/// time. There are no walls: how well echoing words are recognized is for benchmarks.
final class Hall implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(60);

    final Witness witness = new Witness();
    final Simulation simulation;
    final Runtime runtime;
    private final Voices voices;

    Hall(int domainId) {
        this(domainId, UnaryOperator.identity());
    }

    /// @param ears what is between the microphones and the runtime
    Hall(int domainId, UnaryOperator<AudioSource> ears) {
        this(RobotFile.load("parley-one"), domainId, ears);
    }

    Hall(Robot robot, int domainId, UnaryOperator<AudioSource> ears) {
        ModelStore models = ModelStore.standard();
        Ros2.Domain domain = new Ros2.Domain(domainId, true);
        EchoReference played = new EchoReference();
        Events events = new Events();
        events.listen(witness);
        voices = Voices.of(models);
        simulation = new Simulation(
                        robot, domain, new FailureHandler(events, System::nanoTime, Set.of(), () -> {}), Acoustics.OPEN)
                .start();
        runtime = new Runtime(
                robot,
                models,
                domain,
                simulation.loudspeaker(new SilentLoudspeaker(new RealTime(), played)),
                played,
                _ -> ears.apply(simulation.microphones()),
                Runtime.unkeptAudit(),
                Lore.NONE,
                events);
        awaitSenses();
        runtime.awaitSilence(Duration.ofMillis(500));
    }

    /// Until both sides of DDS have found each other and the robot's senses are heard.
    private void awaitSenses() {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!feels(runtime.link().state())) {
            if (System.nanoTime() > deadline) throw new AssertionError("the simulated robot is silent");
            Thread.onSpinWait();
        }
    }

    private static boolean feels(RobotState state) {
        return state.odometry().isPresent()
                && state.scan().isPresent()
                && state.joints().isPresent();
    }

    Samples recording(String name) {
        return voices.recording(name);
    }

    Samples spoken(String text) {
        return voices.speak(text, Voices.CLEAR.getFirst());
    }

    Room.Spoken say(Samples voice) {
        return simulation.say(voice, 0.4, 1.2);
    }

    /// The first event of a type after `mark` that fits; without one the test fails and says what
    /// happened instead.
    <E extends Event> E await(int mark, Class<E> type, Predicate<E> fits) {
        return witness.await(mark, type, fits, SOON).orElseThrow(() -> new AssertionError(account(type, mark)));
    }

    private String account(Class<?> awaited, int mark) {
        return witness.since(mark).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n  ", awaited.getSimpleName() + " did not come, but:\n  ", ""));
    }

    <M extends MotionEvent> Event.Moved moved(int mark, Class<M> type) {
        return await(mark, Event.Moved.class, m -> type.isInstance(m.motion()));
    }

    @Override
    public void close() {
        runtime.close();
        simulation.close();
    }
}
