package dev.parley.tests.track;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Direction;
import dev.parley.robot.Microphones.Position;
import dev.parley.simulation.room.DiffuseNoise;
import dev.parley.simulation.room.Image;
import dev.parley.simulation.room.Route;
import dev.parley.simulation.room.Scene;
import dev.parley.simulation.room.Shoebox;
import dev.parley.simulation.room.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A room of about 6 x 5 x 3 m with RT60 from 0.4 to 0.6 s, eight microphones on a circle of 90 mm radius
/// near its middle, and noise from all around, 5 dB below the speech: babble in even halls, pink in odd
/// ones.
final class Hall {
    static final List<Position> ARRAY = circle(8, 0.09);

    private static final double NOISE_DB = -5;
    private static final double MICROPHONES_M = 1.2;
    private static final double MOUTH_M = 1.6;

    final SplittableRandom random;
    private final Position centre;
    private final Scene scene;
    private final double seconds;
    private final List<Image> talkers = new ArrayList<>();

    Hall(int number, double seconds, Talk talk) {
        this.seconds = seconds;
        random = new SplittableRandom(4_201 + number);
        double[] size = {
            6 * random.nextDouble(0.9, 1.2), 5 * random.nextDouble(0.9, 1.2), 3 * random.nextDouble(0.9, 1.2)
        };
        centre = new Position(
                size[0] / 2 + random.nextDouble(-0.4, 0.4), size[1] / 2 + random.nextDouble(-0.4, 0.4), MICROPHONES_M);
        Shoebox room = Shoebox.bySabine(size[0], size[1], size[2], random.nextDouble(0.4, 0.6));
        Stand stand = Stand.still(centre, random.nextDouble(2 * Math.PI));
        scene = new Scene(room, ARRAY, stand, seconds, number);
        int samples = (int) Math.round(seconds * AudioFrame.RATE_HZ);
        scene.ambient(
                number % 2 == 0
                        ? DiffuseNoise.babble(ARRAY, samples, talk.sentences(), number)
                        : DiffuseNoise.pink(ARRAY, samples, number),
                NOISE_DB);
    }

    /// @param azimuthRad in the room, by the time
    Hall talker(float[] speech, double distanceM, java.util.function.DoubleUnaryOperator azimuthRad, double startS) {
        talkers.add(scene.talker(speech, route(distanceM, azimuthRad), startS, 0));
        return this;
    }

    private Route route(double distanceM, java.util.function.DoubleUnaryOperator azimuthRad) {
        return t -> new Position(
                centre.xM() + distanceM * Math.cos(azimuthRad.applyAsDouble(t)),
                centre.yM() + distanceM * Math.sin(azimuthRad.applyAsDouble(t)),
                MOUTH_M);
    }

    /// Where a talker truly is, seen from the microphones.
    Direction truth(int talker, double timeS) {
        List<Direction> directions = talkers.get(talker).directions();
        return directions.get(Math.clamp(Math.round(timeS * 100), 0, directions.size() - 1));
    }

    float[][] mix() {
        return scene.mix();
    }

    double seconds() {
        return seconds;
    }

    private static List<Position> circle(int count, double radiusM) {
        return IntStream.range(0, count)
                .mapToObj(m -> new Position(
                        radiusM * Math.cos(2 * Math.PI * m / count), radiusM * Math.sin(2 * Math.PI * m / count), 0))
                .toList();
    }
}
