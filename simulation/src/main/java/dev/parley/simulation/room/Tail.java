package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;

/// The later reflections of one speech at each microphone, for the places that mouth and microphones had
/// when it began.
///
/// @param sound `[microphone][sample]` from the speech's start on; none without walls
/// @param rt60S of the room
record Tail(float[][] sound, double rt60S) {
    static final Tail NONE = new Tail(new float[0][], 0);

    static Tail of(float[] audio, Mouth mouth, Carrier robot, Acoustics.Walls walls) {
        if (audio.length == 0) return NONE;
        double[] source = new double[3];
        mouth.locate(robot, source);
        List<Position> microphones = new ArrayList<>();
        for (double[] place : robot.microphones()) microphones.add(inside(walls, place));
        ImageSource late = new ImageSource(walls.room()).fromOrder(2);
        return new Tail(
                Convolution.of(audio, late.responses(inside(walls, source), microphones)),
                walls.room().rt60S());
    }

    private static Position inside(Acoustics.Walls walls, double[] place) {
        return walls.inside(new Position(place[0], place[1], place[2]));
    }

    int length() {
        return sound.length == 0 ? 0 : sound[0].length;
    }

    /// @param from the sample of it that the channels begin with
    void addTo(float[][] channels, int from) {
        int end = Math.min(AudioFrame.SAMPLES, length() - from);
        for (int m = 0; m < sound.length; m++)
            for (int i = Math.max(0, -from); i < end; i++) channels[m][i] += sound[m][from + i];
    }

    /// The speech stops at that sample: what is in the air fades as the room lets it.
    void cut(int at) {
        double perSample = Math.pow(10, -3 / (rt60S * AudioFrame.RATE_HZ));
        for (float[] channel : sound) {
            double left = 1;
            for (int i = Math.max(0, at); i < channel.length; i++) channel[i] *= (float) (left *= perSample);
        }
    }
}
