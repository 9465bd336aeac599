package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.Lore;
import dev.parley.motion.InTurn;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.RobotLink;
import dev.parley.motion.audit.AuditLog;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/// From words to motion and back to words, as [Pipeline] has it but without sound and without threads: on any clock,
/// however fast that goes. One thread; requests of a factory may come between two steps.
public final class Typed implements AutoCloseable {
    private static final long NANOS_A_LETTER = 60_000_000L;

    private final Events events;
    private final LongSupplier clock;
    private final CommandGrammar grammar;
    private final AuditLog audit;
    private final MotionBridge bridge;
    private final Dialogue dialogue;
    private final Reports reports;
    private final WithoutWords withoutWords = new WithoutWords();
    private final InTurn inTurn;
    private final Acting acting;
    private final BodyLanguage bodyLanguage;
    private final Queue<MotionEvent> happened = new ArrayDeque<>();
    private long turn;
    private Stamp speaking = new Stamp(0, 0);
    private long silentNanos;

    /// @param audit the file in which every command is written down
    /// @param lore what it was told and has read
    public Typed(
            Robot robot, RobotLink link, Path audit, Lore lore, Events events, InstantSource wall, LongSupplier clock) {
        this.events = events;
        this.clock = clock;
        this.audit = AuditLog.open(audit, robot.name(), wall);
        grammar = CommandGrammar.of(robot);
        bridge = new MotionBridge(robot, link, this.audit, clock);
        Deeds deeds = new Deeds();
        events.listen(deeds);
        dialogue =
                new Dialogue(robot, grammar, new OwnState(robot, link::state, bridge, deeds), lore, DialogueModel.NONE);
        reports = new Reports(robot);
        inTurn = new InTurn(bridge, reports, happened::add, this::say);
        acting = new Acting(bridge, inTurn, happened::add);
        bodyLanguage = new BodyLanguage(robot, bridge);
        events.listen(bodyLanguage::hear);
    }

    public MotionBridge bridge() {
        return bridge;
    }

    /// Whether nothing of a sentence waits.
    public boolean idle() {
        return inTurn.idle();
    }

    /// Somebody says something.
    public Decision hear(String text, Speaker speaker) {
        Stamp stamp = new Stamp(++turn, clock.getAsLong());
        Transcript read = grammar.read(text, Transcript.Score.TYPED)
                .orElseGet(() -> new Transcript.FreeText(text, Transcript.Score.TYPED));
        Heard heard = new Heard(stamp, read, speaker, Direction.AHEAD);
        audit.heard(heard);
        events.publish(new Event.Understood(clock.getAsLong(), heard));
        Decision decision = dialogue.decide(heard);
        if (decision.path() != Decision.Path.NONE) {
            bridge.raiseTurn(stamp.turn());
            bodyLanguage.spokenFrom(heard.from());
        }
        for (Act a : decision.acts()) {
            events.publish(new Event.Decided(clock.getAsLong(), a, decision.path()));
            acting.accept(new Acting.Wanted(a, heard.from()), this::say);
        }
        tell();
        return decision;
    }

    /// Somebody asks without a voice.
    public void asked(Act.Do act) {
        reports.begins(act);
        bridge.asked(act, happened::add);
        tell();
    }

    /// A fiftieth of a second has passed.
    public void step() {
        long now = clock.getAsLong();
        bridge.tick(now, happened::add);
        if (silentNanos > 0 && now >= silentNanos) {
            silentNanos = 0;
            events.publish(new Event.Silent(now, speaking));
        }
        bodyLanguage.tick(now);
        bridge.deadman(now);
        tell();
    }

    private void tell() {
        for (MotionEvent e = happened.poll(); e != null; e = happened.poll()) {
            boolean refused = e instanceof MotionEvent.Blocked && !WithoutWords.requested(e);
            if (e instanceof MotionEvent.Stopped || refused) dialogue.interrupted();
            audit.became(e);
            events.publish(new Event.Moved(clock.getAsLong(), e));
            if (withoutWords.aloud(e)) reports.about(e).ifPresent(this::say);
            inTurn.after(e);
        }
    }

    private void say(Act.Say say) {
        long now = clock.getAsLong();
        speaking = say.stamp();
        silentNanos = now + NANOS_A_LETTER * Math.max(1, say.text().length());
        events.publish(new Event.Speaking(now, say.stamp(), say.text(), true));
        dialogue.answered(now);
    }

    @Override
    public void close() {
        bridge.stop(new Stamp(0, clock.getAsLong()));
        bridge.tick(clock.getAsLong(), happened::add);
        tell();
        audit.close();
    }
}
