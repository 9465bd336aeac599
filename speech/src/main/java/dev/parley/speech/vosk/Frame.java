package dev.parley.speech.vosk;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What this process and the one that Vosk runs in say to each other: a length of 4 bytes, a kind of 1, and so
/// many bytes.
record Frame(Kind kind, byte[] body) {
    enum Kind {
        /// Child: the model is loaded; one byte, whether it can be held to sentences.
        READY,
        /// Child: why nothing can be heard.
        FAULT,
        /// Child: done, and what came of it.
        DONE,
        /// Is there such a word? Answered by one byte.
        HAS,
        /// How many readings are wanted, and of which sentences; of none, where only free words are.
        LISTEN,
        /// Sound, 32-bit samples at 16 kHz; not answered.
        SOUND,
        /// The free words so far.
        PARTIAL,
        /// What was said: two texts, held to the sentences and free, each with its length before it.
        END
    }

    private static final int LONGEST = 16 << 20;
    private static final Kind[] KINDS = Kind.values();

    static Frame of(Kind kind, String text) {
        return new Frame(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    static Frame of(Kind kind, boolean so) {
        return new Frame(kind, new byte[] {(byte) (so ? 1 : 0)});
    }

    static Frame of(Kind kind, int number, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Frame(
                kind,
                ByteBuffer.allocate(Integer.BYTES + bytes.length)
                        .putInt(number)
                        .put(bytes)
                        .array());
    }

    static Frame sound(float[] audio, int from, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(audio, from, count);
        return new Frame(Kind.SOUND, bytes.array());
    }

    static Frame of(Kind kind, String first, String second) {
        byte[] one = first.getBytes(StandardCharsets.UTF_8);
        byte[] other = second.getBytes(StandardCharsets.UTF_8);
        return new Frame(
                kind,
                ByteBuffer.allocate(Integer.BYTES + one.length + other.length)
                        .putInt(one.length)
                        .put(one)
                        .put(other)
                        .array());
    }

    /// @throws IOException when the other end is gone, or sends what is no frame
    static Frame read(DataInputStream in) throws IOException {
        int length = in.readInt();
        int kind = in.readUnsignedByte();
        if (length < 0 || length > LONGEST || kind >= KINDS.length) throw new IOException("no frame");
        byte[] body = new byte[length];
        in.readFully(body);
        return new Frame(KINDS[kind], body);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(body.length);
        out.writeByte(kind.ordinal());
        out.write(body);
        out.flush();
    }

    boolean yes() {
        return body.length > 0 && body[0] != 0;
    }

    int number() {
        return ByteBuffer.wrap(body).getInt();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// What comes after the number.
    String textAfterNumber() {
        return new String(body, Integer.BYTES, body.length - Integer.BYTES, StandardCharsets.UTF_8);
    }

    String first() {
        return new String(body, Integer.BYTES, number(), StandardCharsets.UTF_8);
    }

    String second() {
        int from = Integer.BYTES + number();
        return new String(body, from, body.length - from, StandardCharsets.UTF_8);
    }

    float[] sound() {
        float[] audio = new float[body.length / Float.BYTES];
        ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(audio);
        return audio;
    }
}
