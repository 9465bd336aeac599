package dev.parley.perception;

import java.util.List;
import java.util.Optional;

/// All microphones → one of them, and up to [#EARS] voices, each alone. One thread; allocates nothing for a
/// frame.
public interface Focus extends Rehearing {
    /// So many voices are listened to at once.
    int EARS = 3;

    /// @param turnOpen whether someone is in the middle of a turn
    /// @param ownVoice whether most of what is heard is left of the robot's own voice: it has no place
    /// @return one microphone's 10 ms, a little later than what came in if its stamp says so; good until the
    /// next call
    AudioFrame on(AudioFrame frame, boolean turnOpen, boolean ownVoice);

    /// Every voice that is followed, the surest first; the same list until something has been decided anew.
    List<Source> voices();

    /// Whether it is taken for a person. A television talks for long from one place,
    /// without a pause for an answer and without a command.
    boolean person(Source voice);

    /// A turn of that voice made a command, so that it is taken for a person's.
    void understood(Source voice);

    /// One voice alone, out of the frame that came last or one before it.
    ///
    /// @param ear which of the [#EARS] beams hears it: they remember what they listened to
    /// @param voice empty: nobody is listened to, and the beam only learns what is to be kept out
    /// @param framesAgo 0: the last; at most [#REMEMBERED]
    /// @param sound its 160 samples are overwritten, in time with what [#on] returned for that frame
    void alone(int ear, Optional<Source> voice, int framesAgo, float[] sound);

    /// Frames that [#alone] can go back.
    int REMEMBERED = 120;

    /// How much of what that ear heard last came from its voice, in any unit.
    float powerOf(int ear);

    /// How much of it came from all voices, in the same unit.
    float powerOfAll(int ear);

    /// How much of it there was in all, in the same unit; 0 where nobody can tell.
    float powerOfSound(int ear);

    /// Listens only with these microphones from now on.
    ///
    /// @param good one for each microphone
    void use(boolean[] good);
}
