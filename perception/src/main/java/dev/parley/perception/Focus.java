package dev.parley.perception;

import java.util.Optional;

/// All microphones → the one voice that is listened to. One thread; allocates nothing for a frame.
public interface Focus extends Rehearing {
    /// @param turnOpen whether someone is in the middle of a turn: then nobody else is turned to
    /// @param ownVoice whether most of what is heard is left of the robot's own voice: it has no place
    /// @return one channel of 10 ms, a little later than what came in if its stamp says so; good until the
    /// next call
    AudioFrame on(AudioFrame frame, boolean turnOpen, boolean ownVoice);

    /// Whose voice it is; empty: nobody is localized.
    Optional<Source> talker();

    /// Listens only with these microphones from now on.
    ///
    /// @param good one for each microphone
    void use(boolean[] good);
}
