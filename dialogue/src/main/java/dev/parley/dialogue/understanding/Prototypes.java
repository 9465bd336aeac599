package dev.parley.dialogue.understanding;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Sentences that ask for each stock action, and some that ask for nothing, and where a model of sentences
/// (all-MiniLM-L6-v2) has them: made beforehand, since it takes seconds, with a byte for each number. `@` is said as
/// "the workbench" there, `#` as "two meters". Immutable.
final class Prototypes {
    /// What the sentences that ask for nothing are listed under.
    static final String NOTHING = "-";

    private static final float STEP = 1 / 256f;

    /// @param action a stock action's name, or [#NOTHING]
    record Prototype(String action, String sentence) {}

    /// How close a sentence comes to each action's closest.
    record Nearness(Map<String, Double> byAction) {
        double to(String action) {
            return byAction.getOrDefault(action, 0.0);
        }

        /// The closest action.
        String closest() {
            return byAction.entrySet().stream()
                    .filter(e -> !e.getKey().equals(NOTHING))
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(NOTHING);
        }
    }

    private final List<Prototype> prototypes;
    private final byte[][] directions;

    private Prototypes(List<Prototype> prototypes, byte[][] directions) {
        this.prototypes = prototypes;
        this.directions = directions;
    }

    static Prototypes shipped() {
        List<Prototype> all = sentences();
        try (var in = new DataInputStream(Prototypes.class.getResourceAsStream("prototypes.bin"))) {
            byte[][] directions = new byte[all.size()][in.readInt()];
            for (byte[] d : directions) in.readFully(d);
            return new Prototypes(all, directions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Prototype> sentences() {
        try (InputStream in = Prototypes.class.getResourceAsStream("prototypes.txt")) {
            Stream<Prototype> asked = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(l -> l.split("\t"))
                    .map(f -> new Prototype(f[0], f[1]));
            Stream<Prototype> none =
                    StockActions.shipped().noRequests().stream().map(s -> new Prototype(NOTHING, s));
            return Stream.concat(asked, none).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A masked sentence as the model reads it.
    static String spoken(String masked) {
        return masked.replace("the @", "the workbench")
                .replace("@", "the workbench")
                .replace("#", "two meters");
    }

    static byte[] rounded(float[] direction) {
        byte[] rounded = new byte[direction.length];
        for (int i = 0; i < rounded.length; i++)
            rounded[i] = (byte) Math.clamp(Math.round(direction[i] / STEP), Byte.MIN_VALUE, Byte.MAX_VALUE);
        return rounded;
    }

    /// Where the model has one of them.
    float[] direction(int prototype) {
        float[] direction = new float[directions[prototype].length];
        for (int i = 0; i < direction.length; i++) direction[i] = directions[prototype][i] * STEP;
        return direction;
    }

    Nearness nearness(float[] direction) {
        Map<String, Double> nearest = new HashMap<>();
        for (int i = 0; i < directions.length; i++)
            nearest.merge(prototypes.get(i).action, close(direction, directions[i]), Math::max);
        return new Nearness(nearest);
    }

    private static double close(float[] a, byte[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum * STEP;
    }
}
