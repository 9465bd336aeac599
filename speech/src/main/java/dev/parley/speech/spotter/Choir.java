package dev.parley.speech.spotter;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Resampler;
import dev.parley.speech.VoiceFault;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Many synthetic talkers say many sentences: espeak-ng (npm `text2wav`, WebAssembly), a hundred sentences
/// a process, since starting one takes longer than speaking. Thread-safe.
public final class Choir {
    /// @param voice of espeak-ng with its variant, such as `en-us+f2`
    /// @param pitch 0 to 99
    /// @param tract how much shorter than its own the talker's vocal tract is; words get that much quicker,
    /// too
    public record Line(String voice, int wordsPerMinute, int pitch, double tract, String text) {}

    private static final int LINES_A_PROCESS = 100;
    private static final int MADE_AT_HZ = 22_050;
    private static final int HEADER_BYTES = 44;
    private static final int LARGEST_BYTES = 4 << 20;
    private static final float AUDIBLE = 0.02f;
    private static final double PEAK = 0.5;

    private final String node;
    private final Path index;

    /// @param node name or path of the Node.js binary
    /// @param text2wav directory of the model `talkers`
    public Choir(String node, Path text2wav) {
        this.node = node;
        this.index = text2wav.resolve("index.js");
    }

    /// What each line sounds like: 16 kHz, without silence around it, peak 0.5; empty where the voice
    /// failed.
    ///
    /// @throws VoiceFault if Node.js cannot be started or breaks off
    public List<float[]> say(List<Line> lines) {
        List<float[]> said = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_A_PROCESS)
            said.addAll(sayTogether(lines.subList(from, Math.min(lines.size(), from + LINES_A_PROCESS))));
        return said;
    }

    private List<float[]> sayTogether(List<Line> lines) {
        Process process = start();
        try (DataInputStream out = new DataInputStream(process.getInputStream())) {
            String all = lines.stream().map(Choir::text).collect(Collectors.joining());
            try (OutputStream in = process.getOutputStream()) {
                in.write(all.getBytes(StandardCharsets.UTF_8));
            }
            List<float[]> said = new ArrayList<>();
            for (Line line : lines) said.add(sound(next(out), line.tract));
            return said;
        } catch (IOException e) {
            throw new VoiceFault(
                    "the synthetic talkers broke off (%s): run ./parley models verify".formatted(e.getMessage()));
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() {
        ProcessBuilder builder = new ProcessBuilder(node, "-e", Texts.resource("talkers.js"), index.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("NODE_OPTIONS");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new VoiceFault(
                    "Node.js (\"%s\") cannot be started: new stop words are learnt from synthetic talkers, which need it; install it (apt-get install nodejs)"
                            .formatted(node));
        }
    }

    private static String text(Line line) {
        return "%s\t%d\t%d\t%s\n"
                .formatted(line.voice, line.wordsPerMinute, line.pitch, line.text.replaceAll("\\s+", " "));
    }

    private static byte[] next(DataInputStream out) throws IOException {
        int length = Integer.reverseBytes(out.readInt());
        if (length < 0 || length > LARGEST_BYTES) throw new IOException("a sound of " + length + " bytes");
        return out.readNBytes(length);
    }

    private static float[] sound(byte[] wav, double tract) {
        int samples = Math.max(0, (wav.length - HEADER_BYTES) / 2);
        if (samples == 0) return new float[0];
        ByteBuffer pcm = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        float[] audio = new float[samples];
        for (int i = 0; i < samples; i++) audio[i] = pcm.getShort(HEADER_BYTES + 2 * i) / 32_768f;
        return trimmed(audio, MADE_AT_HZ, tract);
    }

    /// At 16 kHz, as said by a talker with another vocal tract; without silence around it; peak 0.5.
    public static float[] trimmed(float[] audio, int rateHz, double tract) {
        int from = (int) Math.round(rateHz * tract / 50) * 50;
        Resampler resampler = new Resampler(from, AudioFrame.RATE_HZ);
        float[] out = new float[resampler.mostOutput(audio.length) + resampler.mostOutput(4096)];
        int length = resampler.resample(audio, audio.length, out);
        return Sound.trimmed(out, length, AUDIBLE, PEAK);
    }
}
