package dev.parley.perception;

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
/// One thread.
public final class TalkerFocus implements Focus {
    private static final long DELAY_NANOS = Synthesis.DELAY * 1_000_000_000L / AudioFrame.RATE_HZ;
    /// A head turns by a few degrees meanwhile.
    private static final int POSTURE_FRAMES = 5;

    private final Analysis analysis;
    private final Localizer localizer;
    private final Tracker tracker;
    private final Beam beam;
    private final Supplier<Posture> postures;
    private final Attended attended = new Attended();
    private final AudioFrame voice = new AudioFrame(1);
    private final Consumer<List<Detection>> decided = this::decided;
    private List<Source> voices = List.of();
    private Posture posture = Posture.AT_REST;
    private Optional<Direction> target = Optional.empty();
    private List<Direction> others = List.of();
    private long nanos;
    private long frames;
    private boolean turnOpen;

    /// @param postures how the robot holds its microphones now
    public TalkerFocus(Microphones microphones, Beam beam, Supplier<Posture> postures) {
        analysis = new Analysis(microphones.positions().size());
        localizer = new Localizer(microphones.positions());
        tracker = new Tracker(microphones.mounting());
        this.beam = beam;
        this.postures = postures;
    }

    @Override
    public AudioFrame on(AudioFrame frame, boolean turnOpen) {
        this.turnOpen = turnOpen;
        nanos = frame.capturedNanos();
        if (frames++ % POSTURE_FRAMES == 0) look();
        Spectrum spectrum = analysis.accept(frame.channels());
        localizer.accept(spectrum, decided);
        beam.accept(spectrum, target, others, voice.channels()[0]);
        voice.captured(nanos - DELAY_NANOS);
        return voice;
    }

    private void look() {
        Posture now = postures.get();
        if (now.equals(posture)) return;
        posture = now;
        localizer.motors(now.moving());
        steer();
    }

    private void decided(List<Detection> detections) {
        voices = tracker.accept(detections, posture, nanos);
        attended.choose(voices, turnOpen);
        steer();
    }

    private void steer() {
        target = attended.talker().map(this::seen);
        if (voices.size() < 2) others = List.of();
        else others = directionsOfOthers();
    }

    private List<Direction> directionsOfOthers() {
        String talker = attended.talker().map(Source::id).orElse("");
        List<Direction> directions = new ArrayList<>(voices.size());
        for (Source v : voices) if (!v.id().equals(talker)) directions.add(seen(v));
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

    @Override
    public void use(boolean[] good) {
        localizer.use(good);
        beam.use(good);
    }
}
