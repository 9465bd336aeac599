package dev.parley.launch.demo;

import dev.parley.dialogue.Lore;
import dev.parley.launch.Event;
import dev.parley.launch.Events;
import dev.parley.launch.FailureHandler;
import dev.parley.launch.Figures;
import dev.parley.launch.Runtime;
import dev.parley.launch.Simulation;
import dev.parley.launch.Speakers;
import dev.parley.launch.Timeline;
import dev.parley.launch.Witness;
import dev.parley.motion.ros2.Ros2;
import dev.parley.perception.echo.EchoReference;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The demo: the whole runtime against the simulated robot, over DDS on this computer only, in a domain of
/// its own, so that no real robot ever hears it.
public final class Demo {
    private static final Ros2.Domain DOMAIN = new Ros2.Domain(183, true);

    private final Robot robot;
    private final ModelStore models;
    private final PrintStream out;

    public Demo(Robot robot, ModelStore models, PrintStream out) {
        this.robot = robot;
        this.models = models;
        this.out = out;
    }

    /// Runs it to its end.
    ///
    /// @return whether everything went as it should
    public boolean run() {
        Cast cast = Cast.of(models);
        Events events = new Events();
        Witness witness = new Witness();
        Timeline timeline = new Timeline(out, System.nanoTime());
        events.listen(witness);
        events.listen(timeline);
        return summary(told(cast, events, witness, timeline), witness);
    }

    private List<Story.Outcome> told(Cast cast, Events events, Witness witness, Timeline timeline) {
        EchoReference played = new EchoReference();
        var failures = new FailureHandler(events, System::nanoTime, Set.of(), () -> {});
        try (Simulation hall = new Simulation(robot, DOMAIN, failures).start();
                Runtime runtime = new Runtime(
                        robot,
                        models,
                        DOMAIN,
                        hall.loudspeaker(Speakers.best(s -> System.err.println("parley: " + s), played)),
                        played,
                        _ -> hall.microphones(),
                        Runtime.unkeptAudit(),
                        Lore.NONE,
                        events)) {
            events.publish(new Event.Ready(
                    System.nanoTime(), robot.name(), "8 simulated microphones", "simulated, over ROS 2"));
            runtime.awaitSilence(Duration.ofMillis(500));
            return new Story(cast, hall, runtime, witness, timeline).tell();
        }
    }

    private boolean summary(List<Story.Outcome> outcomes, Witness witness) {
        out.println();
        outcomes.forEach(o -> out.printf("%s  %s%n", o.happened() ? "yes" : "NO ", o.what()));
        out.println(Figures.of(witness.since(0)));
        boolean well = outcomes.stream().allMatch(Story.Outcome::happened);
        out.println(well ? "The demo went as it should." : "The demo did not go as it should.");
        return well;
    }
}
