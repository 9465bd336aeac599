package dev.parley.perception.track;

import dev.parley.perception.Direction;
import dev.parley.perception.Posture;
import dev.parley.perception.Source;
import java.util.List;
import java.util.Optional;

/// One voice that is followed, from the first time it was heard.
final class Voice {
    private static final double CONFIDENCE_MEMORY_S = 0.5;

    /// Longer than the gaps between words.
    private static final double SILENT_S = 0.4;

    /// What is heard less surely than that, where a voice pauses, may be an echo of another one and moves
    /// nobody.
    private static final double SURE = 0.5;

    /// Nobody stays hidden behind another voice longer.
    private static final double HIDDEN_S = 1.5;

    /// Who was hidden since they were heard last is not taken to stop for so long: they may come out on the
    /// other side.
    private static final double PASSING_S = 2.5;

    /// How well someone who pauses stays in place.
    private static final double REST_DEVIATION_RAD = Math.toRadians(5);

    private final Whereabouts whereabouts;
    private final Steadiness steadiness = new Steadiness();
    private final Monologue monologue;
    private double sureS;
    private double confidence;
    private double silentS;
    private double hiddenS;
    private boolean born;
    private String id = "";

    Voice(Sighting first, double dtS) {
        this.whereabouts = new Whereabouts(first);
        this.monologue = new Monologue(first.places().getFirst());
        confidence = first.confidence();
        sureS = confidence * dtS;
        steadiness.heard(first.places().getFirst(), first.powerDb(), dtS);
    }

    void predict(double dtS) {
        whereabouts.predict(dtS, pauses());
    }

    /// Natural logarithm of how much more likely a sighting is this voice than anything else.
    ///
    /// @param elseDensity of other sightings, in 1/rad
    double score(Sighting s, double elseDensity) {
        double score = density(s) - Math.log(elseDensity) + Math.log(s.confidence());
        return born ? score + 1 - silentS / 2 : score;
    }

    private double density(Sighting s) {
        double moving = whereabouts.logDensity(s, s.varianceRad2());
        return pauses() ? Math.max(moving, resting(s)) : moving;
    }

    private double resting(Sighting s) {
        return whereabouts.logDensityAtRest(s, s.varianceRad2() + REST_DEVIATION_RAD * REST_DEVIATION_RAD);
    }

    /// @param doubt at least 1: how much less to believe where it is heard
    void heard(Sighting s, double dtS, Tracking settings, double doubt) {
        if (born && silent() && s.confidence() < SURE) {
            silentS += dtS;
            return;
        }
        double overlap = Math.max(1, settings.windowS() / Math.max(dtS, 1e-3));
        boolean stopped = pauses() && resting(s) > whereabouts.logDensity(s, s.varianceRad2());
        whereabouts.update(s, s.varianceRad2() * overlap * doubt, stopped, s.confidence() >= SURE);
        confidence += (1 - Math.exp(-dtS / CONFIDENCE_MEMORY_S)) * (s.confidence() - confidence);
        sureS += s.confidence() * Math.min(dtS, settings.windowS());
        born |= sureS >= settings.birthS();
        silentS = 0;
        hiddenS = 0;
        monologue.heard(s.places().getFirst(), dtS);
        steadiness.heard(s.places().getFirst(), s.powerDb(), dtS);
    }

    /// @param drowned whether something louder was heard
    void unheard(double dtS, boolean drowned) {
        silentS += dtS;
        monologue.unheard(dtS, drowned);
        if (!drowned) steadiness.silent(dtS);
    }

    /// Perhaps heard as one with another voice that it passes: it goes on as it went.
    void hidden(double dtS) {
        hiddenS += dtS;
        if (hiddenS > HIDDEN_S) silentS += dtS;
    }

    boolean born() {
        return born;
    }

    /// Once it is born; noises that nobody hears of take no number.
    void name(String id) {
        this.id = id;
    }

    boolean isNamed(String id) {
        return this.id.equals(id);
    }

    /// See [Monologue].
    boolean endless() {
        return monologue.endless();
    }

    /// See [Monologue#moving].
    void moving(boolean moving) {
        monologue.moving(moving);
    }

    /// See [Monologue#understood].
    void understood() {
        monologue.understood();
    }

    boolean named() {
        return !id.isEmpty();
    }

    boolean silent() {
        return silentS >= SILENT_S;
    }

    /// Whether it is silent of its own and not because somebody louder walks past.
    private boolean pauses() {
        return silent() && (hiddenS == 0 || silentS >= PASSING_S);
    }

    boolean goneFor(double seconds) {
        return silentS > seconds;
    }

    double powerDb() {
        return steadiness.powerDb();
    }

    Steadiness steadiness() {
        return steadiness;
    }

    Bearing bearing() {
        return whereabouts.bearings().getFirst();
    }

    Source source(Posture posture, double aheadS) {
        List<Bearing> bearings = whereabouts.bearings();
        Direction first = direction(bearings.getFirst(), posture, aheadS);
        if (bearings.size() < 2) return new Source(id, first, Optional.empty(), certainty());
        Direction second = direction(bearings.getLast(), posture, aheadS);
        boolean ahead = Math.abs(first.azimuthRad()) <= Math.abs(second.azimuthRad());
        return new Source(id, ahead ? first : second, Optional.of(ahead ? second : first), certainty());
    }

    private Direction direction(Bearing b, Posture posture, double aheadS) {
        return new Direction(
                Frames.wrapped(b.azimuthInRad(silent() ? 0 : aheadS) - posture.headingRad()), b.elevationRad());
    }

    private double certainty() {
        return Math.clamp(confidence * Math.exp(-Math.max(0, silentS - SILENT_S)), 0, 1);
    }
}
