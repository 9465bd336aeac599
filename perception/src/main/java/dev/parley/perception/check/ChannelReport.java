package dev.parley.perception.check;

/// What is wrong with one channel of the microphone array, or right again.
///
/// @param channel from 0
/// @param name for people: "microphone 3 of 8"
public record ChannelReport(int channel, String name, Fault fault) {
    public enum Fault {
        /// Nothing is wrong, or nothing is wrong any more.
        NONE("works again"),
        /// Samples that are no numbers.
        BROKEN("gives samples that are no numbers"),
        /// Many samples at full scale.
        CLIPPED("is clipped: turn its gain down"),
        /// Silence where the others hear something.
        DEAD("is dead: check its cable"),
        /// The same value all the time.
        STUCK("gives one value all the time: check its cable"),
        /// Far louder or softer than the others.
        GAIN("is more than 12 dB louder or softer than the others: check its gain"),
        /// Its sound belongs to the place of another one.
        SWAPPED("has changed places with another: check the order of the channels against positions_m");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    static ChannelReport of(int channel, int channels, Fault fault) {
        return new ChannelReport(channel, "microphone %d of %d".formatted(channel + 1, channels), fault);
    }

    /// For people: "microphone 3 of 8 is dead: check its cable".
    public String sentence() {
        return name + " " + fault.words;
    }
}
