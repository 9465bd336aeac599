package dev.parley.motion.mqtt;

import dev.parley.dialogue.Act;
import dev.parley.perception.Stamp;

/// What requests reach of a robot.
public interface Reach {
    /// Stops it at once; from any thread.
    void stop(Stamp stamp);

    /// Tells that somebody asked, before anything comes of it.
    void requested(Act act, String by, String role);

    /// Through the gate, with what becomes of it told as motion events.
    void carryOut(Act.Do act);

    /// Says something, or what an action says that moves nothing.
    void say(Act.Say say);

    /// Sends the events after this number once more.
    void resend(long after);
}
