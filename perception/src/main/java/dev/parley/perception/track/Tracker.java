package dev.parley.perception.track;

import dev.parley.perception.Detection;
import dev.parley.perception.Direction;
import dev.parley.perception.Posture;
import dev.parley.perception.Source;
import dev.parley.robot.Mounting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `Detection`s → `Source`s: voices followed through pauses, past each other, and while the robot turns.
///
/// Each voice is a Kalman filter on the circle, in a frame that stands still; detections go to voices by
/// the most likely assignment of all; what is as steady as no talker is learnt as noise. Call it for every
/// decision of the localizer, also for empty ones; the time between two may vary. One thread.
public final class Tracker {
    private static final int MOST_SIGHTINGS = 5;
    private static final int MOST_VOICES = 8;
    private static final double NOT_A_NUMBER_DB = -200;

    /// The motors make every direction less sure.
    private static final double WHILE_MOVING = 0.7;

    /// Less is no direction.
    private static final double LEAST_CONFIDENCE = 0.05;

    /// Where one voice is heard, nobody new is born: it is an echo of the same peak.
    private static final double TOO_NEAR_RAD = Math.toRadians(12);

    /// Two voices nearer than that may be heard as one, in between.
    private static final double MERGED_RAD = Math.toRadians(24);

    private static final double MERGED_DOUBT = 6;

    /// Nobody who was heard so seldom waits longer.
    private static final double UNBORN_S = 0.8;

    private static final double NOISE_GONE_S = 10;

    private final Tracking settings;
    private final OwnNoiseMask mask;
    private final Postures postures = new Postures();
    private final List<Voice> voices = new ArrayList<>();
    private final List<LearntNoise> noises = new ArrayList<>();
    private long lastNanos;
    private boolean started;
    private int named;

    public Tracker(Mounting mounting) {
        this(mounting, Tracking.STANDARD);
    }

    public Tracker(Mounting mounting, Tracking settings) {
        this.mask = new OwnNoiseMask(mounting.ownNoise());
        this.settings = settings;
    }

    /// One decision of the localizer.
    ///
    /// @param posture now
    /// @param nanos when the last sample was captured that the detections come from
    /// @return the voices that are heard or have paused a moment ago, the surest first; directions in the
    /// robot's frame, now
    public List<Source> accept(List<Detection> detections, Posture posture, long nanos) {
        double dtS = elapsedS(nanos);
        postures.add(posture, nanos);
        if (detections.isEmpty() && voices.isEmpty() && noises.isEmpty()) return List.of();
        List<Sighting> sightings = sightings(detections, postures.at(nanos - Math.round(settings.ageS() * 1e9)));
        double loudestDb = loudestDb(sightings);
        sightings.removeIf(s -> absorbed(s, dtS));
        for (Voice v : voices) v.moving(posture.moving());
        follow(sightings, dtS, loudestDb);
        for (Voice v : voices) if (v.born() && !v.named()) v.name("voice-" + ++named);
        learn(dtS, loudestDb);
        voices.removeIf(v -> v.goneFor(v.born() ? settings.rememberS() : UNBORN_S));
        return sources(posture);
    }

    /// Directions that were learnt as noise and are ignored now.
    public int learntNoises() {
        return noises.size();
    }

    /// A voice gave a command: it is a person's, and goes on being one for as long as it takes to know a
    /// television.
    public void understood(String id) {
        for (Voice v : voices) if (v.isNamed(id)) v.understood();
    }

    /// Whether a voice has talked for long from one place, with no pause for an answer and no command, as no
    /// person does but a television. While motors run nobody becomes one.
    public boolean talksEndlessly(String id) {
        for (Voice v : voices) if (v.endless() && v.isNamed(id)) return true;
        return false;
    }

    private double elapsedS(long nanos) {
        double dtS = started ? Math.clamp((nanos - lastNanos) * 1e-9, 0, 60) : settings.windowS() / 2;
        started = true;
        lastNanos = nanos;
        return dtS;
    }

    private List<Sighting> sightings(List<Detection> detections, Posture then) {
        List<Sighting> sightings = new ArrayList<>(detections.size());
        for (Detection d : detections) {
            double confidence = d.confidence() * (then.moving() ? WHILE_MOVING : 1);
            List<Place> places = places(d, then);
            if (confidence >= LEAST_CONFIDENCE && !places.isEmpty())
                sightings.add(new Sighting(places, Math.min(1, confidence), powerDb(d.power())));
        }
        sightings.sort(Comparator.comparingDouble(Sighting::confidence).reversed());
        return sightings.size() <= MOST_SIGHTINGS ? sightings : sightings.subList(0, MOST_SIGHTINGS);
    }

    private List<Place> places(Detection d, Posture then) {
        List<Place> places = new ArrayList<>(2);
        place(d.direction(), then, places);
        if (d.mirror().isPresent()) place(d.mirror().get(), then, places);
        return places;
    }

    private void place(Direction direction, Posture then, List<Place> places) {
        Place place = Place.of(direction, then);
        boolean finite = Double.isFinite(place.azimuthRad()) && Double.isFinite(place.elevationRad());
        if (finite && !mask.covers(place, then)) places.add(place);
    }

    private static double powerDb(double power) {
        return power > 0 && Double.isFinite(power) ? 10 * Math.log10(power) : NOT_A_NUMBER_DB;
    }

    private static double loudestDb(List<Sighting> sightings) {
        double loudest = Double.NEGATIVE_INFINITY;
        for (Sighting s : sightings) loudest = Math.max(loudest, s.powerDb());
        return loudest;
    }

    private boolean absorbed(Sighting s, double dtS) {
        for (LearntNoise n : noises) if (n.absorbs(s, dtS)) return true;
        return false;
    }

    private void follow(List<Sighting> sightings, double dtS, double loudestDb) {
        for (Voice v : voices) v.predict(dtS);
        Association association = Association.of(sightings, voices);
        boolean[] heard = new boolean[voices.size()];
        for (int s = 0; s < sightings.size(); s++)
            if (association.voice(s) != Association.NEW) heard[association.voice(s)] = true;
        for (int s = 0; s < sightings.size(); s++)
            if (association.voice(s) != Association.NEW)
                voices.get(association.voice(s))
                        .heard(sightings.get(s), dtS, settings, doubt(sightings.get(s), association.voice(s), heard));
        for (int v = 0; v < heard.length; v++)
            if (!heard[v]) {
                if (merged(voices.get(v), heard)) voices.get(v).hidden(dtS);
                else voices.get(v).unheard(dtS, loudestDb > voices.get(v).powerDb());
            }
        List<Voice> speaking = all(heard);
        for (int s = 0; s < sightings.size(); s++)
            if (association.voice(s) == Association.NEW) bear(sightings.get(s), speaking, dtS);
    }

    private List<Voice> all(boolean[] heard) {
        List<Voice> all = new ArrayList<>(heard.length);
        for (int v = 0; v < heard.length; v++) if (heard[v]) all.add(voices.get(v));
        return all;
    }

    /// A sighting between its voice and another one that should be heard too may be both of them.
    private double doubt(Sighting s, int voice, boolean[] heard) {
        for (int v = 0; v < heard.length; v++)
            if (v != voice && !heard[v] && speaks(voices.get(v)) && distanceRad(s, voices.get(v)) < MERGED_RAD)
                return MERGED_DOUBT;
        return 1;
    }

    /// Whether a voice may have been heard together with another one, in between.
    private boolean merged(Voice silent, boolean[] heard) {
        if (!speaks(silent)) return false;
        for (int v = 0; v < heard.length; v++)
            if (heard[v]
                    && speaks(voices.get(v))
                    && silent.bearing().distanceRad(voices.get(v).bearing()) < MERGED_RAD) return true;
        return false;
    }

    private static boolean speaks(Voice v) {
        return v.born() && !v.goneFor(1.5);
    }

    private void bear(Sighting s, List<Voice> speaking, double dtS) {
        for (Voice v : speaking) if (distanceRad(s, v) < TOO_NEAR_RAD) return;
        if (voices.size() >= MOST_VOICES && !voices.removeIf(v -> !v.born())) return;
        voices.add(new Voice(s, Math.min(dtS, settings.windowS())));
    }

    private static double distanceRad(Sighting s, Voice v) {
        double nearest = Math.PI;
        for (Place p : s.places())
            nearest = Math.min(nearest, Math.abs(v.bearing().innovationRad(p)));
        return nearest;
    }

    private void learn(double dtS, double loudestDb) {
        for (LearntNoise n : noises) n.passed(dtS, loudestDb > n.powerDb() + 1);
        noises.removeIf(n -> n.goneFor(NOISE_GONE_S));
        for (Voice v : voices)
            if (v.steadiness().noiseAfter(settings.learnS()))
                noises.add(v.steadiness().noise());
        voices.removeIf(v -> v.steadiness().noiseAfter(settings.learnS()));
    }

    private List<Source> sources(Posture posture) {
        List<Source> sources = new ArrayList<>(voices.size());
        for (Voice v : voices)
            if (v.born() && !v.goneFor(settings.reportS())) sources.add(v.source(posture, settings.ageS()));
        sources.sort(Comparator.comparingDouble(Source::confidence).reversed());
        return sources;
    }
}
