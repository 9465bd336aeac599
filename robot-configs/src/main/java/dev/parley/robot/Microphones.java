package dev.parley.robot;

import java.util.List;

/// The microphone array: where each capsule sits.
///
/// @param rateHz sampling rate of the device; the pipeline itself runs at 16 kHz
/// @param frame the REP-105 frame of the positions (x forward, y left, z up)
/// @param positions in metres, one a channel; one microphone at the origin is fine
/// @param mounting how the robot carries them
public record Microphones(int rateHz, String frame, List<Position> positions, Mounting mounting) {
    /// A point in metres (REP-103).
    public record Position(double xM, double yM, double zM) {
        public Position {
            new Checks().finite("", xM, yM, zM).done();
        }
    }

    /// Microphones that nothing moves.
    public Microphones(int rateHz, String frame, List<Position> positions) {
        this(rateHz, frame, positions, Mounting.FIXED);
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
                .done();
    }
}
