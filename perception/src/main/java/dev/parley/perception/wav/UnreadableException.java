package dev.parley.perception.wav;

import java.io.IOException;

/// Why a file cannot be read, worded to follow its name.
final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    private static final String CONVERT =
            ": convert it, for example with ffmpeg -i FILE -c:a pcm_s16le -ar 16000 OUT.wav";

    UnreadableException(String reason) {
        super(reason);
    }

    static UnreadableException noFormat() {
        return new UnreadableException("has a damaged header (no format before the sound)");
    }

    static UnreadableException encoding(int format, int bits) {
        boolean plain = format == 1 || format == 3;
        String what = plain ? "has samples of %d bits".formatted(bits) : "is compressed (%s)".formatted(codec(format));
        return new UnreadableException(what + CONVERT);
    }

    static UnreadableException kind(String id, String kind) {
        String what = switch (id) {
            case "RF64", "BW64" -> "is a 64-bit WAV (" + id + ")";
            case "RIFX" -> "is a big-endian WAV (RIFX)";
            case "RIFF" -> "is a RIFF file of another kind (" + printable(kind) + ")";
            case "fLaC" -> "is FLAC";
            case "OggS" -> "is Ogg";
            case "FORM" -> "is AIFF";
            default -> id.startsWith("ID3") ? "is MP3" : "is not a WAV file";
        };
        return new UnreadableException(what + CONVERT);
    }

    private static String codec(int format) {
        return switch (format) {
            case 2 -> "ADPCM";
            case 6 -> "A-law";
            case 7 -> "µ-law";
            case 17 -> "IMA ADPCM";
            case 85 -> "MP3";
            default -> "format 0x%04X".formatted(format);
        };
    }

    private static String printable(String kind) {
        return kind.replaceAll("[^ -~]", "?");
    }
}
