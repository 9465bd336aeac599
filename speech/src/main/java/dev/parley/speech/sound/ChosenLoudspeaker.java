package dev.parley.speech.sound;

import dev.parley.perception.Played;
import dev.parley.perception.Timekeeper;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.VoiceFault;

/// The loudspeaker that this machine has, or the silent one.
///
/// @param silentBecause why nothing will be heard, for people; empty when something will
public record ChosenLoudspeaker(Loudspeaker loudspeaker, String silentBecause) {
    /// @param device part of its name, in any case; empty: the first
    /// @param time for the silent one
    /// @param played is told what is played, silently or not
    public static ChosenLoudspeaker choose(String device, Timekeeper time, Played played) {
        return JavaPlaybackLine.named(device).stream()
                .findFirst()
                .map(mixer -> tried(new JavaPlaybackLine(mixer), time, played))
                .orElseGet(() -> new ChosenLoudspeaker(new SilentLoudspeaker(time, played), nothingThere(device)));
    }

    /// A device that is there may still be in use: better to know now than at the first word.
    static ChosenLoudspeaker tried(PlaybackLine line, Timekeeper time, Played played) {
        try {
            line.prepare(48_000);
            return new ChosenLoudspeaker(new DeviceLoudspeaker(line, played), "");
        } catch (VoiceFault e) {
            return new ChosenLoudspeaker(new SilentLoudspeaker(time, played), e.getMessage());
        }
    }

    private static String nothingThere(String device) {
        return device.isEmpty()
                ? "This machine has no loudspeaker: replies are shown, not heard"
                : "No loudspeaker is named \"%s\": replies are shown, not heard".formatted(device);
    }
}
