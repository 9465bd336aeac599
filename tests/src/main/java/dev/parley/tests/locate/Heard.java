package dev.parley.tests.locate;

import dev.parley.perception.Detection;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.localize.Localizer;
import dev.parley.perception.spectrum.Analysis;
import dev.parley.perception.spectrum.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One trial through the localizer and its peers. Errors are in degrees.
///
/// @param utterance of everything that was said; 180 if nothing was heard
/// @param decisions of every 250 ms in which, of the half second before, at least half was spoken
/// @param confidences of the decisions
/// @param unsaid such moments at which nobody was heard
/// @param peers of everything that was said, in the order in which they were given
record Heard(double utterance, List<Double> decisions, List<Double> confidences, int unsaid, List<Double> peers) {
    private static final int HOP = 160;
    private static final int WINDOW = 50;
    private static final int LEAD = Trial.LEAD / HOP;
    private static final int SETTLED = LEAD + 10;

    static Heard of(Trial trial, Mixture mixture, boolean withMusic) {
        MicrophoneArray array = new MicrophoneArray(mixture.microphones());
        List<Peer> peers = new ArrayList<>(List.of(new SrpPhat(array), new Music(array, true)));
        if (withMusic) peers.add(1, new Music(array, false));
        float[][] mix = mixture.of(trial);
        Localizer localizer = new Localizer(mixture.microphones());
        Analysis analysis = new Analysis(mix.length);
        boolean[] speaking = Speaking.frames(trial, 0);
        List<Double> decisions = new ArrayList<>();
        List<Double> confidences = new ArrayList<>();
        int[] unsaid = new int[1];
        for (int f = 0; f < speaking.length; f++) {
            int frame = f;
            if (f == LEAD) localizer.mark();
            Spectrum spectrum = analysis.accept(frame(mix, f));
            localizer.accept(spectrum, heard -> {
                if (frame < SETTLED || Speaking.among(speaking, frame + 1, WINDOW) < WINDOW / 2) return;
                if (heard.isEmpty()) unsaid[0]++;
                heard.stream().limit(1).forEach(d -> {
                    decisions.add(errorDeg(d.direction().azimuthRad(), trial.azimuthRad()[0]));
                    confidences.add(d.confidence());
                });
            });
            for (Peer peer : peers) peer.accept(spectrum, frame >= LEAD + 2);
        }
        double utterance = localizer
                .whole()
                .map(Detection::direction)
                .map(d -> errorDeg(d.azimuthRad(), trial.azimuthRad()[0]))
                .orElse(180.0);
        List<Double> others = peers.stream()
                .map(p -> errorDeg(p.azimuthRad(), trial.azimuthRad()[0]))
                .toList();
        return new Heard(utterance, decisions, confidences, unsaid[0], others);
    }

    static float[][] frame(float[][] mix, int f) {
        return IntStream.range(0, mix.length)
                .mapToObj(m -> java.util.Arrays.copyOfRange(mix[m], f * HOP, (f + 1) * HOP))
                .toArray(float[][]::new);
    }

    static double errorDeg(double azimuthRad, double trueRad) {
        return Math.abs(Math.toDegrees(Math.IEEEremainder(azimuthRad - trueRad, 2 * Math.PI)));
    }
}
