package dev.parley.tests.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.robot.Microphones.Position;
import dev.parley.simulation.room.Image;
import dev.parley.simulation.room.Route;
import dev.parley.simulation.room.Scene;
import dev.parley.simulation.room.Shoebox;
import dev.parley.simulation.room.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The robot somewhere in a room whose response lasts 200 ms: eight microphones on a circle of 90 mm
/// radius, a loudspeaker 26 cm from them, microphone noise 40 dB below speech.
final class Setting {
    static final double RT60_S = 0.2;
    static final double NOISE_DB = -40;
    static final int TALK_AT = 2 * AudioFrame.RATE_HZ;
    private static final double AFTER_S = 0.5;

    static final List<Position> POSITIONS = circle(8, 0.09);
    static final MicrophoneArray ARRAY = new MicrophoneArray(POSITIONS);

    private final SplittableRandom random;
    private final long seed;
    private final Shoebox room;
    private final Position robot;
    private final double heading;

    Setting(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
        room = Shoebox.withRt60(within(4, 6), within(4, 6), within(2.6, 3.2), RT60_S);
        robot = new Position(within(1.8, room.xM() - 1.8), within(1.8, room.yM() - 1.8), 1.2);
        heading = within(-Math.PI, Math.PI);
    }

    private static List<Position> circle(int count, double radiusM) {
        List<Position> circle = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double a = 2 * Math.PI * i / count;
            circle.add(new Position(radiusM * Math.cos(a), radiusM * Math.sin(a), 0));
        }
        return List.copyOf(circle);
    }

    private double within(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /// Only the robot speaks.
    float[][] robotAlone(float[] played) {
        Scene scene = scene(played.length);
        scene.loudspeaker(played, 0, 0);
        scene.microphoneNoise(NOISE_DB);
        return scene.mix();
    }

    /// The robot speaks, and 2 s later someone gives an order, 1.5 m away, as loud at the microphones.
    ///
    /// @param alone the same without the robot's voice
    record DoubleTalk(float[][] mix, float[][] alone, float[] played, Image talker) {}

    DoubleTalk doubleTalk(List<float[]> sentences, int sentence, float[] order) {
        int length = TALK_AT + order.length + (int) (AFTER_S * AudioFrame.RATE_HZ);
        float[] played = RobotVoice.talking(sentences, sentence, length);
        double around = within(-Math.PI, Math.PI);
        Position mouth = new Position(robot.xM() + 1.5 * Math.cos(around), robot.yM() + 1.5 * Math.sin(around), 1.6);
        Scene scene = scene(length);
        Image talker = scene.talker(order, Route.still(mouth), (double) TALK_AT / AudioFrame.RATE_HZ, 0);
        scene.microphoneNoise(NOISE_DB);
        float[][] alone = copy(scene.mix());
        scene.loudspeaker(played, 0, 0);
        return new DoubleTalk(scene.mix(), alone, played, talker);
    }

    private Scene scene(int samples) {
        return new Scene(room, POSITIONS, Stand.still(robot, heading), (double) samples / AudioFrame.RATE_HZ, seed);
    }

    private static float[][] copy(float[][] channels) {
        float[][] copy = new float[channels.length][];
        for (int m = 0; m < channels.length; m++) copy[m] = channels[m].clone();
        return copy;
    }
}
