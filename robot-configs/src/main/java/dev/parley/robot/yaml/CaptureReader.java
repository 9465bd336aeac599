package dev.parley.robot.yaml;

import dev.parley.robot.Capture;
import dev.parley.robot.RosAudio;
import dev.parley.robot.RosAudio.Format;
import dev.parley.robot.RosAudio.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// `channels: [0, 2, …]` and `ros: {topic: /audio, type: audio_data, format: s16le, rate_hz: 16000,
/// channels: 1}` among the microphones' keys.
final class CaptureReader {
    private static final List<String> COMPRESSED = List.of("mp3", "ogg", "opus", "flac", "aac");

    private CaptureReader() {}

    static Capture read(Section microphones) {
        List<Integer> channels = microphones.maybe("channels").map(Value::items).orElse(List.of()).stream()
                .map(Value::whole)
                .toList();
        return microphones
                .build(() -> new Capture(channels, microphones.maybe("ros").flatMap(v -> ros(v.section()))))
                .orElse(Capture.STRAIGHT);
    }

    private static Optional<RosAudio> ros(Section s) {
        s.only("topic", "type", "format", "rate_hz", "channels");
        return s.build(() -> new RosAudio(
                s.textOr("topic", "/audio"),
                s.maybe("type").map(v -> choice(v, Type.values())).orElse(Type.AUDIO_DATA),
                s.maybe("format").map(CaptureReader::format).orElse(Format.S16LE),
                s.maybe("rate_hz").map(Value::whole).orElse(16_000),
                s.maybe("channels").map(Value::whole).orElse(1)));
    }

    private static Format format(Value v) {
        return COMPRESSED.stream().anyMatch(v::is)
                ? v.wrong("raw samples: start the publisher with format:=wave, then s16le", Format.S16LE)
                : choice(v, Format.values());
    }

    private static <E extends Enum<E>> E choice(Value v, E[] all) {
        return Arrays.stream(all)
                .filter(e -> v.is(name(e)))
                .findFirst()
                .orElseGet(() ->
                        v.wrong(Arrays.stream(all).map(CaptureReader::name).collect(Collectors.joining(", ")), all[0]));
    }

    private static String name(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT);
    }
}
