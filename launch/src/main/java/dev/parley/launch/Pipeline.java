package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.Talker;
import dev.parley.motion.InTurn;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.MotionRequest;
import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Perception;
import dev.parley.perception.Stamp;
import dev.parley.perception.Tap;
import dev.parley.perception.Utterance;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Hearing;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.spotter.Spotter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// From sound to motion and back to sound: every stage, in its order, each on a thread of its own.
///
/// ```text
/// capture → listen → recognize → decide → act ⇄ control (50 Hz)
///              │         └─ stop ─────────────►│     └→ speak
///              └→ spot ─ hold, stop ──────────►│
/// ```
public final class Pipeline implements AutoCloseable {
    /// A robot that cannot hear "stop", or cannot follow its own motion, stands still.
    static final Set<String> HALTING = Set.of("capture", "listen", "spot", "recognize", "act", "control");

    private static final int QUEUED_FRAMES = 50;
    /// What comes next has nothing to do with what came before.
    private static final AudioFrame CUT = new AudioFrame(0);

    private static final long CONTROL_PERIOD_NANOS = 20_000_000L;
    private static final long WATCHDOG_PERIOD_NANOS = 10_000_000L;

    /// What a pipeline is made of. The pipeline closes none of it.
    public record Parts(
            Robot robot,
            AudioSource source,
            Perception perception,
            Hearing hearing,
            AtomicReference<Dialogue> dialogue,
            MotionBridge bridge,
            Synthesizer voice,
            Loudspeaker loudspeaker,
            Tap tap,
            Optional<Spotter> spotter,
            Optional<Talker> talker) {}

    private final Parts parts;
    private final Events events;
    private final FailureHandler failures;
    private final LongSupplier clock;
    private final Turns turns = new Turns();
    private final Reports reports;
    private final WithoutWords withoutWords = new WithoutWords();
    private final InTurn inTurn;
    private final Acting acting;
    private final Talking talking;
    private final Optional<Thinking> think;
    private final BargeIn bargeIn;
    private final BodyLanguage bodyLanguage;
    private final Consumer<Utterance> heardSomething = this::heardSomething;
    private final VoiceWatch voiceWatch;
    private final FramePool frames;
    private final Capture capture;
    private final Loop capturing;
    private final LostFrames lost;
    private final Stage<AudioFrame> listen;
    private final Optional<Spotting> spot;
    private final Recognizing recognizing;
    private final Stage<Recognizing.Saying> recognize;
    private final Stage<Heard> decide;
    private final Stage<Acting.Wanted> act;
    private final Stage<Talking.Line> speak;
    private final Stage<MotionEvent> tell;
    private final Loop control;
    private final Loop watchdog;
    private volatile boolean closing;
    private volatile Predicate<Heard> answers = _ -> false;

    public Pipeline(Parts parts, Events events, LongSupplier clock) {
        this.parts = parts;
        this.events = events;
        this.clock = clock;
        failures = new FailureHandler(events, clock, HALTING, this::halt);
        reports = new Reports(parts.robot);
        inTurn = new InTurn(parts.bridge, reports, this::moved, s -> say(s, true));
        bodyLanguage = new BodyLanguage(parts.robot, parts.bridge);
        events.listen(bodyLanguage::hear);
        acting = new Acting(parts.bridge, inTurn, this::moved);
        talking = new Talking(parts.voice, parts.loudspeaker, turns, events, clock);
        think = parts.talker.map(t -> new Thinking(t, turns, failures, (h, a) -> wanted(h, a, Decision.Path.MODEL)));
        bargeIn = new BargeIn(
                talking, parts.loudspeaker, turns, () -> !think.stream().allMatch(Thinking::idle));

        voiceWatch = new VoiceWatch(parts.perception, events);
        frames = new FramePool(QUEUED_FRAMES + 2, parts.source.channels());
        lost = new LostFrames("listen", () -> !parts.bridge.doing().isEmpty(), failures, events, clock);
        listen =
                new Stage<>("listen", QUEUED_FRAMES, Stage.WhenFull.DROP_OLDEST, this::listen, failures, this::dropped);
        spot = parts.spotter.map(s -> new Spotting(s, parts.bridge, parts.loudspeaker, failures, events, clock));
        spot.ifPresent(s -> parts.tap.to(s::hear));
        capture = new Capture(parts.source, frames, listen::put, () -> listen.put(CUT), failures, events, clock);
        capturing = new Loop("capture", 0, capture::step, failures);
        recognizing = new Recognizing(parts, talking, spot, failures, events, clock);
        recognize = stage("recognize", 8, this::recognize);
        decide = stage("decide", 8, this::decide);
        act = stage("act", 16, w -> acting.accept(w, s -> say(s, false)));
        speak = stage("speak", 64, this::speak);
        tell = new Stage<>("tell", 256, Stage.WhenFull.DROP_OLDEST, this::told, failures, this::untold);
        control = new Loop("control", CONTROL_PERIOD_NANOS, this::control, failures);
        watchdog = new Loop("watchdog", WATCHDOG_PERIOD_NANOS, this::watch, failures);
    }

    public Pipeline start() {
        for (Stage<?> s : new Stage<?>[] {speak, tell, act, decide, recognize}) s.start();
        spot.ifPresent(Spotting::start);
        think.ifPresent(Thinking::start);
        listen.start();
        for (Loop l : new Loop[] {control, watchdog, capturing}) l.start();
        return this;
    }

    /// Whether the sound is over and all that was heard has been dealt with.
    public boolean finished() {
        return !capturing.running()
                && listen.idle()
                && spot.stream().allMatch(Spotting::idle)
                && recognize.idle()
                && decide.idle()
                && think.stream().allMatch(Thinking::idle)
                && act.idle()
                && tell.idle()
                && speak.idle()
                && inTurn.idle()
                && parts.bridge.doing().isEmpty();
    }

    /// Why the sound ended, if it broke off.
    public Optional<AudioFault> lost() {
        return capture.fault();
    }

    /// What was decided about each frame since a moment.
    List<String> hindsight(long fromNanos) {
        return parts.perception.hindsight(fromNanos);
    }

    /// From now on it answers in the words of a file that was changed.
    void adopt(Robot changed) {
        reports.adopt(changed);
    }

    /// How every stage and loop is doing. Any thread.
    List<Health> health() {
        Stream<Health> stages =
                Stream.of(listen, recognize, decide, act, speak, tell).map(Stage::health);
        Stream<Health> loops = Stream.of(capturing, control, watchdog).map(Loop::health);
        return Stream.of(
                        loops,
                        stages,
                        spot.stream().map(Spotting::health),
                        think.stream().map(Thinking::health))
                .flatMap(h -> h)
                .toList();
    }

    /// Whether the robot is talking or about to.
    public boolean talking() {
        return !speak.idle();
    }

    /// Stops the robot first, then the stages.
    @Override
    public void close() {
        closing = true;
        halt();
        capturing.interrupt();
        for (AutoCloseable a :
                new AutoCloseable[] {capturing, listen, recognize, decide, act, speak, watchdog, control})
            Closing.quietly(a);
        spot.ifPresent(Closing::quietly);
        think.ifPresent(Closing::quietly);
        parts.bridge.keepStopped(new Stamp(0, clock.getAsLong()));
        // Nobody ticks any more: what became of the motion is told from here.
        Closing.quietly(() -> parts.bridge.tick(clock.getAsLong(), this::moved), tell::finish);
    }

    private void listen(AudioFrame frame) {
        if (frame == CUT) {
            parts.perception.flush(heardSomething);
            voiceWatch.look(clock.getAsLong());
            spot.ifPresent(Spotting::cut);
        } else {
            parts.perception.accept(frame, heardSomething);
            voiceWatch.look(clock.getAsLong());
            bargeIn.accept(parts.perception.bargeIn(), frame.capturedNanos(), parts.perception.free());
            frames.giveBack(frame);
            if (recognize.idle() && recognizing.due())
                parts.perception
                        .soFar()
                        .filter(WordsSoFar::worthwhile)
                        .ifPresent(u -> recognize.put(new Recognizing.Saying(u, true)));
        }
    }

    private void dropped(AudioFrame frame, long total) {
        if (frame != CUT) frames.giveBack(frame);
        lost.lost(total);
    }

    private void heardSomething(Utterance u) {
        events.publish(new Event.Listened(clock.getAsLong(), u.stamp(), u.seconds(), u.ended()));
        events.publish(new Event.Voiced(clock.getAsLong(), u));
        recognize.put(new Recognizing.Saying(u, false));
    }

    private void recognize(Recognizing.Saying saying) {
        recognizing.accept(saying, () -> !recognize.waits(), decide::put);
    }

    private void decide(Heard heard) {
        if (!parts.dialogue.get().halts(heard) && answers.test(heard)) return;
        Decision decision = parts.dialogue.get().decide(heard);
        if (decision.path() != Decision.Path.NONE) {
            raise(heard.stamp());
            bodyLanguage.spokenFrom(heard.from());
        }
        if (decision.comesLater()) think.ifPresent(t -> t.ask(heard));
        decision.acts().forEach(a -> wanted(heard, a, decision.path()));
    }

    private void wanted(Heard heard, Act a, Decision.Path path) {
        events.publish(new Event.Decided(clock.getAsLong(), a, path));
        act.put(new Acting.Wanted(a, heard.from()));
    }

    /// What belongs to an older turn is neither begun nor answered any more.
    private void raise(Stamp stamp) {
        turns.raise(stamp);
        parts.bridge.raiseTurn(stamp.turn());
    }

    private void halt() {
        parts.bridge.stop(new Stamp(0, clock.getAsLong()));
    }

    private boolean control() {
        parts.bridge.tick(clock.getAsLong(), this::moved);
        bodyLanguage.tick(clock.getAsLong());
        return true;
    }

    private boolean watch() {
        parts.bridge.deadman(clock.getAsLong());
        return true;
    }

    /// The thread that controls the robot waits for nobody who wants to know of it.
    private void moved(MotionEvent event) {
        boolean refused = event instanceof MotionEvent.Blocked && !WithoutWords.requested(event);
        if (event instanceof MotionEvent.Stopped || refused)
            parts.dialogue.get().interrupted();
        tell.put(event);
    }

    private void untold(MotionEvent event, long total) {
        failures.failed("tell", event, new RunFault("what became of a motion was not told: too much at once"));
    }

    private void told(MotionEvent event) {
        events.publish(new Event.Moved(clock.getAsLong(), event));
        if (closing) return;
        if (withoutWords.aloud(event)) reports.about(event).ifPresent(s -> say(s, true));
        inTurn.after(event);
    }

    /// Takes what somebody asks for without a voice to the gate.
    void asked(Act.Do act) {
        reports.begins(act);
        parts.bridge.asked(act, this::moved);
    }

    /// The same of another program that asks by a skill.
    void asked(MotionRequest request) {
        parts.bridge.asked(request, this::moved);
    }

    /// From now on, words that this takes are nothing to be decided about, unless they make the robot stand.
    void answering(Predicate<Heard> takes) {
        answers = takes;
    }

    /// Says something that nobody asked for.
    ///
    /// @return what the events about it carry
    Stamp announce(String text) {
        Stamp stamp = new Stamp(0, clock.getAsLong());
        say(new Act.Say(stamp, text), true);
        return stamp;
    }

    private void speak(Talking.Line line) {
        talking.accept(line);
        if (!line.news()) parts.dialogue.get().answered(clock.getAsLong());
    }

    private void say(Act.Say say, boolean news) {
        speak.put(new Talking.Line(say, news));
    }

    private <I> Stage<I> stage(String name, int capacity, Consumer<I> step) {
        return new Stage<>(name, capacity, Stage.WhenFull.WAIT, step, failures, (_, _) -> {});
    }
}
