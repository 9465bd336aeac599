package dev.parley.speech.espeak;

import dev.parley.speech.Samples;
import dev.parley.speech.VoiceFault;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One process that runs `speak.js`. One thread asks.
final class NodeProcess {
    private static final int HEAD_BYTES = 8;
    /// Five minutes: a thousand characters take less at the slowest.
    private static final int MOST_SAMPLES = 300 * 22_050;

    private static final int FASTEST_HZ = 48_000;

    private final Process process;
    private final OutputStream requests;
    private final DataInputStream replies;

    private NodeProcess(Process process) {
        this.process = process;
        this.requests = process.getOutputStream();
        this.replies = new DataInputStream(process.getInputStream());
    }

    /// @throws VoiceFault if there is no Node.js
    static NodeProcess start(String node, Path text2wav, Duration idle) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        node, "--expose-gc", "-e", script(), text2wav.toString(), String.valueOf(idle.toSeconds())))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Options of somebody else's Node.js are not for this one.
        builder.environment().remove("NODE_OPTIONS");
        try {
            return new NodeProcess(builder.start());
        } catch (IOException e) {
            throw new VoiceFault(
                    "Node.js (\"%s\") cannot be started: espeak-ng's voices need it; install it (apt-get install nodejs)"
                            .formatted(node));
        }
    }

    private static String script() {
        try (InputStream in = NodeProcess.class.getResourceAsStream("speak.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("speak.js of this build cannot be read", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void end() {
        process.destroyForcibly();
    }

    Answer ask(String request, Duration limit) {
        CompletableFuture<Void> watch = CompletableFuture.runAsync(
                this::end, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        try {
            requests.write((request + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
            return answer();
        } catch (IOException e) {
            end();
            return watch.isDone() ? new Answer.Late() : new Answer.Gone();
        } finally {
            watch.cancel(false);
        }
    }

    private Answer answer() throws IOException {
        ByteBuffer head = read(HEAD_BYTES);
        int rateHz = head.getInt();
        int count = head.getInt();
        if (rateHz == 0) return new Answer.NoVoice();
        if (rateHz < 0 || rateHz > FASTEST_HZ || count < 0 || count > MOST_SAMPLES)
            throw new IOException("no answer of speak.js");
        ByteBuffer sound = read(count * Short.BYTES);
        float[] audio = new float[count];
        for (int i = 0; i < count; i++) audio[i] = sound.getShort() / 32768f;
        return new Answer.Said(new Samples(audio, rateHz));
    }

    private ByteBuffer read(int bytes) throws IOException {
        byte[] all = new byte[bytes];
        replies.readFully(all);
        return ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    }
}
