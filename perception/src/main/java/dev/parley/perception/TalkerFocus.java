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

/// A microphone array that turns to whoever speaks:
///
/// 1. one spectrum of every microphone
/// 2. → where voices are ([Localizer], four times a second)
/// 3. → whose they are ([Tracker]), and which of them is listened to
/// 4. → that voice alone ([Beam]), 22 ms later
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
    private static final double SURE = 0.3;

    private final Analysis analysis;
    private final Localizer localizer;
    private final Tracker tracker;
    private final Beam beam;
    private final UtteranceBeam utteranceBeam;
    private final ArrayRing heard;
    private final Supplier<Posture> postures;
    private final SwapWatch swaps;
    private final Attended attended = new Attended();
    private final AudioFrame voice = new AudioFrame(1);
    private final Consumer<List<Detection>> decided = this::decided;
    private List<Source> voices = List.of();
    private Posture posture = Posture.AT_REST;
    private final float[] beamed = new float[AudioFrame.SAMPLES];
    private final DelayedMicrophone microphone = new DelayedMicrophone(Synthesis.DELAY);
    private boolean hearsBeam;
    private Optional<Direction> target = Optional.empty();
    private List<Direction> others = List.of();
    private boolean disturbed;
    private long nanos;
    private long frames;
    private boolean turnOpen;

    /// @param postures how the robot holds its microphones now
    /// @param swaps looks for microphones that changed places
    public TalkerFocus(Microphones microphones, Beam beam, Supplier<Posture> postures, SwapWatch swaps) {
        this.swaps = swaps;
        analysis = new Analysis(microphones.positions().size());
        localizer = new Localizer(microphones.positions());
        tracker = new Tracker(microphones.mounting());
        this.beam = beam;
        this.utteranceBeam = new UtteranceBeam(microphones.positions());
        this.heard = new ArrayRing(microphones.positions().size(), REMEMBERED_S);
        this.postures = postures;
    }

    @Override
    public AudioFrame on(AudioFrame frame, boolean turnOpen, boolean ownVoice) {
        if (turnOpen && !this.turnOpen) localizer.mark();
        this.turnOpen = turnOpen;
        heard.put(frame.channels());
        nanos = frame.capturedNanos();
        if (frames++ % POSTURE_FRAMES == 0) look();
        Spectrum spectrum = analysis.accept(frame.channels());
        if (!ownVoice) localize(spectrum);
        beam.accept(frame.channels(), target, others, beamed);
        microphone.accept(frame.channels(), voice.channels()[0]);
        choose(turnOpen && disturbed);
        voice.captured(nanos - DELAY_NANOS);
        return voice;
    }

    private void localize(Spectrum spectrum) {
        swaps.accept(spectrum);
        localizer.accept(spectrum, decided);
    }

    /// The beam only where it has something to keep out, and never before someone has begun to speak: a
    /// stop word from where nobody looks must be heard. From one to the other within a frame.
    private void choose(boolean beam) {
        float[] sound = voice.channels()[0];
        float from = hearsBeam ? 1 : 0;
        float to = beam ? 1 : 0;
        hearsBeam = beam;
        if (from == 0 && to == 0) return;
        for (int i = 0; i < sound.length; i++) {
            float share = from + (to - from) * i / sound.length;
            sound[i] += share * (beamed[i] - sound[i]);
        }
    }

    private void look() {
        Posture now = postures.get();
        if (now.equals(posture)) return;
        posture = now;
        localizer.motors(now.moving());
        steer();
    }

    /// What is followed is the last moment: the localizer's own view of half a second lags behind who
    /// walks.
    private void decided(List<Detection> detections) {
        swaps.decided(detections);
        List<Source> before = voices;
        voices = tracker.accept(localizer.lately(), posture, nanos);
        if (before.isEmpty() && voices.isEmpty()) return;
        attended.choose(voices, turnOpen);
        steer();
    }

    private void steer() {
        target = attended.talker().map(this::seen);
        disturbed = false;
        if (voices.size() < 2) others = List.of();
        else others = directionsOfOthers(attended.talker().orElseThrow());
    }

    /// Two at once disturb each other; one after the other they do not.
    private List<Direction> directionsOfOthers(Source talker) {
        List<Direction> directions = new ArrayList<>(voices.size());
        for (Source v : voices) {
            if (v.id().equals(talker.id())) continue;
            disturbed |= v.confidence() >= Attended.HEARD && talker.confidence() >= Attended.HEARD;
            if (v.confidence() >= SURE) directions.add(seen(v));
        }
        return directions;
    }

    private Direction seen(Source source) {
        return Frames.toMicrophones(source.direction(), posture);
    }

    @Override
    public Optional<Source> talker() {
        return attended.talker();
    }

    /// Every voice that is followed, the surest first.
    public List<Source> voices() {
        return voices;
    }

    /// The same stretch of all microphones, beamed at its talker; as it was where nobody is localized.
    @Override
    public Stretch again(Stretch stretch) {
        Source source = surer(stretch.source());
        if (source.confidence() < SURE) return stretch;
        float[][] channels = heard.copy(stretch.fromSample() - Synthesis.DELAY, stretch.toSample() - Synthesis.DELAY);
        float[] voice = utteranceBeam.voice(channels, seen(source), others);
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
        beam.use(good);
        microphone.use(good);
    }
}
