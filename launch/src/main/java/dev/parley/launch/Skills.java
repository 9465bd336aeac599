package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.RobotActions;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.motion.SkillGoal;
import dev.parley.motion.gate.SafetyGate;
import dev.parley.perception.Stamp;
import dev.parley.robot.Effect;
import dev.parley.robot.Robot;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Speaker;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// ROS4HRI's skills, if the robot's file offers any: [SkillRequests] on a thread of its own, behind a bounded queue.
final class Skills implements AutoCloseable {
    private static final int MOST = 64;
    private static final long PERIOD_NANOS = 250_000_000L;

    private final Stage<Runnable> stage;
    private final Loop clockwork;
    private final SkillRequests requests;
    private volatile boolean closed;

    private Skills(
            SkillRequests requests, RobotActions actions, Events events, LongSupplier clock, FailureHandler failures) {
        this.requests = requests;
        stage = new Stage<Runnable>("skills", MOST, Stage.WhenFull.DROP_OLDEST, Runnable::run, failures, (_, _) -> {})
                .start();
        clockwork = new Loop(
                        "skills-clock", PERIOD_NANOS, () -> later(() -> requests.tick(clock.getAsLong())), failures)
                .start();
        events.listen(e -> {
            boolean news = e instanceof Event.Speaking || e instanceof Event.Silent || e instanceof Event.Moved;
            if (news) later(() -> requests.accept(e, clock.getAsLong()));
        });
        actions.serve(new SkillGoal.Server() {
            @Override
            public void asked(SkillGoal goal) {
                later(() -> requests.asked(goal, clock.getAsLong()));
            }

            @Override
            public void calledOff(SkillGoal goal) {
                later(() -> requests.calledOff(goal, clock.getAsLong()));
            }
        });
    }

    /// @param pipeline says and hears
    /// @return empty: the file offers none, or the link has none
    static Optional<Skills> serve(
            Robot robot,
            RobotLink link,
            MotionBridge bridge,
            Pipeline pipeline,
            Loudspeaker loudspeaker,
            Events events,
            LongSupplier clock,
            FailureHandler failures) {
        if (robot.ros().actions().skills().isEmpty() || link.actions().isEmpty()) return Optional.empty();
        Body body = new Body(robot, link, bridge, pipeline, loudspeaker, events, clock);
        SkillRequests requests = new SkillRequests(robot, body);
        Skills skills = new Skills(requests, link.actions().get(), events, clock, failures);
        pipeline.answering(h -> {
            boolean answer = requests.answers(h);
            if (answer)
                events.publish(new Event.Noted(clock.getAsLong(), "took that for an answer: it had been asked to ask"));
            return answer;
        });
        return Optional.of(skills);
    }

    private boolean later(Runnable step) {
        if (!closed) stage.put(step);
        return true;
    }

    @Override
    public void close() {
        closed = true;
        Closing.quietly(clockwork, stage);
        requests.close();
    }

    /// What skills reach of the robot.
    private static final class Body implements SkillRequests.Reach {
        private final Robot robot;
        private final RobotLink link;
        private final MotionBridge bridge;
        private final Pipeline pipeline;
        private final Loudspeaker loudspeaker;
        private final Events events;
        private final LongSupplier clock;
        private long turn = SafetyGate.SKILLS_BELOW;

        Body(
                Robot robot,
                RobotLink link,
                MotionBridge bridge,
                Pipeline pipeline,
                Loudspeaker loudspeaker,
                Events events,
                LongSupplier clock) {
            this.robot = robot;
            this.link = link;
            this.bridge = bridge;
            this.pipeline = pipeline;
            this.loudspeaker = loudspeaker;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Stamp say(String sentence) {
            return pipeline.announce(sentence);
        }

        @Override
        public void silence() {
            loudspeaker.silence();
        }

        /// By the robot's own action that looks, with the rights of whoever may do the least.
        @Override
        public Stamp look(MotionCommand.Look where) {
            Stamp stamp = new Stamp(--turn, clock.getAsLong());
            String role = robot.people().names().getFirst();
            String action = robot.actions().entrySet().stream()
                    .filter(a -> a.getValue()
                            .effect()
                            .filter(e -> e.kind() == Effect.Kind.LOOK)
                            .isPresent())
                    .map(Map.Entry::getKey)
                    .sorted((a, b) -> Boolean.compare(
                            robot.people().may(role, b), robot.people().may(role, a)))
                    .findFirst()
                    .orElse("look");
            Act.Do asked = new Act.Do(stamp, action, Map.of(), new Speaker(role), false);
            events.publish(new Event.Requested(clock.getAsLong(), asked, "the skill look_at", role));
            pipeline.asked(new MotionRequest(stamp, action, role, false, false, where));
            return stamp;
        }

        @Override
        public void callOff(Stamp look) {
            bridge.callOff(look);
        }

        @Override
        public RobotState state() {
            return link.state();
        }
    }
}
