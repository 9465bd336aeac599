package dev.parley.motion.ros2;

/// Recognizes compressed sound by its first bytes, so that nobody listens to it as if it were samples.
final class Compression {
    /// kbit/s by index, layer III of MPEG-1 and of MPEG-2 (ISO 11172-3, 13818-3).
    private static final int[] MPEG_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};

    private static final int[] MPEG_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES_HZ = {44_100, 48_000, 32_000};

    private Compression() {}

    /// Its name; empty: it may be samples.
    static String of(byte[] bytes, int length) {
        if (begins(bytes, length, "OggS")) return "Ogg";
        if (begins(bytes, length, "fLaC")) return "FLAC";
        if (begins(bytes, length, "ID3")) return "MP3";
        return isMp3(bytes, length) ? "MP3" : "";
    }

    private static boolean begins(byte[] bytes, int length, String magic) {
        if (length < magic.length()) return false;
        for (int i = 0; i < magic.length(); i++) if (bytes[i] != magic.charAt(i)) return false;
        return true;
    }

    /// Samples may look like one header; they do not look like whole frames from the first byte to the
    /// last.
    private static boolean isMp3(byte[] bytes, int length) {
        int at = 0;
        while (at + 4 <= length) {
            int frame = frameBytes(bytes, at);
            if (frame == 0) return false;
            at += frame;
        }
        return at == length && at > 0;
    }

    /// How long the frame is that begins here; 0: none does.
    private static int frameBytes(byte[] b, int at) {
        boolean sync = (b[at] & 0xff) == 0xff && (b[at + 1] & 0xe6) == 0xe2;
        int version = b[at + 1] >> 3 & 3, bitrate = b[at + 2] >> 4 & 15, rate = b[at + 2] >> 2 & 3;
        if (!sync || version == 1 || bitrate == 0 || bitrate == 15 || rate == 3) return 0;
        boolean first = version == 3;
        int rateHz = RATES_HZ[rate] >> (first ? 0 : version == 2 ? 1 : 2);
        int kbps = (first ? MPEG_1 : MPEG_2)[bitrate];
        return (first ? 144_000 : 72_000) * kbps / rateHz + (b[at + 2] >> 1 & 1);
    }
}
