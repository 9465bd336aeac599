package dev.parley.tests.turns;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Beam;
import dev.parley.perception.Direction;
import dev.parley.perception.Presence;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Voice activity in a canteen: someone 1.5 m away speaks, RT60 0.3 s, while 64 people talk all around, or eight
/// who stand in the same room. What one of eight microphones tells, and what the beam toward the talker does, whose
/// direction alone is known.
final class BabbleFigures {
    private static final double LONGEST_S = 90;
    private static final Position EARS = new Position(3, 2.4, 1.2);
    private static final Position MOUTH = new Position(4.2, 3.3, 1.6);
    private static final long SEED = 67;

    private static final int PERSONS = 8;

    private final List<Position> array =
            RobotFile.load("parley-one").microphones().positions();
    private final LabelledSpeech speech;
    private final VoiceActivity voice;
    private final double snrDb;
    private final double target;

    static List<Measure> measure(List<float[]> recordings, VoiceActivity voice, double snrDb, double target) {
        List<float[]> said = some(recordings);
        LabelledSpeech speech = LabelledSpeech.of(said);
        List<float[]> others =
                recordings.size() > 2 * said.size() ? recordings.subList(said.size(), recordings.size()) : recordings;
        BabbleFigures figures = new BabbleFigures(speech, voice, snrDb, target);
        return Stream.concat(
                        figures.measure(
                                "64 all around",
                                s -> s.ambient(
                                        DiffuseNoise.babble(figures.array, speech.clean().length, recordings, SEED),
                                        -snrDb)),
                        figures.measure("8 in the room", s -> figures.stand(s, others)))
                .toList();
    }

    private BabbleFigures(LabelledSpeech speech, VoiceActivity voice, double snrDb, double target) {
        this.speech = speech;
        this.voice = voice;
        this.snrDb = snrDb;
        this.target = target;
    }

    private Stream<Measure> measure(String who, Consumer<Scene> babble) {
        double seconds = (double) speech.clean().length / AudioFrame.RATE_HZ;
        Scene scene = new Scene(Shoebox.withRt60(6, 5, 3, 0.3), array, Stand.still(EARS, 0), seconds, SEED);
        Image talker = scene.talker(speech.clean(), Route.still(MOUTH), 0, 0);
        babble.accept(scene);
        Direction from = talker.directions().getFirst();
        float[][] mix = scene.mix();
        String in = "voice activity, speech + babble of %s at %.0f dB, ".formatted(who, snrDb);
        return Stream.of(
                Measure.plainly(in + "one microphone", area(mix[0]), "AUC"),
                Measure.plainly(in + "delay and sum", area(beamed(mix, new DelayAndSum(array), from)), "AUC"),
                Measure.plainly(in + "beam", area(beamed(mix, new TalkerBeam(array), from)), "AUC"),
                Measure.atLeast(in + "beam and share (decides)", decided(mix, from), "AUC", target, ""));
    }

    /// All around, 1.6 to 2.2 m away, none of them aligned with the speech.
    private void stand(Scene scene, List<float[]> recordings) {
        Random random = new Random(SEED);
        for (int person = 0; person < PERSONS; person++) {
            float[] said = new float[speech.clean().length];
            for (int at = -random.nextInt(AudioFrame.RATE_HZ); at < said.length; ) {
                float[] one = recordings.get(random.nextInt(recordings.size()));
                if (at >= 0) Tone.add(said, at, Tone.withRms(one, 0.05), 1);
                at += one.length;
            }
            double azimuth = 2 * Math.PI * person / PERSONS + 0.3;
            double distance = 1.6 + 0.6 * random.nextDouble();
            Position mouth = new Position(
                    EARS.xM() + distance * Math.cos(azimuth), EARS.yM() + distance * Math.sin(azimuth), 1.6);
            scene.talker(said, Route.still(mouth), 0, -snrDb - 10 * Math.log10(PERSONS));
        }
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

    private double area(float[] sound) {
        return VoiceActivityFigures.area(VoiceActivityFigures.scores(sound, voice), speech.speech());
    }

    /// As the endpointer decides.
    private double decided(float[][] mix, Direction from) {
        float[] presence = new float[mix[0].length];
        float[] sound = beamed(mix, new TalkerBeam(array), from, presence);
        double[] scores = VoiceActivityFigures.scores(sound, voice);
        Presence here = new Presence();
        for (int w = 0; w < scores.length; w++) {
            for (int i = 0; i < VoiceActivity.WINDOW; i++) here.add(presence[w * VoiceActivity.WINDOW + i], 1);
            scores[w] = here.of((float) scores[w]);
        }
        return VoiceActivityFigures.area(scores, speech.speech());
    }

    private static float[] beamed(float[][] mix, Beam beam, Direction from) {
        return beamed(mix, beam, from, new float[mix[0].length]);
    }

    /// @param presence of the voice in all sound, overwritten, sample by sample
    private static float[] beamed(float[][] mix, Beam beam, Direction from, float[] presence) {
        float[][] frame = new float[mix.length][AudioFrame.SAMPLES];
        float[] voice = new float[AudioFrame.SAMPLES];
        float[] all = new float[mix[0].length];
        for (int at = 0; at + AudioFrame.SAMPLES <= all.length; at += AudioFrame.SAMPLES) {
            for (int m = 0; m < mix.length; m++) System.arraycopy(mix[m], at, frame[m], 0, AudioFrame.SAMPLES);
            beam.accept(frame, Optional.of(from), List.of(), voice);
            int to = at - Synthesis.DELAY;
            int skipped = Math.max(0, -to);
            float share = Presence.share(beam.targetPower(), beam.soundPower());
            Arrays.fill(presence, Math.max(0, to), Math.max(0, to + AudioFrame.SAMPLES), share);
            if (skipped < AudioFrame.SAMPLES)
                System.arraycopy(voice, skipped, all, to + skipped, AudioFrame.SAMPLES - skipped);
        }
        return all;
    }
}
