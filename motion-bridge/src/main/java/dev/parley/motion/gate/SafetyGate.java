package dev.parley.motion.gate;

import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.RobotState;
import dev.parley.motion.Verdict;
import dev.parley.motion.Verdict.Allowed;
import dev.parley.motion.Verdict.Clamped;
import dev.parley.motion.Verdict.NeedsConfirmation;
import dev.parley.motion.Verdict.Rejected;
import dev.parley.perception.Stamp;
import dev.parley.robot.Battery;
import dev.parley.robot.People;
import dev.parley.robot.Robot;
import dev.parley.robot.RosTopics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides whether a motion may begin. [#check] is the list of rules, in order; the first that objects is
/// the answer. [#goOn] is the same for what follows in one sentence,
/// [#asked] for what comes from elsewhere than a voice.
///
/// Thread-safe. A decision takes microseconds and allocates little more than the verdict. The gate decides
/// whether to
/// **begin**; while a motion is under way the same [Clearance] is asked at every tick. Software does not
/// replace an emergency-stop circuit.
public final class SafetyGate {
    /// Why nothing begins while a stop is latched.
    public static final String STOPPED = "I was told to stop; tell me to go on first";

    /// The numbers of requests for skills are below this; those of a factory are between it and zero.
    public static final long SKILLS_BELOW = Long.MIN_VALUE / 2;

    /// Why nothing begins while a factory has it paused.
    public static final String PAUSED = "the factory has me paused";

    private People people;
    private Map<String, Known> known;
    private Set<String> ownTopics;
    private Set<String> ownActions;
    private RosTopics topics;
    private BaseLimits base;
    private JointLimits joints;
    private Whereabouts whereabouts;
    private OwnWay ownWay;
    private Optional<Battery> battery;

    private boolean latched;
    private long latchedNanos;
    private boolean paused;
    private final Contact contact = new Contact();
    private final Turns turns;
    private final Bucket bucket = new Bucket(5, 2);

    public SafetyGate(Robot robot) {
        adopt(robot);
        turns = new Turns(known.size());
    }

    /// From now on it judges by a file that was changed: by other places or other people's rights. What is latched
    /// stays latched, and what has moved in this turn has moved.
    ///
    /// @param robot with the same body and actions
    public final synchronized void adopt(Robot robot) {
        people = robot.people();
        known = Known.of(robot);
        ownTopics = FlatMessages.topicsOfTheRobot(robot);
        ownActions = Services.ofTheRobot(robot);
        topics = robot.ros();
        base = new BaseLimits(robot);
        joints = new JointLimits(robot);
        whereabouts = new Whereabouts(robot);
        ownWay = new OwnWay(robot);
        battery = robot.battery();
    }

    /// Judges one request; what it allows counts as moving from now on.
    public synchronized Verdict check(MotionRequest request, RobotState state, long nowNanos) {
        String no;
        if (!(no = latchedStop()).isEmpty()) return new Rejected("latched stop", no);
        if (!(no = paused()).isEmpty()) return new Rejected("pause", no);
        if (!(no = turns.stale(request.stamp(), nowNanos)).isEmpty()) return new Rejected("freshness", no);
        if (!(no = duplicate(request)).isEmpty()) return new Rejected("duplicate", no);
        Verdict verdict = rest(request, state, nowNanos);
        if (begins(verdict))
            turns.moved(request.stamp(), known.get(request.action()).index());
        return verdict;
    }

    /// Judges what the same sentence asked for next, once the motion before it is over. By then the words are
    /// old and people may have spoken of other things, so another rule takes the place of freshness and
    /// duplicate: the last motion that was let begin is of the very same sound, and few have followed it.
    public synchronized Verdict goOn(MotionRequest request, RobotState state, long nowNanos) {
        String no;
        if (!(no = latchedStop()).isEmpty()) return new Rejected("latched stop", no);
        if (!(no = paused()).isEmpty()) return new Rejected("pause", no);
        if (!(no = turns.elsewhere(request.stamp(), nowNanos)).isEmpty()) return new Rejected("freshness", no);
        Verdict verdict = rest(request, state, nowNanos);
        if (begins(verdict)) turns.wentOn();
        return verdict;
    }

    /// Judges the next step of a sequence of the robot's file, once the step before it is over: by the same rules as
    /// what a sentence asks for next, but that the file alone says how many steps there are, and that they use up
    /// nothing of the rate of commands.
    public synchronized Verdict nextStep(MotionRequest request, RobotState state, long nowNanos) {
        String no;
        if (!(no = latchedStop()).isEmpty()) return new Rejected("latched stop", no);
        if (!(no = turns.another(request.stamp(), nowNanos)).isEmpty()) return new Rejected("freshness", no);
        return rest(request, state, nowNanos, false);
    }

    /// Judges a small motion of the robot's own accord, which goes with speaking or listening: a gesture or
    /// a look. Nobody asked for it, so there is no permission, freshness or question to judge, and it uses up
    /// nothing of the rate of commands. A stop, the limits and the senses hold as for any other; and a gesture
    /// begins only near where its joints are.
    public synchronized Verdict accompany(MotionCommand command, RobotState state, long nowNanos) {
        String no;
        if (!(no = latchedStop()).isEmpty()) return new Rejected("latched stop", no);
        if (!(no = paused()).isEmpty()) return new Rejected("pause", no);
        boolean own = command instanceof MotionCommand.Gesture || command instanceof MotionCommand.Look;
        if (!own || !Numbers.finite(command)) return new Rejected("known action", "that is not how I speak");
        if (!(no = joints.refusal(command)).isEmpty()) return new Rejected("limits", no);
        if (!(no = base.balance(command, state, nowNanos)).isEmpty()) return new Rejected("balance", no);
        if (!(no = contact.refusal(command, state)).isEmpty()) return new Rejected("contact", no);
        if (!(no = LowBattery.refusal(battery, command, state)).isEmpty()) return new Rejected("battery", no);
        if (!(no = obstacle(command, state, nowNanos)).isEmpty()) return new Rejected("obstacle", no);
        if (!(no = joints.far(command, state.joints().get())).isEmpty()) return new Rejected("limits", no);
        MotionCommand within = joints.clamped(command);
        if (!(no = ownWay.refusal(within, state)).isEmpty()) return new Rejected("own body", no);
        return within == command ? new Allowed(within) : new Clamped(within, "that is as far as I can");
    }

    /// Judges a request that no voice made: no turn of the conversation makes it old, and it makes none begin. Its
    /// stamp has a number of its own below zero, each lower than the one before; none moves the robot twice. Skills
    /// are counted by themselves, below [#SKILLS_BELOW].
    public synchronized Verdict asked(MotionRequest request, RobotState state, long nowNanos) {
        String no;
        if (!(no = latchedStop()).isEmpty()) return new Rejected("latched stop", no);
        if (!(no = paused()).isEmpty()) return new Rejected("pause", no);
        if (!(no = turns.late(request.stamp(), nowNanos)).isEmpty()) return new Rejected("freshness", no);
        if (!(no = turns.askedAgain(request.stamp())).isEmpty()) return new Rejected("duplicate", no);
        Verdict verdict = rest(request, state, nowNanos);
        if (begins(verdict)) turns.movedWithoutWords(request.stamp());
        return verdict;
    }

    private static boolean begins(Verdict verdict) {
        return verdict instanceof Allowed || verdict instanceof Clamped;
    }

    private Verdict rest(MotionRequest request, RobotState state, long nowNanos) {
        return rest(request, state, nowNanos, true);
    }

    private Verdict rest(MotionRequest request, RobotState state, long nowNanos, boolean counts) {
        String no;
        if (!(no = permission(request)).isEmpty()) return new Rejected("permission", no);
        if (!(no = knownAction(request)).isEmpty()) return new Rejected("known action", no);
        if (!(no = limits(request)).isEmpty()) return new Rejected("limits", no);
        if (!(no = whereabouts.refusal(request.command(), state, nowNanos)).isEmpty()) return new Rejected("map", no);
        if (!(no = base.zone(request.command(), state)).isEmpty()) return new Rejected("zone", no);
        if (!(no = base.balance(request.command(), state, nowNanos)).isEmpty()) return new Rejected("balance", no);
        if (!(no = contact.refusal(request.command(), state)).isEmpty()) return new Rejected("contact", no);
        if (!(no = LowBattery.refusal(battery, request.command(), state)).isEmpty()) return new Rejected("battery", no);
        if (!(no = obstacle(request.command(), state, nowNanos)).isEmpty()) return new Rejected("obstacle", no);
        if (!(no = ownWay.refusal(joints.clamped(request.command()), state)).isEmpty())
            return new Rejected("own body", no);
        if (unconfirmed(request)) return new NeedsConfirmation("Shall I really " + spoken(request.action()) + "?");
        if (counts && !bucket.take(nowNanos)) return new Rejected("rate limit", "that is too much at once");
        MotionCommand within = BaseLimits.clamped(joints.clamped(request.command()));
        return within == request.command() ? new Allowed(within) : new Clamped(within, "that is as far as I can");
    }

    /// Latches a stop: nothing moves until [#resume].
    public synchronized void stop(Stamp stamp, long nowNanos) {
        long heard = stamp.capturedNanos() - nowNanos > 0 ? nowNanos : stamp.capturedNanos();
        latchedNanos = latched && latchedNanos - heard > 0 ? latchedNanos : heard;
        latched = true;
    }

    /// Nothing begins until the pause is ended. It is another thing than a stop: neither lifts the other.
    public synchronized void pause() {
        paused = true;
    }

    /// Ends a pause, and nothing else.
    ///
    /// @return whether there was one
    public synchronized boolean endPause() {
        boolean was = paused;
        paused = false;
        return was;
    }

    /// Lifts a stop, and lets go what it has run into, if whoever asks may move the robot at all and asked after
    /// it happened. What was said before the resume moves nothing after it.
    ///
    /// @return why not; empty: it is lifted
    public synchronized String resume(Stamp stamp, String role, long nowNanos) {
        if (!latched && !contact.latched()) return paused ? PAUSED : "I am not stopped";
        String stale = turns.stale(stamp, nowNanos);
        if (!stale.isEmpty()) return stale;
        if (latched && stamp.capturedNanos() - latchedNanos <= 0) return "I was told to stop after that";
        if (contact.latched() && stamp.capturedNanos() - contact.sinceNanos() <= 0)
            return "I have run into something after that";
        if (!mayMove(role)) return "you may not tell me to go on";
        if (!latched && contact.pressed()) return "something still touches me";
        latched = false;
        contact.release();
        turns.resumed(stamp);
        return "";
    }

    /// What the bumper feels now; to be told at every tick.
    ///
    /// @param moving whether the base was being driven
    /// @param directionRad in which, in its own frame; NaN: on the spot
    /// @return why the base must stand; empty: it need not
    public synchronized String felt(RobotState state, boolean moving, double directionRad, long nowNanos) {
        return contact.felt(state, moving, directionRad, nowNanos);
    }

    /// How often it has run into something; what was decided before another time no longer holds.
    public synchronized long contacts() {
        return contact.count();
    }

    public synchronized boolean latched() {
        return latched;
    }

    /// A newer turn has begun: what belongs to an older one no longer begins.
    public synchronized void raiseTurn(long turn) {
        turns.raise(turn);
    }

    /// Whether a factory has it paused.
    public synchronized boolean isPaused() {
        return paused;
    }

    private String latchedStop() {
        return latched ? STOPPED : "";
    }

    private String paused() {
        return paused ? PAUSED : "";
    }

    private String duplicate(MotionRequest request) {
        Known action = known.get(request.action());
        return action != null && turns.hasMoved(request.stamp(), action.index()) ? "I have done that already" : "";
    }

    private String permission(MotionRequest request) {
        return people.may(request.role(), request.action()) ? "" : "you may not ask me to do that";
    }

    private String knownAction(MotionRequest request) {
        Known action = known.get(request.action());
        if (action == null) return "I do not know how to " + spoken(request.action());
        if (!action.dispatches(request.command())) return "that is not how I " + spoken(request.action());
        return Numbers.finite(request.command()) ? "" : "a number in it makes no sense";
    }

    private String limits(MotionRequest request) {
        MotionCommand command = request.command();
        if (command instanceof MotionCommand.Publish p) return FlatMessages.refusal(p, topics, ownTopics);
        if (command instanceof MotionCommand.Call c) return Services.refusal(c, topics, ownActions);
        String no = base.refusal(command, known.get(request.action()).step(command));
        return no.isEmpty() ? joints.refusal(command) : no;
    }

    private String obstacle(MotionCommand command, RobotState state, long nowNanos) {
        if (command.movesBase()) return base.obstacle(command, state, nowNanos);
        if (command.onlyTells()) return "";
        if (!Senses.joints(state, nowNanos)) return "I cannot feel my joints";
        String unfelt = joints.unfelt(command, state.joints().get());
        return unfelt.isEmpty() ? "" : "I cannot feel " + JointLimits.spoken(unfelt);
    }

    private boolean unconfirmed(MotionRequest request) {
        boolean risky = request.risky() || known.get(request.action()).action().risky();
        return risky && !request.confirmed();
    }

    private boolean mayMove(String role) {
        return known.entrySet().stream()
                .filter(e -> e.getValue().kind().moves())
                .anyMatch(e -> people.may(role, e.getKey()));
    }

    private static String spoken(String action) {
        return action.replace('_', ' ');
    }
}
