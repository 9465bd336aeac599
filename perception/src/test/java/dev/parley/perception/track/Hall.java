package dev.parley.perception.track;

import dev.parley.perception.Detection;
import dev.parley.perception.Direction;
import dev.parley.perception.Posture;
import dev.parley.perception.Source;
import dev.parley.robot.Mounting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/// A hall with sources, and a localizer that hears the middle of the last quarter of a second with noise,
/// misses some, invents some, and cannot tell two apart that are nearer than 20°.
final class Hall {
    private static final double AGE_S = 0.14;
    private static final double RESOLVED_RAD = Math.toRadians(20);

    private record Sounding(DoubleUnaryOperator azimuthDeg, DoublePredicate sounds, double powerDb, double swingDb) {}

    /// What was reported at one moment.
    record Moment(double atS, List<Source> sources) {
        /// The source nearest to a direction, unless it is farther away than that.
        Optional<Source> near(double azimuthDeg, double withinDeg) {
            return sources.stream()
                    .filter(s -> errorDeg(s, azimuthDeg) <= withinDeg)
                    .min(java.util.Comparator.comparingDouble(s -> errorDeg(s, azimuthDeg)));
        }
    }

    final Tracker tracker;
    private final double stepS;
    private final Random random;
    private final List<Sounding> sounding = new ArrayList<>();
    private DoubleFunction<Posture> posture = t -> Posture.AT_REST;
    private double noiseDeg = 2;
    private double missed = 0.1;
    private double invented = 0.1;
    private boolean linear;
    private double nowS;

    Hall(double stepS, long seed) {
        this(stepS, seed, Mounting.FIXED);
    }

    Hall(double stepS, long seed, Mounting mounting) {
        this.stepS = stepS;
        this.random = new Random(seed);
        this.tracker = new Tracker(mounting);
    }

    /// Azimuths are of the room, in degrees, at a time in seconds.
    Hall talker(DoubleUnaryOperator azimuthDeg, DoublePredicate talks) {
        sounding.add(new Sounding(azimuthDeg, talks, 0, 5));
        return this;
    }

    Hall fan(DoubleUnaryOperator azimuthDeg, DoublePredicate runs) {
        sounding.add(new Sounding(azimuthDeg, runs, -6, 0.7));
        return this;
    }

    Hall robot(DoubleFunction<Posture> posture) {
        this.posture = posture;
        return this;
    }

    Hall quiet() {
        missed = 0;
        invented = 0;
        return this;
    }

    Hall noise(double deg) {
        noiseDeg = deg;
        return this;
    }

    /// Microphones on a line from left to right: they cannot tell front from back.
    Hall linear() {
        linear = true;
        return this;
    }

    List<Moment> run(double seconds) {
        List<Moment> moments = new ArrayList<>();
        for (double end = nowS + seconds; nowS < end - 1e-9; ) {
            nowS += stepS;
            moments.add(new Moment(
                    nowS, tracker.accept(detections(nowS - AGE_S), posture.apply(nowS), Math.round(nowS * 1e9))));
        }
        return moments;
    }

    private List<Detection> detections(double t) {
        List<Detection> detections = new ArrayList<>();
        for (Sounding s : sounding)
            if (s.sounds.test(t) && random.nextDouble() >= missed) {
                double noise = Math.toRadians(noiseDeg) * random.nextGaussian();
                double db = s.powerDb + s.swingDb * random.nextGaussian();
                add(detections, Math.toRadians(s.azimuthDeg.applyAsDouble(t)) + noise, db, 0.8, t);
            }
        if (random.nextDouble() < invented) add(detections, random.nextDouble(-Math.PI, Math.PI), -5, 0.3, t);
        return detections;
    }

    private void add(List<Detection> detections, double roomRad, double db, double confidence, double t) {
        Posture p = posture.apply(t);
        double rad = Frames.wrapped(roomRad - p.headingRad() - p.panRad());
        for (Detection d : detections)
            if (Math.abs(Frames.wrapped(d.direction().azimuthRad() - rad)) < RESOLVED_RAD) return;
        Optional<Direction> mirror =
                linear ? Optional.of(new Direction(Frames.wrapped(Math.PI - rad), 0)) : Optional.empty();
        boolean asked = linear && random.nextBoolean();
        Direction direction = new Direction(rad, 0);
        detections.add(new Detection(
                asked ? mirror.get() : direction,
                asked ? Optional.of(direction) : mirror,
                confidence,
                Math.pow(10, db / 10)));
    }

    static double errorDeg(Source s, double azimuthDeg) {
        return Math.toDegrees(Math.abs(Frames.wrapped(s.direction().azimuthRad() - Math.toRadians(azimuthDeg))));
    }
}
