package dev.parley.tests.locate;

import dev.parley.robot.Microphones.Position;
import dev.parley.simulation.room.DiffuseNoise;
import java.util.List;
import java.util.SplittableRandom;

/// What microphones of a trial hear of everything together. Speech is at 0 dB, each microphone's own noise
/// at -30.
///
/// @param from the first microphone
/// @param microphones where they are, seen from the array
/// @param snrDb of the talkers against the diffuse noise
/// @param fan a point source of pink noise at 0 dB, 6 cm beside the middle of the array and 12 cm below
record Mixture(int from, List<Position> microphones, double snrDb, boolean fan) {
    static final Mixture CIRCLE_8 = new Mixture(0, Arrays12.CIRCLE_8, 5, false);
    static final Mixture CIRCLE_4 = new Mixture(8, Arrays12.CIRCLE_4, 5, false);
    static final Mixture FAN = new Mixture(0, Arrays12.CIRCLE_8, 10, true);

    private static final double OWN = Math.pow(10, -30 / 20.0);

    float[][] of(Trial trial) {
        SplittableRandom random = new SplittableRandom(trial.number() * 77L + 5);
        float[][] mix = new float[microphones.size()][trial.samples()];
        float[][] beside = fan ? fan(trial.samples(), random) : mix;
        float gain = (float) Math.pow(10, -snrDb / 20);
        for (int m = 0; m < mix.length; m++)
            for (int i = 0; i < mix[m].length; i++) {
                float sum = gain * trial.noise()[from + m][i] + (float) (OWN * random.nextGaussian());
                for (float[][] talker : trial.talkers()) sum += talker[from + m][i];
                mix[m][i] = sum + (fan ? beside[m][i] : 0);
            }
        return mix;
    }

    private float[][] fan(int samples, SplittableRandom random) {
        double angle = random.nextDouble(2 * Math.PI);
        Position fan = new Position(0.06 * Math.cos(angle), 0.06 * Math.sin(angle), -0.12);
        float[] sound = DiffuseNoise.pink(List.of(new Position(0, 0, 0)), samples, random.nextLong())[0];
        return Loudness.whole(Near.heard(sound, fan, microphones));
    }
}
