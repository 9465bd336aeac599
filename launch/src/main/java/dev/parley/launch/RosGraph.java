package dev.parley.launch;

import dev.parley.dialogue.Manners;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.RobotState;
import dev.parley.motion.ros2.MessageTopic;
import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.SayTopic;
import dev.parley.motion.ros2.StopTopics;
import dev.parley.motion.ros2.messages.DiagnosticArray;
import dev.parley.motion.ros2.messages.DiagnosticArray.Status;
import dev.parley.motion.ros2.messages.Header;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.robot.Robot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What a robot tells others on its ROS 2 graph, and hears from them, beside being driven. It has a node and threads of
/// its own, so that nothing told here can keep a velocity or a sound waiting; where it is too slow, news are lost.
final class RosGraph implements AutoCloseable {
    private static final long LOCK_PERIOD_NANOS = 20_000_000L;
    private static final long DIAGNOSTICS_PERIOD_NANOS = 1_000_000_000L;
    private static final int MOST_NEWS = 256;
    private static final int MOST_SAYINGS = 4;

    /// What it tells of.
    ///
    /// @param health of every stage
    /// @param say what other programs want said
    /// @param models what hears, speaks and answers, by what it does
    record Subject(
            Robot robot,
            MotionBridge bridge,
            Supplier<RobotState> state,
            OutsideStops stops,
            Supplier<List<Health>> health,
            Consumer<String> say,
            Map<String, String> models) {}

    private final Subject subject;
    private final LongSupplier clock;
    private final Events events;
    private final Ros2 ros2;
    private final StopTopics stopTopics;
    private final RosNews news;
    private final Diagnosing diagnosing;
    private final OnMap onMap;
    private final MessageTopic<DiagnosticArray> diagnostics;
    private final Stage<Runnable> tell;
    private final Stage<String> say;
    private final Loop lock;
    private final Loop diagnose;
    private volatile boolean closed;
    private boolean begun;

    RosGraph(Subject subject, Ros2.Domain domain, Events events, LongSupplier clock, FailureHandler failures) {
        this.subject = subject;
        this.events = events;
        this.clock = clock;
        Robot robot = subject.robot;
        ros2 = Ros2.open("parley_graph", domain, robot.ros());
        String by = "the ROS 2 topic " + robot.ros().resolve(robot.ros().stop());
        stopTopics = new StopTopics(ros2, robot.ros(), () -> subject.stops.stop(by));
        lock = new Loop("lock", LOCK_PERIOD_NANOS, this::tellLock, failures).start();
        news = new RosNews(ros2, robot);
        diagnosing = new Diagnosing(robot.name(), subject.models, clock.getAsLong());
        onMap = new OnMap(robot, clock.getAsLong());
        diagnostics = ros2.topic(Kind.DIAGNOSTIC_ARRAY, "/diagnostics", Quality.RELIABLE);
        tell = new Stage<Runnable>(
                        "news", MOST_NEWS, Stage.WhenFull.DROP_OLDEST, Runnable::run, failures, (_, n) -> lost(n))
                .start();
        SayRequests requests = new SayRequests(new Manners(robot), subject.say, this::note);
        say = new Stage<>(
                        "say",
                        MOST_SAYINGS,
                        Stage.WhenFull.DROP_OLDEST,
                        requests::accept,
                        failures,
                        (_, _) -> note("did not say everything it was sent: too much at once"))
                .start();
        SayTopic.hear(ros2, robot.ros(), say::put);
        diagnose = new Loop("diagnose", DIAGNOSTICS_PERIOD_NANOS, this::diagnose, failures).start();
        events.listen(this::heard);
    }

    private void heard(Event event) {
        if (closed) return;
        if (event instanceof Event.Failed f) diagnosing.failed(f);
        if (RosNews.isNews(event)) tell.put(() -> news.accept(event));
    }

    private boolean tellLock() {
        stopTopics.tell(subject.bridge.stopped(), clock.getAsLong());
        return true;
    }

    private boolean diagnose() {
        long now = clock.getAsLong();
        tell.put(() -> news.tick(now));
        RobotState state = subject.state.get();
        onMap.news(state, now).ifPresent(this::note);
        List<Status> all = new ArrayList<>(
                diagnosing.statuses(subject.health.get(), subject.bridge.stopped(), subject.bridge.doing(), now));
        onMap.status(state, now).ifPresent(all::add);
        // The first is of a moment, of which no rate can be told.
        if (begun) diagnostics.send(new DiagnosticArray(Header.now(""), List.copyOf(all)));
        begun = true;
        return true;
    }

    private void lost(long total) {
        if (Long.bitCount(total) == 1) events.publish(new Event.Dropped(clock.getAsLong(), "news", total));
    }

    private void note(String text) {
        events.publish(new Event.Noted(clock.getAsLong(), text));
    }

    /// Whether the robot is stopped is told once more.
    @Override
    public void close() {
        closed = true;
        Closing.quietly(diagnose, say, tell, lock);
        tellLock();
        ros2.close();
    }
}
