package dev.parley.launch.demo;

import dev.parley.launch.Event;
import dev.parley.launch.Runtime;
import dev.parley.launch.Simulation;
import dev.parley.launch.Timeline;
import dev.parley.launch.Witness;
import dev.parley.motion.MotionEvent;
import dev.parley.simulation.room.Room;
import dev.parley.speech.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What happens in the demo: people speak, and after each scene it is checked what the robot did.
final class Story {
    private static final Duration SOON = Duration.ofSeconds(6);
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final double HALF_WAY = 0.15;
    private static final Duration PAUSE = Duration.ofMillis(900);

    private final Cast cast;
    private final Simulation hall;
    private final Runtime robot;
    private final Witness witness;
    private final Timeline timeline;
    private final List<Outcome> outcomes = new ArrayList<>();
    private int scene;

    Story(Cast cast, Simulation hall, Runtime robot, Witness witness, Timeline timeline) {
        this.cast = cast;
        this.hall = hall;
        this.robot = robot;
        this.witness = witness;
        this.timeline = timeline;
    }

    /// What one scene was to show, and whether it did.
    record Outcome(String what, boolean happened) {}

    List<Outcome> tell() {
        questionIsAnsweredStandingStill();
        talkOfOthersMovesNothing();
        stopHalfWay();
        stoppedMeansStopped();
        commandIsDoneOnArrival();
        obstacleIsSaid();
        return List.copyOf(outcomes);
    }

    private void questionIsAnsweredStandingStill() {
        scene("A question is answered, and nothing moves");
        says("a visitor", "What can you do?", cast.visitor("What can you do?"));
        boolean answered = spoken(s -> s.startsWith("I can")).isPresent();
        quiet();
        outcome("a question was answered without moving", answered && !started());
    }

    private void talkOfOthersMovesNothing() {
        scene("People talk, and not to the robot");
        says("a recording of a real voice", "(reading from a book)", cast.reader());
        boolean heard = witness.await(scene, Event.Understood.class, _ -> true, Duration.ofSeconds(12))
                .isPresent();
        quiet();
        outcome("speech that is no command moved nothing", heard && !started());
    }

    private void stopHalfWay() {
        scene("A command, stopped half-way");
        says("a recording of a real voice", "Go forward ten meters.", cast.walker());
        boolean walking = moved(MotionEvent.Progress.class, p -> p.fraction() >= HALF_WAY, LONG)
                .isPresent();
        Room.Spoken stop = says("the operator", "Stop!", cast.operator("Stop!"));
        Optional<Event.Moved> stopped = moved(MotionEvent.Stopped.class, _ -> true, SOON);
        witness.await(scene, Event.class, e -> e instanceof Event.Held || e instanceof Event.Halted, SOON)
                .ifPresent(e -> timeline.line(
                        e.atNanos(),
                        "           %d ms from the end of the word to zero velocity"
                                .formatted((e.atNanos() - stop.endNanos()) / 1_000_000)));
        quiet();
        outcome("a walk was stopped half-way by the word “stop”", walking && stopped.isPresent() && !finished());
    }

    private void stoppedMeansStopped() {
        scene("Stopped means stopped, until someone allowed to says to go on");
        says("the operator", "Turn left.", cast.operator("Turn left."));
        boolean refused = moved(MotionEvent.Blocked.class, _ -> true, SOON).isPresent() && !started();
        quiet();
        says("the operator", "Carry on.", cast.operator("Carry on."));
        outcome(
                "a stopped robot stayed stopped until released",
                refused && moved(MotionEvent.Resumed.class, _ -> true, SOON).isPresent());
        quiet();
    }

    private void commandIsDoneOnArrival() {
        scene("A command is reported done only on arrival");
        says("the operator", "Go to the workbench.", cast.operator("Go to the workbench."));
        Optional<Event.Moved> arrived = moved(MotionEvent.Finished.class, _ -> true, LONG);
        boolean told = arrived.flatMap(
                        a -> spoken(s -> s.contains("at the workbench")).filter(s -> s.atNanos() > a.atNanos()))
                .isPresent();
        quiet();
        outcome("a command was carried out and reported done only after arrival", told && at(3.0, 1.5));
    }

    private void obstacleIsSaid() {
        scene("Something is in the way");
        says("the operator", "Turn left.", cast.operator("Turn left."));
        boolean turned = moved(MotionEvent.Finished.class, _ -> true, LONG).isPresent();
        quiet();
        says("the operator", "Walk forward five meters.", cast.operator("Walk forward five meters."));
        boolean blocked = moved(MotionEvent.Blocked.class, b -> b.reason().contains("in the way"), LONG)
                .isPresent();
        boolean said = spoken(s -> s.contains("in the way")).isPresent();
        quiet();
        outcome("an obstacle in the path was noticed and said", turned && blocked && said && !hall.bumped());
    }

    private void scene(String title) {
        scene = witness.now();
        timeline.line(System.nanoTime(), "");
        timeline.line(System.nanoTime(), "--- " + title);
    }

    private Room.Spoken says(String who, String words, Samples voice) {
        timeline.line(System.nanoTime(), "%s: %s".formatted(who, words));
        return hall.say(voice, Math.toRadians(25), 1.3);
    }

    private void quiet() {
        robot.awaitSilence(PAUSE);
    }

    private Optional<Event.Speaking> spoken(Predicate<String> text) {
        return witness.await(scene, Event.Speaking.class, s -> text.test(s.text()), SOON);
    }

    private <M extends MotionEvent> Optional<Event.Moved> moved(Class<M> type, Predicate<M> fits, Duration patience) {
        return witness.await(
                scene,
                Event.Moved.class,
                m -> type.isInstance(m.motion()) && fits.test(type.cast(m.motion())),
                patience);
    }

    private boolean started() {
        return has(MotionEvent.Started.class);
    }

    private boolean finished() {
        return has(MotionEvent.Finished.class);
    }

    private boolean has(Class<? extends MotionEvent> type) {
        return witness.since(scene).stream().anyMatch(e -> e instanceof Event.Moved m && type.isInstance(m.motion()));
    }

    private boolean at(double xM, double yM) {
        return Math.hypot(hall.truth().xM() - xM, hall.truth().yM() - yM) < 0.25;
    }

    private void outcome(String what, boolean happened) {
        outcomes.add(new Outcome(what, happened));
    }
}
