package dev.parley.perception;

/// What the robot says is taken out of what its microphones hear. One thread.
public interface Echo {
    /// Of sound in which the robot is not heard.
    Echo NONE = new Echo() {
        @Override
        public void cancel(AudioFrame frame) {}

        @Override
        public boolean settled() {
            return true;
        }

        @Override
        public boolean dominates() {
            return false;
        }

        @Override
        public boolean nothingElse() {
            return false;
        }
    };

    /// How much is left of what was heard, in decibels: little is the robot's own voice taken out, 0 is
    /// everything.
    default double leftDb() {
        return 0;
    }

    /// Cleans all channels, in place.
    void cancel(AudioFrame frame);

    /// Whether enough has been played to know the room. Before, what is left of the robot's voice may pass
    /// for someone else's.
    boolean settled();

    /// Whether most of what was heard lately was the robot's own voice: what is left of it has a direction,
    /// too, but nobody is there.
    boolean dominates();

    /// Whether there was surely nothing but the robot's own voice. Asks for more than [#dominates()]: what
    /// is kept from localization is a direction, what is kept from voice activity could be "stop".
    boolean nothingElse();
}
