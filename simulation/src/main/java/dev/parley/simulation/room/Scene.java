package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Direction;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A mixing desk for benchmarks: what an array in a room hears of talkers, noises and the robot itself,
/// each at a level of its own, and what it hears of each alone.
///
/// Levels are in decibels against the speech level of the scene: [#SPEECH] RMS at the microphones, room
/// included. A talker at 0 dB, another at 0 dB and noise at -5 dB make a signal-to-interference ratio of
/// 0 dB and a signal-to-noise ratio of 5 dB. Speech is measured while someone speaks (as ITU-T P.56 does),
/// all else over its whole length. The same calls and seed, the same sound. One thread.
public final class Scene {
    /// -26 dB of full scale.
    public static final double SPEECH = Math.pow(10, -26 / 20.0);

    private static final double FAN_BESIDE_M = 0.06;
    private static final double FAN_BELOW_M = 0.12;
    private static final Position LOUDSPEAKER = new Position(0.08, 0, -0.25);

    private final Shoebox room;
    private final ImageSource responses;
    private final List<Position> array;
    private final Stand stand;
    private final float[][] mix;
    private final SplittableRandom random;

    /// @param array in its own frame
    /// @param stand of the array in the room
    public Scene(Shoebox room, List<Position> array, Stand stand, double seconds, long seed) {
        this.room = room;
        this.responses = new ImageSource(room);
        this.array = List.copyOf(array);
        this.stand = stand;
        this.mix = new float[array.size()][(int) Math.round(seconds * AudioFrame.RATE_HZ)];
        this.random = new SplittableRandom(seed);
    }

    /// Someone speaks.
    ///
    /// @param speech 16 kHz
    /// @param startS when the first sample leaves the mouth
    public Image talker(float[] speech, Route route, double startS, double levelDb) {
        return add(speech, route, startS, levelDb, true);
    }

    /// A machine, a radio, a knock.
    ///
    /// @param sound 16 kHz
    public Image noise(float[] sound, Route route, double startS, double levelDb) {
        return add(sound, route, startS, levelDb, false);
    }

    /// The robot's own fan, close to the array: 6 cm beside its middle in that direction and 12 cm below.
    /// Pink noise above 80 Hz, as long as the scene.
    public Image fan(double azimuthRad, double levelDb) {
        Position fan =
                new Position(FAN_BESIDE_M * Math.cos(azimuthRad), FAN_BESIDE_M * Math.sin(azimuthRad), -FAN_BELOW_M);
        return noise(DiffuseNoise.pinkAlone(mix[0].length, random.nextLong()), mounted(fan), 0, levelDb);
    }

    /// The robot's own voice, from a loudspeaker in its chest: 8 cm ahead of the array's middle and 25 cm
    /// below.
    ///
    /// @param played 16 kHz: the echo canceller's reference
    public Image loudspeaker(float[] played, double startS, double levelDb) {
        return add(played, mounted(LOUDSPEAKER), startS, levelDb, true);
    }

    /// Noise that already is at the microphones, such as [DiffuseNoise].
    ///
    /// @param noise `[microphone][sample]`, at least as long as the scene
    /// @return its part of the mix
    public float[][] ambient(float[][] noise, double levelDb) {
        float[][] part = blank();
        Mix.add(part, noise, 0);
        return levelled(part, Mix.rms(part), levelDb);
    }

    /// White noise of each microphone's own.
    ///
    /// @return its part of the mix
    public float[][] microphoneNoise(double levelDb) {
        float[][] part = blank();
        for (float[] channel : part)
            for (int i = 0; i < channel.length; i++) channel[i] = (float) random.nextGaussian();
        return levelled(part, Mix.rms(part), levelDb);
    }

    /// All together so far, `[microphone][sample]`, 16 kHz; grows with further calls.
    public float[][] mix() {
        return mix;
    }

    /// Where something that the robot carries is.
    private Route mounted(Position inArray) {
        return stand.moves() ? t -> stand.inRoom(inArray, t) : Route.still(stand.inRoom(inArray, 0));
    }

    private Image add(float[] sound, Route route, double startS, double levelDb, boolean speech) {
        float[][] reverberant = blank();
        float[][] direct = blank();
        if (stand.moves() || route.moves()) {
            MovingSound moving = new MovingSound(room, responses, array, stand, route);
            moving.addReverberant(sound, startS, reverberant);
            moving.addDirect(sound, startS, direct);
        } else {
            addStill(responses, sound, route, startS, reverberant);
            addStill(responses.direct(), sound, route, startS, direct);
        }
        double rms = speech ? Mix.activeRms(reverberant) : Mix.rms(reverberant);
        levelled(reverberant, rms, levelDb);
        Mix.scaled(direct, gain(rms, levelDb));
        return new Image(reverberant, direct, directions(route));
    }

    private void addStill(ImageSource responses, float[] sound, Route route, double startS, float[][] to) {
        float[][] heard = Convolution.of(sound, responses.responses(route.at(0), stand.inRoom(array, 0)));
        Mix.add(to, heard, (int) Math.round(startS * AudioFrame.RATE_HZ));
    }

    private float[][] blank() {
        return new float[mix.length][mix[0].length];
    }

    private float[][] levelled(float[][] part, double rms, double levelDb) {
        Mix.add(mix, Mix.scaled(part, gain(rms, levelDb)), 0);
        return part;
    }

    private static double gain(double rms, double levelDb) {
        return rms == 0 ? 0 : SPEECH * Levels.amplitude(levelDb) / rms;
    }

    private List<Direction> directions(Route route) {
        List<Direction> directions = new ArrayList<>();
        for (int i = 0; i * AudioFrame.SAMPLES < mix[0].length; i++) {
            double t = i * AudioFrame.NANOS / 1e9;
            directions.add(stand.toward(route.at(t), t));
        }
        return List.copyOf(directions);
    }
}
