package dev.parley.perception;

import java.util.List;
import java.util.Optional;

/// Many microphones → one voice. One thread.
public interface Beam {
    /// One frame. Whatever comes in, finite sound comes out, later by
    /// [dev.parley.perception.spectrum.Synthesis#DELAY] samples.
    ///
    /// @param channels `[microphone][sample]`, the 160 samples after those of the call before
    /// @param target whom to listen to, in the frame of the microphones; empty: nobody is being listened
    /// to, and one microphone is heard
    /// @param others whom not to listen to; the first three count
    /// @param sound its 160 samples are overwritten
    void accept(float[][] channels, Optional<Direction> target, List<Direction> others, float[] sound);

    /// How much of the last frame came from the target, in any unit, soft bins almost as much as loud ones: as
    /// good a guess as one frame allows. It means something only against [#voicesPower]. A beam that cannot tell
    /// says that all of it did.
    default float targetPower() {
        return 1;
    }

    /// How much of it came from the target and the others together.
    default float voicesPower() {
        return 1;
    }

    /// How much of it there was in all, what comes from nowhere in particular included; 0 of a beam that cannot
    /// tell.
    default float soundPower() {
        return 0;
    }

    /// Listens only to these microphones from now on. With none of them good, there is silence.
    ///
    /// @param good one for each microphone; may be given again and again
    void use(boolean[] good);
}
