package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;

/// What an array hears while the source or the array moves. The direct sound and the six first
/// reflections are exact: their delays change from sample to sample. All later ones are taken from
/// responses 100 ms apart that fade into each other; so many of them overlap that the fading is not heard.
final class MovingSound {
    private static final int STEP = 1600;
    private static final double NEAREST_M = 0.05;

    /// A response is kept while neither end has moved farther than that.
    private static final double STILL_M = 0.01;

    private final Shoebox room;
    private final ImageSource responses;
    private final List<Position> array;
    private final Stand stand;
    private final Route route;

    MovingSound(Shoebox room, ImageSource responses, List<Position> array, Stand stand, Route route) {
        this.room = room;
        this.responses = responses;
        this.array = array;
        this.stand = stand;
        this.route = route;
    }

    /// @param startS when the sound begins to leave the source
    /// @param mix to which it is added, from the scene's start on
    void addDirect(float[] sound, double startS, float[][] mix) {
        addEarly(List.of(Mirrored.NOT), sound, startS, mix);
    }

    void addReverberant(float[] sound, double startS, float[][] mix) {
        addEarly(Mirrored.once(room, new Position(0, 0, 0)), sound, startS, mix);
        addLate(sound, startS, mix);
    }

    private void addEarly(List<Mirrored> images, float[] sound, double startS, float[][] mix) {
        float[] filtered = sound.clone();
        HighPass.filter(filtered);
        List<Position> before = stand.inRoom(array, 0);
        int hop = AudioFrame.SAMPLES;
        for (int at = 0; at < mix[0].length; at += hop) {
            double t = (double) at / AudioFrame.RATE_HZ;
            double next = (double) (at + hop) / AudioFrame.RATE_HZ;
            List<Position> after = stand.inRoom(array, next);
            double index = (t - startS) * AudioFrame.RATE_HZ;
            for (Mirrored image : images)
                for (int m = 0; m < mix.length; m++)
                    Flight.add(
                            filtered,
                            index,
                            wayM(image, before.get(m), t),
                            wayM(image, after.get(m), next),
                            image.gain(),
                            NEAREST_M,
                            mix[m],
                            at,
                            Math.min(hop, mix[m].length - at));
            before = after;
        }
    }

    /// From where the source was when the sound that now arrives left it.
    private double wayM(Mirrored image, Position microphone, double t) {
        double guessM = image.distanceM(route.at(t), microphone);
        return image.distanceM(route.at(t - guessM / Speech.SOUND_MPS), microphone);
    }

    private void addLate(float[] sound, double startS, float[][] mix) {
        ImageSource late = responses.fromOrder(2);
        int start = (int) Math.round(startS * AudioFrame.RATE_HZ);
        List<Position> ends = List.of();
        float[][] response = {};
        for (int at = 0; at < sound.length + STEP && start + at - STEP < mix[0].length; at += STEP) {
            List<Position> now = ends(startS + (double) at / AudioFrame.RATE_HZ);
            if (ends.isEmpty() || moved(ends, now)) {
                ends = now;
                response = late.responses(now.getFirst(), now.subList(1, now.size()));
            }
            Mix.add(mix, Convolution.of(faded(sound, at), response), start + at - STEP);
        }
    }

    /// The source and the microphones.
    private List<Position> ends(double t) {
        List<Position> ends = new ArrayList<>();
        ends.add(route.at(t));
        ends.addAll(stand.inRoom(array, t));
        return ends;
    }

    private static boolean moved(List<Position> before, List<Position> now) {
        for (int i = 0; i < now.size(); i++) if (Places.distanceM(before.get(i), now.get(i)) > STILL_M) return true;
        return false;
    }

    /// The sound about a sample, under a triangle: neighbours add up to all of it.
    private static float[] faded(float[] sound, int middle) {
        float[] piece = new float[2 * STEP];
        int from = middle - STEP;
        for (int i = Math.max(0, -from); i < piece.length && from + i < sound.length; i++)
            piece[i] = sound[from + i] * (1 - Math.abs(i - STEP) / (float) STEP);
        return piece;
    }
}
