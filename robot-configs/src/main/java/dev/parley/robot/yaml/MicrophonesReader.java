package dev.parley.robot.yaml;

import dev.parley.robot.Microphones;
import dev.parley.robot.Microphones.Position;
import java.util.List;

/// `microphones: {rate_hz: 16000, frame: head_mics, positions_m: [[x, y, z], …]}`
final class MicrophonesReader {
    /// Until the file has been mended.
    private static final Position SOMEWHERE = new Position(0, 0, 0);

    static final Microphones NONE = new Microphones(16_000, "head_mics", List.of(SOMEWHERE));

    private MicrophonesReader() {}

    static Microphones read(Section s) {
        s.only("rate_hz", "frame", "positions_m", "pan_joint", "tilt_joint", "own_noise", "channels", "ros");
        return s.build(() -> new Microphones(
                        s.need("rate_hz", "the sampling rate, such as 16000")
                                .map(Value::whole)
                                .orElse(0),
                        s.textOr("frame", "head_mics"),
                        s
                                .need("positions_m", "a list of [x, y, z], one a microphone")
                                .map(Value::items)
                                .orElse(List.of())
                                .stream()
                                .map(MicrophonesReader::position)
                                .toList(),
                        MountingReader.read(s),
                        CaptureReader.read(s)))
                .orElse(NONE);
    }

    private static Position position(Value v) {
        List<Value> xyz = v.items();
        if (xyz.size() != 3) return v.isList() ? v.wrong("[x, y, z] in meters", SOMEWHERE) : SOMEWHERE;
        return new Position(xyz.get(0).number(), xyz.get(1).number(), xyz.get(2).number());
    }
}
