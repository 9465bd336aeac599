package dev.parley.tests.locate;

import dev.parley.robot.Microphones.Position;
import dev.parley.simulation.room.Convolution;
import dev.parley.simulation.room.DiffuseNoise;
import dev.parley.simulation.room.ImageSource;
import dev.parley.simulation.room.Shoebox;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Rooms of about 6 x 5 x 3 m (each side within 20 %), an array near the middle at about 1.2 m, talkers 1
/// to 3 m away whose mouths are at 1.6 m, and 64 plane waves of noise all around: babble in even rooms,
/// pink noise in odd ones. The same seed, the same rooms. Immutable.
///
/// @param apartRad from each talker to the next
record Rooms(List<float[]> speech, double rt60S, int talkers, double apartRad, long seed) {
    private static final double MOUTH_M = 1.6;
    private static final double FROM_WALL_M = 0.3;
    private static final int LONGEST = 56_000;
    private static final int TAIL = 3_200;

    Trial trial(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        double[] size = {
            6 * random.nextDouble(0.8, 1.2), 5 * random.nextDouble(0.8, 1.2), 3 * random.nextDouble(0.8, 1.2)
        };
        Position centre = new Position(
                size[0] / 2 + random.nextDouble(-0.6, 0.6),
                size[1] / 2 + random.nextDouble(-0.6, 0.6),
                random.nextDouble(1.1, 1.3));
        double yaw = random.nextDouble(2 * Math.PI);
        double[] azimuths = new double[talkers];
        List<Position> mouths = mouths(random, size, centre, yaw, azimuths);
        ImageSource room = new ImageSource(Shoebox.bySabine(size[0], size[1], size[2], rt60S));
        List<float[][]> heard = new ArrayList<>();
        for (Position mouth : mouths)
            heard.add(Convolution.of(pick(random), room.responses(mouth, Arrays12.placed(centre, yaw))));
        int spoken = Math.min(
                LONGEST, heard.stream().mapToInt(h -> h[0].length).max().orElseThrow());
        int samples = Trial.LEAD + spoken + TAIL;
        float[][] noise = number % 2 == 0
                ? DiffuseNoise.babble(Arrays12.PLACES, samples, speech, random.nextLong())
                : DiffuseNoise.pink(Arrays12.PLACES, samples, random.nextLong());
        float[][][] placed = heard.stream().map(h -> placed(h, spoken, samples)).toArray(float[][][]::new);
        return new Trial(number, placed, noise, azimuths);
    }

    private List<Position> mouths(
            SplittableRandom random, double[] size, Position centre, double yaw, double[] azimuths) {
        while (true) {
            double first = random.nextDouble(2 * Math.PI);
            List<Position> mouths = new ArrayList<>();
            for (int k = 0; k < talkers; k++) {
                azimuths[k] = first + k * apartRad;
                double distance = random.nextDouble(1, 3);
                mouths.add(new Position(
                        centre.xM() + distance * Math.cos(azimuths[k] + yaw),
                        centre.yM() + distance * Math.sin(azimuths[k] + yaw),
                        MOUTH_M));
            }
            if (mouths.stream().allMatch(m -> inside(m, size))) return mouths;
        }
    }

    private static boolean inside(Position p, double[] size) {
        return p.xM() > FROM_WALL_M
                && p.yM() > FROM_WALL_M
                && p.xM() < size[0] - FROM_WALL_M
                && p.yM() < size[1] - FROM_WALL_M;
    }

    private float[] pick(SplittableRandom random) {
        return speech.get(random.nextInt(speech.size()));
    }

    /// After the lead, and as loud as 1 while active.
    private static float[][] placed(float[][] heard, int spoken, int samples) {
        float[][] placed = new float[heard.length][samples];
        for (int m = 0; m < heard.length; m++)
            System.arraycopy(heard[m], 0, placed[m], Trial.LEAD, Math.min(spoken, heard[m].length));
        return Loudness.active(placed);
    }
}
