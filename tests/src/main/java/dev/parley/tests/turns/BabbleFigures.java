package dev.parley.tests.turns;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Beam;
import dev.parley.perception.Direction;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.beam.DelayAndSum;
import dev.parley.perception.beam.TalkerBeam;
import dev.parley.perception.spectrum.Synthesis;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.DiffuseNoise;
import dev.parley.simulation.room.Image;
import dev.parley.simulation.room.Route;
import dev.parley.simulation.room.Scene;
import dev.parley.simulation.room.Shoebox;
import dev.parley.simulation.room.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Voice activity in a canteen: someone 1.5 m away speaks, RT60 0.3 s, while 64 people talk all around. What
/// one of eight microphones tells, and what the beam toward the talker does, whose direction is known.
final class BabbleFigures {
    private static final double LONGEST_S = 90;
    private static final Position EARS = new Position(3, 2.4, 1.2);
    private static final Position MOUTH = new Position(4.2, 3.3, 1.6);
    private static final long SEED = 67;

    private BabbleFigures() {}

    static List<Measure> measure(List<float[]> recordings, VoiceActivity voice, double snrDb, double target) {
        LabelledSpeech speech = LabelledSpeech.of(some(recordings));
        List<Position> array = RobotFile.load("parley-one").microphones().positions();
        double seconds = (double) speech.clean().length / AudioFrame.RATE_HZ;
        Scene scene = new Scene(Shoebox.withRt60(6, 5, 3, 0.3), array, Stand.still(EARS, 0), seconds, SEED);
        Image talker = scene.talker(speech.clean(), Route.still(MOUTH), 0, 0);
        scene.ambient(DiffuseNoise.babble(array, speech.clean().length, recordings, SEED), -snrDb);
        Direction from = talker.directions().getFirst();
        String in = "voice activity, speech + babble of 64 all around at %.0f dB, ".formatted(snrDb);
        return List.of(
                Measure.plainly(in + "one microphone", area(scene.mix()[0], speech, voice), "AUC"),
                Measure.plainly(
                        in + "delay and sum",
                        area(beamed(scene.mix(), new DelayAndSum(array), from), speech, voice),
                        "AUC"),
                Measure.atLeast(
                        in + "beam",
                        area(beamed(scene.mix(), new TalkerBeam(array), from), speech, voice),
                        "AUC",
                        target,
                        ""));
    }

    private static List<float[]> some(List<float[]> recordings) {
        List<float[]> some = new ArrayList<>();
        double seconds = 0;
        for (float[] r : recordings) {
            seconds += (double) r.length / AudioFrame.RATE_HZ;
            if (seconds > LONGEST_S) break;
            some.add(r);
        }
        return some;
    }

    private static double area(float[] sound, LabelledSpeech speech, VoiceActivity voice) {
        return VoiceActivityFigures.area(VoiceActivityFigures.scores(sound, voice), speech.speech());
    }

    private static float[] beamed(float[][] mix, Beam beam, Direction from) {
        float[][] frame = new float[mix.length][AudioFrame.SAMPLES];
        float[] voice = new float[AudioFrame.SAMPLES];
        float[] all = new float[mix[0].length];
        for (int at = 0; at + AudioFrame.SAMPLES <= all.length; at += AudioFrame.SAMPLES) {
            for (int m = 0; m < mix.length; m++) System.arraycopy(mix[m], at, frame[m], 0, AudioFrame.SAMPLES);
            beam.accept(frame, Optional.of(from), List.of(), voice);
            int to = at - Synthesis.DELAY;
            int skipped = Math.max(0, -to);
            if (skipped < AudioFrame.SAMPLES)
                System.arraycopy(voice, skipped, all, to + skipped, AudioFrame.SAMPLES - skipped);
        }
        return all;
    }
}
