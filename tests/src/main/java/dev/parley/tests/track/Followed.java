package dev.parley.tests.track;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Detection;
import dev.parley.perception.Direction;
import dev.parley.perception.Posture;
import dev.parley.perception.Source;
import dev.parley.perception.localize.Localizer;
import dev.parley.perception.spectrum.Analysis;
import dev.parley.perception.track.Frames;
import dev.parley.perception.track.Tracker;
import dev.parley.robot.Mounting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What localizer and tracker make of a hall, decision by decision.
///
/// @param moments in their order
record Followed(List<Moment> moments) {
    /// One decision.
    record Moment(double timeS, List<Detection> detections, List<Source> sources) {
        /// The voice nearest to a direction, unless it is farther away than that.
        Optional<Source> near(Direction truth, double withinDeg) {
            return sources.stream()
                    .filter(s -> errorDeg(s.direction(), truth) <= withinDeg)
                    .min(Comparator.comparingDouble(s -> errorDeg(s.direction(), truth)));
        }
    }

    static Followed in(Hall hall) {
        Analysis analysis = new Analysis(Hall.ARRAY.size());
        Localizer localizer = new Localizer(Hall.ARRAY);
        Tracker tracker = new Tracker(Mounting.FIXED);
        List<Moment> moments = new ArrayList<>();
        float[][] mix = hall.mix();
        for (int at = 0; at + AudioFrame.SAMPLES <= mix[0].length; at += AudioFrame.SAMPLES) {
            long nanos = (long) (at / AudioFrame.SAMPLES + 1) * AudioFrame.NANOS;
            localizer.accept(analysis.accept(frame(mix, at)), _ -> {
                List<Detection> voices = localizer.lately();
                moments.add(new Moment(nanos * 1e-9, voices, tracker.accept(voices, Posture.AT_REST, nanos)));
            });
        }
        return new Followed(List.copyOf(moments));
    }

    private static float[][] frame(float[][] mix, int at) {
        return Arrays.stream(mix)
                .map(c -> Arrays.copyOfRange(c, at, at + AudioFrame.SAMPLES))
                .toArray(float[][]::new);
    }

    /// Those from one time to another.
    List<Moment> between(double fromS, double toS) {
        return moments.stream()
                .filter(m -> m.timeS() >= fromS && m.timeS() <= toS)
                .toList();
    }

    /// Of the voice that was most often nearest to a talker in that time; empty: nobody.
    String name(Hall hall, int talker, double fromS, double toS) {
        List<String> names = between(fromS, toS).stream()
                .flatMap(m -> m.near(hall.truth(talker, m.timeS()), 15).stream())
                .map(Source::id)
                .toList();
        return names.stream()
                .max(Comparator.comparingLong(
                        n -> names.stream().filter(n::equals).count()))
                .orElse("");
    }

    static double errorDeg(Direction a, Direction b) {
        return Math.toDegrees(Math.abs(Frames.wrapped(a.azimuthRad() - b.azimuthRad())));
    }
}
