package dev.parley.tests;

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
import java.util.Random;

/// Two people who talk at once, equally loud, 60° apart, in a room of RT60 0.3 s: rooms of 6 x 5 x 3 m
/// ± 20 %, the one who is meant 1 to 2 m away, the other 1 to 3 m.
///
/// @param mix `[microphone][sample]`
/// @param image what the first microphone hears of the one who is meant; `direct`, of that the direct sound
record TwoTalkers(float[][] mix, float[] image, float[] direct, Direction target, Direction other) {
    private static final double RT60_S = 0.3;
    private static final double WALL_M = 0.3;

    /// Microphones on a circle of 90 mm radius.
    static List<Position> circle(int count) {
        List<Position> circle = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            double angle = 2 * Math.PI * m / count;
            circle.add(new Position(0.09 * Math.cos(angle), 0.09 * Math.sin(angle), 0));
        }
        return circle;
    }

    /// @param noiseDb of diffuse noise against the speech; `-inf`: none
    static TwoTalkers of(float[] target, float[] other, List<Position> array, double noiseDb, long seed) {
        Random random = new Random(seed);
        double x = 6 * (0.8 + 0.4 * random.nextDouble());
        double y = 5 * (0.8 + 0.4 * random.nextDouble());
        Shoebox room = Shoebox.withRt60(x, y, 3 * (0.8 + 0.4 * random.nextDouble()), RT60_S);
        Position[] places = places(x, y, random);
        Scene scene = new Scene(room, array, Stand.still(places[0], 0), target.length / 16_000.0, seed);
        Image meant = scene.talker(target, Route.still(places[1]), 0, 0);
        Image disturbing = scene.talker(repeated(other, target.length, random), Route.still(places[2]), 0, 0);
        if (noiseDb > Double.NEGATIVE_INFINITY) scene.ambient(DiffuseNoise.pink(array, target.length, seed), noiseDb);
        return new TwoTalkers(
                scene.mix(),
                meant.reverberant()[0],
                meant.direct()[0],
                meant.directions().getFirst(),
                disturbing.directions().getFirst());
    }

    /// The array, the target and the other: all of them inside.
    private static Position[] places(double x, double y, Random random) {
        while (true) {
            double cx = x / 2 + random.nextDouble() - 0.5;
            double cy = y / 2 + random.nextDouble() - 0.5;
            double azimuth = 2 * Math.PI * random.nextDouble();
            double other = azimuth + (random.nextBoolean() ? 1 : -1) * Math.PI / 3;
            Position meant = from(cx, cy, azimuth, 1 + random.nextDouble(), 1.5 + 0.2 * random.nextDouble());
            Position disturbing = from(cx, cy, other, 1 + 2 * random.nextDouble(), 1.5 + 0.2 * random.nextDouble());
            if (inside(meant, x, y) && inside(disturbing, x, y))
                return new Position[] {new Position(cx, cy, 1.2), meant, disturbing};
        }
    }

    private static Position from(double x, double y, double azimuthRad, double distanceM, double heightM) {
        return new Position(x + distanceM * Math.cos(azimuthRad), y + distanceM * Math.sin(azimuthRad), heightM);
    }

    private static boolean inside(Position p, double x, double y) {
        return p.xM() > WALL_M && p.yM() > WALL_M && p.xM() < x - WALL_M && p.yM() < y - WALL_M;
    }

    private static float[] repeated(float[] sound, int length, Random random) {
        int first = random.nextInt(sound.length);
        float[] repeated = new float[length];
        for (int i = 0; i < length; i++) repeated[i] = sound[(first + i) % sound.length];
        return repeated;
    }
}
