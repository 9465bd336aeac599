package dev.parley.perception.track;

/// Where a voice is and how fast it goes around: a Kalman filter on the circle, nearly constant velocity
/// (Bar-Shalom, Li & Kirubarajan 2001, section 6.2), with the elevation beside it. Angles in the frame that
/// stands still.
final class Bearing {
    /// Of the white acceleration: someone who begins to walk past, 8°/s within a second.
    private static final double ACCELERATION = square(Math.toRadians(8));

    /// Of the rate, before anything is known of it: people seldom walk around a robot faster than that.
    private static final double ANY_RATE = square(Math.toRadians(20));

    /// Of the rate of someone who goes on talking where they stood.
    private static final double RATE_AT_REST = square(Math.toRadians(8));

    /// Nobody's whereabouts are forgotten further than that.
    private static final double FARTHEST = square(Math.toRadians(12));

    /// A voice that pauses may stop walking too: what is left of its rate after a second.
    private static final double RATE_KEPT = 0.5;

    private static final double ELEVATION_DRIFT = square(Math.toRadians(3));
    private static final double ELEVATION_NOISE = square(Math.toRadians(15));

    private double azimuthRad;
    private double rateRadps;
    private double elevationRad;
    private double varAzimuth;
    private double covariance;
    private double varRate;
    private double varElevation;

    Bearing(Place place, double variance) {
        restart(place, variance);
        varRate = ANY_RATE;
    }

    /// Forgets where it went: it has stopped here.
    void restart(Place place, double variance) {
        azimuthRad = place.azimuthRad();
        elevationRad = place.elevationRad();
        rateRadps = 0;
        varAzimuth = variance;
        covariance = 0;
        varRate = RATE_AT_REST;
        varElevation = ELEVATION_NOISE;
    }

    void predict(double dtS, boolean silent) {
        double kept = silent ? Math.pow(RATE_KEPT, dtS) : 1;
        azimuthRad = Frames.wrapped(azimuthRad + dtS * rateRadps);
        varAzimuth += dtS * (2 * covariance + dtS * varRate) + ACCELERATION * dtS * dtS * dtS / 3;
        covariance = kept * (covariance + dtS * varRate) + ACCELERATION * dtS * dtS / 2;
        varRate = Math.min(ANY_RATE, kept * kept * varRate + ACCELERATION * dtS);
        rateRadps *= kept;
        varElevation += ELEVATION_DRIFT * dtS;
        if (silent) limit();
    }

    private void limit() {
        if (varAzimuth <= FARTHEST) return;
        covariance *= FARTHEST / varAzimuth;
        varAzimuth = FARTHEST;
    }

    /// @param variance of the azimuth
    void update(Place place, double variance) {
        double total = varAzimuth + variance;
        double gain = varAzimuth / total;
        double rateGain = covariance / total;
        double innovation = innovationRad(place);
        azimuthRad = Frames.wrapped(azimuthRad + gain * innovation);
        rateRadps += rateGain * innovation;
        varRate -= rateGain * covariance;
        covariance *= 1 - gain;
        varAzimuth *= 1 - gain;
        double up = varElevation / (varElevation + ELEVATION_NOISE);
        elevationRad += up * (place.elevationRad() - elevationRad);
        varElevation *= 1 - up;
    }

    double innovationRad(Place place) {
        return Frames.wrapped(place.azimuthRad() - azimuthRad);
    }

    /// Of hearing this voice there, in 1/rad; how well the elevation fits counts as a factor up to 1.
    double logDensity(Place place, double variance) {
        double up = place.elevationRad() - elevationRad;
        return logNormal(innovationRad(place), varAzimuth + variance)
                - 0.5 * up * up / (varElevation + ELEVATION_NOISE);
    }

    static double logNormal(double difference, double variance) {
        return -0.5 * (difference * difference / variance + Math.log(2 * Math.PI * variance));
    }

    /// Where it is a little later. A rate no greater than its own uncertainty counts for little, so that a
    /// talker who stands does not sway.
    double azimuthInRad(double aheadS) {
        double sure = rateRadps * rateRadps / (rateRadps * rateRadps + varRate);
        return Frames.wrapped(azimuthRad + aheadS * sure * rateRadps);
    }

    double distanceRad(Bearing other) {
        return Math.abs(Frames.wrapped(azimuthRad - other.azimuthRad));
    }

    double azimuthRad() {
        return azimuthRad;
    }

    double elevationRad() {
        return elevationRad;
    }

    private static double square(double v) {
        return v * v;
    }
}
