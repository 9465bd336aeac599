package dev.parley.dialogue.clauses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which nouns name what can be held, by the classes that WordNet 3.1 sorts its senses into (Miller, *WordNet: a
/// lexical database for English*, 1995): artifacts, food, plants, substances, animals, people. One of a noun's
/// three commonest senses must be such a thing. Read once, when the first robot with open text is made. For any thread.
final class Nouns {
    private static final String SENSES = "/net/sf/extjwnl/data/wordnet/wn31/index.sense";
    private static final String NOUN = "%1:";
    private static final int MOST_SENSES = 3;
    /// The numbers of WordNet's files: animal, artifact, food, person, plant, substance.
    private static final Set<String> HELD = Set.of("05", "06", "13", "18", "20", "27");
    private static final Set<String> THINGS = new HashSet<>();
    private static final Set<String> NO_THINGS = new HashSet<>();

    static {
        try (var in = new BufferedReader(
                new InputStreamReader(Nouns.class.getResourceAsStream(SENSES), StandardCharsets.ISO_8859_1))) {
            in.lines().forEach(Nouns::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Nouns() {}

    /// One sense a line: "cup%1:06:00:: 03152175 1 18" is the commonest, 1, of the noun, and of file 06.
    private static void add(String line) {
        int key = line.indexOf(NOUN);
        if (key < 0) return;
        String noun = line.substring(0, key);
        boolean held = HELD.contains(line.substring(key + NOUN.length(), key + NOUN.length() + 2));
        if (noun.indexOf('_') >= 0) (held ? THINGS : NO_THINGS).add(noun);
        else if (held && Integer.parseInt(line.split(" ")[2]) <= MOST_SENSES) THINGS.add(noun);
    }

    /// Whether the words end as something that has a name of its own and is no thing, whatever its words are: "a can of
    /// worms", "the silver lining".
    static boolean isNoThing(List<String> words) {
        for (int from = 0; from < words.size() - 1; from++) {
            String name = String.join("_", words.subList(from, words.size()));
            if (THINGS.contains(name)) return false;
            if (NO_THINGS.contains(name)) return true;
        }
        return false;
    }

    static boolean mayBeHeld(String noun) {
        return Stream.of(noun, cut(noun, "s", ""), cut(noun, "es", ""), cut(noun, "ies", "y"), cut(noun, "ves", "f"))
                .anyMatch(THINGS::contains);
    }

    private static String cut(String noun, String end, String instead) {
        return noun.endsWith(end) ? noun.substring(0, noun.length() - end.length()) + instead : noun;
    }
}
