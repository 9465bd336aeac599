package dev.parley.speech.spotter;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The voices of espeak-ng, in three parts that never meet: to learn from, to choose thresholds on, and a
/// third to test with.
public final class Talkers {
    private static final List<String> ACCENTS = List.of(
            "en", "en-us", "en-us", "en-gb-x-rp", "en-gb-scotland", "en-029", "en-gb-x-gbclan", "en-gb-x-gbcwmd");
    private static final List<String> VARIANTS = List.of(
            "Andy",
            "Annie",
            "AnxiousAndy",
            "Denis",
            "Gene",
            "Gene2",
            "Jacky",
            "Lee",
            "Mario",
            "Michael",
            "aunty",
            "boris",
            "f1",
            "f2",
            "f3",
            "f4",
            "f5",
            "iven",
            "iven2",
            "iven3",
            "john",
            "kaukovalta",
            "klatt",
            "klatt2",
            "klatt3",
            "klatt4",
            "linda",
            "m1",
            "m2",
            "m3",
            "m4",
            "m5",
            "m6",
            "m7",
            "m8",
            "max",
            "michel",
            "norbert",
            "quincy",
            "rob",
            "robert",
            "steph",
            "steph2",
            "steph3",
            "travis",
            "zac");

    private Talkers() {}

    /// To learn from.
    static List<String> known() {
        return every(i -> i % 3 != 0 && i % 8 != 1);
    }

    /// To choose thresholds on.
    static List<String> tried() {
        return every(i -> i % 3 != 0 && i % 8 == 1);
    }

    /// Neither learnt from nor chosen on.
    public static List<String> heldOut() {
        return every(i -> i % 3 == 0);
    }

    private static List<String> every(IntPredicate which) {
        return IntStream.range(0, VARIANTS.size())
                .filter(which)
                .mapToObj(VARIANTS::get)
                .toList();
    }

    /// Someone of these says this, as quick and as high as it happens.
    public static Choir.Line line(String text, List<String> variants, Random random) {
        String voice =
                ACCENTS.get(random.nextInt(ACCENTS.size())) + "+" + variants.get(random.nextInt(variants.size()));
        return new Choir.Line(
                voice, 120 + random.nextInt(110), 20 + random.nextInt(60), 0.87 + 0.28 * random.nextDouble(), text);
    }
}
