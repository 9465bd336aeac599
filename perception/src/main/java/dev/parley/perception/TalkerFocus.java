package dev.parley.perception;

import dev.parley.perception.beam.UtteranceBeam;
import dev.parley.perception.check.SwapWatch;
import dev.parley.perception.localize.Localizer;
import dev.parley.perception.spectrum.Analysis;
import dev.parley.perception.spectrum.Spectrum;
import dev.parley.perception.spectrum.Synthesis;
import dev.parley.perception.track.Frames;
import dev.parley.perception.track.Tracker;
import dev.parley.robot.Microphones;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A microphone array that turns to everyone who speaks:
///
/// 1. one spectrum of every microphone
/// 2. → where voices are ([Localizer], four times a second)
/// 3. → whose they are ([Tracker])
/// 4. → each of them alone ([Beam]), 22 ms later
///
/// An utterance is localized once more from all of its sound, so that a single word from a new place has a
/// direction too, and beamed again with what is known by its end.
///
/// One thread.
public final class TalkerFocus implements Focus {
    private static final long DELAY_NANOS = Synthesis.DELAY * 1_000_000_000L / AudioFrame.RATE_HZ;
    /// A head turns by a few degrees meanwhile.
    private static final int POSTURE_FRAMES = 5;
    /// Longer than the longest utterance with the pause after it.
    private static final int REMEMBERED_S = 18;
    /// Less is no direction to listen to.
    static final double SURE = 0.3;

    private final Analysis analysis;
    private final Localizer localizer;
    private final Tracker tracker;
    private final List<Beam> beams;
    private final UtteranceBeam utteranceBeam;
    private final ArrayRing heard;
    private final PastFrames past;
    private final Supplier<Posture> postures;
    private final SwapWatch swaps;
    private final AudioFrame voice = new AudioFrame(1);
    private final Consumer<List<Detection>> decided = this::decided;
    private final DelayedMicrophone microphone = new DelayedMicrophone(Synthesis.DELAY);
    private final List<Optional<Source>> steeredAt = new ArrayList<>();
    private final List<Optional<Direction>> targets = new ArrayList<>();
    private final List<List<Direction>> others = new ArrayList<>();
    private List<Source> voices = List.of();
    private Posture posture = Posture.AT_REST;
    private long nanos;
    private long frames;
    private boolean turnOpen;

    /// @param beams makes one for each of the [#EARS]
    /// @param postures how the robot holds its microphones now
    /// @param swaps looks for microphones that changed places
    public TalkerFocus(Microphones microphones, Supplier<Beam> beams, Supplier<Posture> postures, SwapWatch swaps) {
        this.swaps = swaps;
        this.postures = postures;
        this.beams = Stream.generate(beams).limit(EARS).toList();
        int count = microphones.positions().size();
        analysis = new Analysis(count);
        localizer = new Localizer(microphones.positions());
        tracker = new Tracker(microphones.mounting());
        utteranceBeam = new UtteranceBeam(microphones.positions());
        heard = new ArrayRing(count, REMEMBERED_S);
        past = new PastFrames(count, REMEMBERED + 1);
        for (int ear = 0; ear < EARS; ear++) {
            steeredAt.add(Optional.empty());
            targets.add(Optional.empty());
            others.add(List.of());
        }
    }

    @Override
    public AudioFrame on(AudioFrame frame, boolean turnOpen, boolean ownVoice) {
        if (turnOpen && !this.turnOpen) localizer.mark();
        this.turnOpen = turnOpen;
        heard.put(frame.channels());
        nanos = frame.capturedNanos();
        if (frames++ % POSTURE_FRAMES == 0) look();
        Spectrum spectrum = analysis.accept(frame.channels());
        past.put(frame.channels());
        if (!ownVoice) localize(spectrum);
        microphone.accept(frame.channels(), voice.channels()[0]);
        voice.captured(nanos - DELAY_NANOS);
        return voice;
    }

    private void localize(Spectrum spectrum) {
        swaps.accept(spectrum);
        localizer.accept(spectrum, decided);
    }

    private void look() {
        Posture now = postures.get();
        if (now.equals(posture)) return;
        posture = now;
        localizer.motors(now.moving());
        for (int ear = 0; ear < EARS; ear++) steer(ear, steeredAt.get(ear));
    }

    /// What is followed is the last moment: the localizer's own view of half a second lags behind who
    /// walks.
    private void decided(List<Detection> detections) {
        swaps.decided(detections);
        List<Source> now = tracker.accept(localizer.lately(), posture, nanos);
        if (voices.isEmpty() && now.isEmpty()) return;
        voices = now;
        for (int ear = 0; ear < EARS; ear++) steer(ear, steeredAt.get(ear));
    }

    @Override
    public void alone(int ear, Optional<Source> voice, int framesAgo, float[] sound) {
        if (steeredAt.get(ear) != voice) steer(ear, voice);
        beams.get(ear).accept(past.ago(framesAgo), targets.get(ear), others.get(ear), sound);
    }

    private void steer(int ear, Optional<Source> voice) {
        steeredAt.set(ear, voice);
        targets.set(ear, voice.map(this::seen));
        others.set(ear, voice.map(this::others).orElse(List.of()));
    }

    private List<Direction> others(Source talker) {
        return voices.stream()
                .filter(v -> v.confidence() >= SURE && !v.near(talker))
                .map(this::seen)
                .toList();
    }

    private Direction seen(Source source) {
        return Frames.toMicrophones(source.direction(), posture);
    }

    @Override
    public List<Source> voices() {
        return voices;
    }

    @Override
    public boolean person(Source voice) {
        return !tracker.talksEndlessly(voice.id());
    }

    @Override
    public void understood(Source voice) {
        tracker.understood(voice.id());
    }

    @Override
    public float powerOf(int ear) {
        return beams.get(ear).targetPower();
    }

    @Override
    public float powerOfAll(int ear) {
        return beams.get(ear).voicesPower();
    }

    @Override
    public float powerOfSound(int ear) {
        return beams.get(ear).soundPower();
    }

    /// The same stretch of all microphones, beamed at its talker; as it was where nobody is localized.
    @Override
    public Stretch again(Stretch stretch) {
        Source source = surer(stretch.source());
        if (source.confidence() < SURE) return stretch;
        float[][] channels = heard.copy(stretch.fromSample() - Synthesis.DELAY, stretch.toSample() - Synthesis.DELAY);
        float[] voice = utteranceBeam.voice(channels, seen(source), others(source));
        return new Stretch(stretch.fromSample(), stretch.toSample(), voice, source);
    }

    /// A voice that is followed is the surest; a single word from a new place is over before it is.
    private Source surer(Source source) {
        if (source.confidence() >= SURE) return source;
        return localizer
                .whole()
                .map(d -> new Source(
                        source.id(), inBase(d.direction()), d.mirror().map(this::inBase), d.confidence()))
                .orElse(source);
    }

    private Direction inBase(Direction direction) {
        return Frames.toBase(direction, posture);
    }

    @Override
    public void use(boolean[] good) {
        localizer.use(good);
        for (Beam beam : beams) beam.use(good);
        microphone.use(good);
    }
}
