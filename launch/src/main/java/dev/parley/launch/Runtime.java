package dev.parley.launch;

import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.Lore;
import dev.parley.dialogue.Talker;
import dev.parley.dialogue.onnx.SentenceMeaning;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.RobotLink;
import dev.parley.motion.ros2.Ros2;
import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Focus;
import dev.parley.perception.Tap;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.check.ChannelCheck;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Hearing;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Recognizer;
import dev.parley.speech.VoiceFault;
import dev.parley.speech.Wake;
import dev.parley.speech.WhoSpeaks;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// One robot's whole runtime: opens every part, runs the pipeline, closes everything in the right order.
public final class Runtime implements AutoCloseable {
    /// People know that it hears them, and echo cancelling has heard the room before anyone says "stop".
    private static final Map<String, String> GREETINGS =
            Map.of("en", "I am ready, and I am listening.", "ko", "준비됐습니다. 듣고 있습니다.");

    private static final long MOMENT_NANOS = 50_000_000L;

    private final List<VoiceActivity> voiceActivity;
    private final Recognizer recognizer;
    private final WhoSpeaks who;
    private final Wake wake;
    private final RememberedVoice voice;
    private final Wire wire;
    private final RobotLink link;
    private final MotionBridge bridge;
    private final FailureHandler failures;
    private final Records records;
    private final Optional<StopWords> stopWords;
    private final Optional<Talker> talker;
    private final SentenceMeaning meaning;
    private final AudioSource source;
    private final Hearing hearing;
    private final AtomicReference<CommandGrammar> grammar;
    private final BiFunction<Robot, CommandGrammar, Dialogue> conversation;
    private final AtomicReference<Dialogue> dialogue;
    private final Pipeline pipeline;
    private final OutsideStops stops;
    private final RosGraph graph;
    private final Optional<Skills> skills;

    /// @param played what the loudspeaker tells of its sound, so that the robot does not hear itself
    /// @param source opened last, when everything else is ready to listen
    /// @param audit the file in which every command is written down
    /// @param lore what it was told and has read
    public Runtime(
            Robot robot,
            ModelStore models,
            Ros2.Domain domain,
            Loudspeaker loudspeaker,
            EchoReference played,
            Function<Robot, AudioSource> source,
            Path audit,
            Lore lore,
            Events events) {
        LongSupplier clock = System::nanoTime;
        failures = new FailureHandler(events, clock, Set.of(), () -> {});
        records = new Records(audit, robot.name(), failures);
        events.listen(records::accept);
        grammar = new AtomicReference<>(CommandGrammar.of(robot));
        grammar.get().ambiguities().forEach(a -> events.publish(new Event.Noted(clock.getAsLong(), a.toString())));
        voiceActivity = Stream.<VoiceActivity>generate(() -> new SileroVad(models.require("silero-vad")))
                .limit(Focus.EARS)
                .toList();
        recognizer = Recognizers.open(
                robot, grammar.get(), models, m -> events.publish(new Event.Noted(clock.getAsLong(), m)));
        who = Acquaintances.of(robot, models, note -> events.publish(new Event.Noted(clock.getAsLong(), note)));
        wake = Wakes.of(robot, models);
        voice = new RememberedVoice(Voices.of(robot.voice(), models));
        String greeting = GREETINGS.getOrDefault(robot.language(), "");
        voice.speak(greeting);
        wire = Wire.open(robot, domain, clock, new FailureHandler(events, clock, Set.of(), () -> {}));
        link = wire.link();
        bridge = new MotionBridge(robot, link, records.audit(), clock);
        Deeds deeds = new Deeds();
        events.listen(deeds);
        talker = Talkers.open(robot, models, lore, note -> events.publish(new Event.Noted(clock.getAsLong(), note)));
        meaning = new SentenceMeaning(models, note -> events.publish(new Event.Noted(clock.getAsLong(), note)));
        conversation = (r, words) -> new Dialogue(
                r,
                words,
                new OwnState(r, link::state, bridge, deeds),
                lore,
                talker.isPresent() ? DialogueModel.LATER : DialogueModel.NONE,
                meaning);
        dialogue = new AtomicReference<>(conversation.apply(robot, grammar.get()));
        stopWords = StopWords.open(
                robot,
                models,
                () -> !bridge.doing().isEmpty(),
                note -> events.publish(new Event.Noted(clock.getAsLong(), note)));
        // Its sound waits from now on. More than half a second of it would be lost.
        this.source = source.apply(robot);
        ChannelCheck.miscount(robot.microphones().positions().size(), this.source.channels())
                .ifPresent(m -> events.publish(new Event.Noted(clock.getAsLong(), m + "; hears with one microphone")));
        Tap tap = new Tap();
        var perception = Listening.to(
                robot.microphones(),
                this.source.channels(),
                voiceActivity,
                played,
                new PostureFromState(robot.microphones().mounting(), link::state, clock),
                r -> events.publish(new Event.MicrophoneReported(clock.getAsLong(), r)),
                tap);
        hearing = new Hearing(
                recognizer,
                who,
                wake,
                (u, heard) -> perception.judged(u, grammar.get().completeness(heard)),
                perception::isSuperseded);
        var parts = new Pipeline.Parts(
                robot,
                this.source,
                perception,
                hearing,
                dialogue,
                bridge,
                voice,
                loudspeaker,
                tap,
                stopWords.map(StopWords::spotter),
                talker);
        pipeline = new Pipeline(parts, events, clock).start();
        stops = new OutsideStops(bridge, loudspeaker, events, clock);
        graph = new RosGraph(
                new RosGraph.Subject(
                        robot,
                        bridge,
                        link::state,
                        stops,
                        pipeline::health,
                        pipeline::announce,
                        Models.of(robot, talker)),
                domain,
                events,
                clock,
                new FailureHandler(events, clock, Set.of(), () -> {}));
        skills = Skills.serve(
                robot,
                link,
                bridge,
                pipeline,
                loudspeaker,
                events,
                clock,
                new FailureHandler(events, clock, Set.of(), () -> {}));
        // A recording waits for nobody: what is said in its first two seconds would be talked over.
        if (this.source.live()) pipeline.announce(greeting);
        Thread.ofPlatform()
                .name("parley-prepare")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> prepare(FirstReplies.of(robot), clock, events));
    }

    /// A file for the audit log of a robot that is only simulated; gone when the process ends.
    public static Path unkeptAudit() {
        try {
            Path file = Files.createTempFile("parley-audit", ".jsonl");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new RunFault("No temporary file can be made: " + e);
        }
    }

    /// People wait for a synthesis, 30 to 50 ms of each reply.
    private void prepare(List<String> sentences, LongSupplier clock, Events events) {
        try {
            voice.prepare(sentences);
        } catch (VoiceFault e) {
            events.publish(new Event.Noted(clock.getAsLong(), e.getMessage()));
        }
    }

    /// Takes over what can be taken over of a file that was changed: places, rights and words, from the next utterance
    /// on. Questions that were open are forgotten; what moves goes on. Any thread.
    ///
    /// @param changed differs from the robot in nothing that needs a new start ([Changes#needingAStart])
    public void adopt(Robot changed) {
        CommandGrammar words = CommandGrammar.of(changed);
        Dialogue next = conversation.apply(changed, words);
        bridge.adopt(changed);
        grammar.set(words);
        dialogue.set(next);
        pipeline.adopt(changed);
        hearing.listenFor(words);
    }

    /// What a factory's broker reaches of it.
    public Factory.Body body() {
        return new Factory.Body(bridge, link::state, pipeline::asked, pipeline::announce, failures);
    }

    public MotionBridge bridge() {
        return bridge;
    }

    /// How others than voices stop the robot.
    public OutsideStops stops() {
        return stops;
    }

    public RobotLink link() {
        return link;
    }

    /// Whether the sound is over and everything heard has been dealt with.
    public boolean finished() {
        return pipeline.finished();
    }

    /// Why the sound ended, if it broke off.
    public Optional<AudioFault> lost() {
        return pipeline.lost();
    }

    /// What was decided about each frame since a moment, at most ten seconds ago, for finding out why
    /// somebody was not heard (`dev.parley.perception.Perception#hindsight`). Any thread.
    public List<String> hindsight(long fromNanos) {
        return pipeline.hindsight(fromNanos);
    }

    /// Waits until the robot has said nothing for a while, as people do before they speak.
    public void awaitSilence(Duration pause) {
        RealTime time = new RealTime();
        for (long still = 0; still < pause.toNanos(); still += MOMENT_NANOS) {
            if (pipeline.talking()) still = 0;
            time.waitUntil(time.nowNanos() + MOMENT_NANOS);
        }
    }

    @Override
    public void close() {
        skills.ifPresent(Closing::quietly);
        Closing.quietly(pipeline, graph);
        stopWords.ifPresent(Closing::quietly);
        talker.ifPresent(Closing::quietly);
        Closing.quietly(source, wire, voice, wake, who, recognizer, records, meaning);
        voiceActivity.forEach(Closing::quietly);
    }
}
