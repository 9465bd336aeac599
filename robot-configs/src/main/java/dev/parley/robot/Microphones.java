package dev.parley.robot;

import java.util.List;
import java.util.stream.IntStream;

/// The microphone array: where each capsule sits.
///
/// @param rateHz sampling rate of the device; the pipeline itself runs at 16 kHz
/// @param frame the REP-105 frame of the positions (x forward, y left, z up)
/// @param positions in metres, one a channel; one microphone at the origin is fine
/// @param mounting how the robot carries them
/// @param capture how their sound gets here
public record Microphones(int rateHz, String frame, List<Position> positions, Mounting mounting, Capture capture) {
    /// A point in metres (REP-103).
    public record Position(double xM, double yM, double zM) {
        public Position {
            new Checks().finite("", xM, yM, zM).done();
        }
    }

    /// Microphones that nothing moves, of a device that has no others.
    public Microphones(int rateHz, String frame, List<Position> positions) {
        this(rateHz, frame, positions, Mounting.FIXED, Capture.STRAIGHT);
    }

    public Microphones {
        positions = List.copyOf(positions);
        new Checks()
                .range("rate_hz", rateHz, 8000, 192_000)
                .that(
                        !positions.isEmpty() && positions.size() <= 16,
                        "positions_m",
                        positions.size() + " microphones",
                        "1 to 16 microphones")
                .that(
                        capture.channels().isEmpty() || capture.channels().size() == positions.size(),
                        "channels",
                        capture.channels(),
                        positions.size() + " numbers, one for each of positions_m")
                .done();
    }

    /// Which channel of the device each microphone is.
    public int[] channels() {
        return capture.channels().isEmpty()
                ? IntStream.range(0, positions.size()).toArray()
                : capture.channels().stream().mapToInt(c -> c).toArray();
    }
}
