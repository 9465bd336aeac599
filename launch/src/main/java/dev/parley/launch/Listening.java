package dev.parley.launch;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Echo;
import dev.parley.perception.Endpointer;
import dev.parley.perception.Endpointing;
import dev.parley.perception.FirstChannel;
import dev.parley.perception.Focus;
import dev.parley.perception.Perception;
import dev.parley.perception.Posture;
import dev.parley.perception.TalkerFocus;
import dev.parley.perception.Tap;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.beam.TalkerBeam;
import dev.parley.perception.check.ChannelCheck;
import dev.parley.perception.check.ChannelReport;
import dev.parley.perception.check.SwapWatch;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.echo.KalmanCanceller;
import dev.parley.perception.echo.PlayedEcho;
import dev.parley.robot.Microphones;
import dev.parley.robot.Microphones.Position;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts together everything between the microphones and an utterance.
public final class Listening {
    private Listening() {}

    /// @param channels that the sound really has: one of a browser's microphone, perhaps, where the robot
    /// has
    /// eight
    /// @param voices one for each who may have a turn at the same time, [Focus#EARS] at the most; they stay
    /// the caller's to close
    /// @param played what the robot's loudspeaker tells of
    /// @param reports gets what is wrong with a microphone, and when it is right again
    public static Perception to(
            Microphones microphones,
            int channels,
            List<VoiceActivity> voices,
            EchoReference played,
            Supplier<Posture> postures,
            Consumer<ChannelReport> reports) {
        return to(microphones, channels, voices, played, postures, reports, new Tap());
    }

    /// The same, and somebody else hears one of the microphones.
    public static Perception to(
            Microphones microphones,
            int channels,
            List<VoiceActivity> voices,
            EchoReference played,
            Supplier<Posture> postures,
            Consumer<ChannelReport> reports,
            Tap tap) {
        ChannelCheck check = new ChannelCheck(channels);
        Focus focus = focus(microphones, channels, postures, check);
        Consumer<ChannelReport> changed = report -> {
            focus.use(check.good());
            tap.use(check.good());
            reports.accept(report);
        };
        Consumer<AudioFrame> checked = frame -> check.accept(frame, changed);
        Echo echo = new PlayedEcho(new KalmanCanceller(channels), played);
        List<Endpointer> endpointers = voices.stream()
                .map(v -> new Endpointer(v, Endpointing.STANDARD, focus, _ -> true))
                .toList();
        return new Perception(checked, echo, tap, focus, endpointers, _ -> true);
    }

    private static Focus focus(Microphones microphones, int channels, Supplier<Posture> postures, ChannelCheck check) {
        List<Position> positions = microphones.positions();
        if (channels < 2 || channels != positions.size()) return new FirstChannel();
        SwapWatch swaps = new SwapWatch(new MicrophoneArray(positions), check);
        return new TalkerFocus(microphones, () -> new TalkerBeam(positions), postures, swaps);
    }
}
