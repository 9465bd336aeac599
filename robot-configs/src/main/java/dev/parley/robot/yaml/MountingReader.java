package dev.parley.robot.yaml;

import dev.parley.robot.Mounting;
import dev.parley.robot.OwnNoise;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Of `microphones`: `pan_joint: head_pan, tilt_joint: head_tilt,
/// own_noise: [{azimuth: 180deg, width: 30deg, when: moving, turns_with: base}]`
final class MountingReader {
    /// Until the file has been mended.
    private static final OwnNoise SOMEWHERE = new OwnNoise(0, 1, OwnNoise.When.ALWAYS, OwnNoise.Part.BASE);

    private static final String AN_ANGLE = "radians, or degrees such as 90deg";

    private MountingReader() {}

    static Mounting read(Section s) {
        List<OwnNoise> ownNoise = s.maybe("own_noise").map(Value::items).orElse(List.of()).stream()
                .map(MountingReader::ownNoise)
                .toList();
        return s.build(() -> new Mounting(
                        s.maybe("pan_joint").map(Value::text),
                        s.maybe("tilt_joint").map(Value::text),
                        ownNoise))
                .orElse(Mounting.FIXED);
    }

    private static OwnNoise ownNoise(Value v) {
        Section s = v.section().only("azimuth", "width", "when", "turns_with");
        return s.build(() -> new OwnNoise(
                        s.need("azimuth", AN_ANGLE).map(Angle::rad).orElse(0.0),
                        s.need("width", AN_ANGLE).map(Angle::rad).orElse(1.0),
                        oneOf(s, "when", OwnNoise.When.ALWAYS, OwnNoise.When.values()),
                        oneOf(s, "turns_with", OwnNoise.Part.BASE, OwnNoise.Part.values())))
                .orElse(SOMEWHERE);
    }

    private static <T extends Enum<T>> T oneOf(Section s, String key, T byDefault, T[] all) {
        return s.maybe(key)
                .map(v -> Stream.of(all)
                        .filter(t -> v.is(word(t)))
                        .findFirst()
                        .orElseGet(() -> v.wrong(words(all), byDefault)))
                .orElse(byDefault);
    }

    private static String words(Enum<?>[] all) {
        return String.join(" or ", Stream.of(all).map(MountingReader::word).toList());
    }

    private static String word(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT);
    }
}
