package dev.parley.dialogue.clauses;

import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Set;

/// Which words may be a thing, a person or a place: "the red cup on the table", "me", "dining room".
final class NounPhrase {
    static final Set<String> PRONOUNS = Set.of("it", "them", "this", "that", "these", "those");
    private static final Set<String> PEOPLE = Set.of("me", "us", "him", "her", "you");
    private static final Set<String> STATIC = Set.of(
            "in",
            "on",
            "at",
            "near",
            "behind",
            "under",
            "below",
            "above",
            "over",
            "inside",
            "beside",
            "between",
            "by",
            "against",
            "underneath",
            "beneath",
            "opposite",
            "outside");
    private static final Set<String> MOVING = Set.of("to", "into", "next", "towards", "toward", "onto");
    private static final Set<String> LEADING = Set.of(
            "from",
            "of",
            "off",
            "through",
            "across",
            "along",
            "around",
            "is",
            "are",
            "still",
            "already",
            "turned",
            "switched");
    private static final Set<String> UPSTAIRS = Set.of("upstairs", "downstairs");
    private static final Set<String> TWO_WORDS = Set.of("next to", "close to", "in front", "on top");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "my", "your", "our", "his", "her", "their", "its", "this", "that", "these", "those",
            "some", "both", "all", "every", "each", "any", "another", "two", "three", "four", "other");
    /// A thing does not hold them: they begin other clauses, or another part of this one.
    private static final Set<String> FOREIGN = Set.of(
            "to",
            "into",
            "onto",
            "from",
            "towards",
            "toward",
            "through",
            "across",
            "for",
            "without",
            "about",
            "as",
            "i",
            "he",
            "she",
            "we",
            "they",
            "who",
            "what",
            "why",
            "when",
            "where",
            "how",
            "which",
            "if",
            "because",
            "but",
            "or",
            "than",
            "then",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "am",
            "do",
            "does",
            "did",
            "don't",
            "not",
            "never",
            "no",
            "none",
            "nothing",
            "nobody",
            "neither",
            "nor",
            "can",
            "could",
            "will",
            "would",
            "should",
            "must",
            "may",
            "might",
            "have",
            "has",
            "had",
            "it's",
            "i'm",
            "you're",
            "later",
            "tomorrow",
            "yesterday",
            "until",
            "unless",
            "after",
            "before",
            "while",
            "please",
            "up",
            "down",
            "off",
            "out",
            "away",
            "along",
            "around",
            "back",
            "easy",
            "place",
            "well",
            "there",
            "here",
            "so",
            "too",
            "very",
            "just",
            "yet",
            "yourself",
            "myself",
            "slowly",
            "quickly",
            "let's",
            "won't",
            "can't",
            "didn't",
            "isn't",
            "like",
            "instead");
    private static final Set<String> ABSTRACT = Lists.words("abstract.txt");
    private static final Set<String> NAMES = Lists.words("names.txt");
    private static final Set<String> THINGS = Lists.words("things.txt");

    private NounPhrase() {}

    /// How strained it is to read the words as one thing; negative: they are none.
    ///
    /// @param led whether a preposition stood before them, whose place they are
    static int strain(List<String> words, boolean led) {
        if (words.isEmpty() || isPartOfPreposition(words) || ABSTRACT.contains(head(words))) return -1;
        if (words.size() == 1 && (PRONOUNS.contains(words.getFirst()) || PEOPLE.contains(words.getFirst()))) return 0;
        int places = 0;
        int strain = 0;
        boolean open = true;
        boolean beside = false;
        for (int i = 0; i < words.size(); i++) {
            String w = words.get(i);
            boolean pair = i + 1 < words.size() && TWO_WORDS.contains(w + " " + words.get(i + 1));
            if (pair || STATIC.contains(w)) {
                if (open) return -1;
                boolean ofThatThing = beside && w.equals("on");
                if (!ofThatThing && (led ? !w.equals("in") : ++places > 1)) strain++;
                beside = !w.equals("in") && !w.equals("on");
                if (pair) i += i + 2 < words.size() && words.get(i + 2).equals("of") ? 2 : 1;
                open = true;
            } else if (w.equals("of") || w.equals("and") || w.equals("with")) {
                if (open) return -1;
                if (led && w.equals("with")) strain++;
                open = true;
            } else if (!open && describes(words, i)) {
                i += 2;
                open = i + 1 < words.size() && DETERMINERS.contains(words.get(i + 1));
            } else if (!open && UPSTAIRS.contains(w)) {
                if (!led) strain++;
            } else if (w.equals("one")) {
                open = false;
            } else if (DETERMINERS.contains(w) && !(i + 1 == words.size() && i > 0)) {
                if (!open) return -1;
            } else if (PEOPLE.contains(w) && open && i > 0) {
                open = false;
            } else if (w.equals("back") && open && i > 0 && i + 1 < words.size()) {
                open = true;
            } else if (FOREIGN.contains(w) || PEOPLE.contains(w) || w.equals("it") || w.equals("them")) {
                return -1;
            } else {
                open = false;
            }
        }
        return open ? -1 : strain;
    }

    /// "In front of": its noun is none.
    private static boolean isPartOfPreposition(List<String> words) {
        return words.size() > 1
                && words.get(1).equals("of")
                && Set.of("front", "top").contains(words.getFirst());
    }

    /// "The person who is waving", "the cup that is standing on the table".
    private static boolean describes(List<String> words, int at) {
        return at + 2 < words.size()
                && Set.of("who", "that", "which").contains(words.get(at))
                && Set.of("is", "are").contains(words.get(at + 1))
                && words.get(at + 2).endsWith("ing");
    }

    /// The noun that the rest belongs to, as far as it can be told from where it stands.
    private static String head(List<String> words) {
        int end = 1;
        while (end < words.size() && !STATIC.contains(words.get(end)) && !isJoining(words.get(end))) end++;
        return words.get(end - 1);
    }

    private static boolean isJoining(String word) {
        return word.equals("of") || word.equals("and") || word.equals("with");
    }

    /// Whether it is named as one names a thing that is there: with an article, a number, an owner or its own
    /// name. "Boxes" or "courage" alone are any or none.
    static boolean isDefinite(List<String> words) {
        int and = words.lastIndexOf("and");
        if (and > 0 && and + 1 < words.size())
            return isDefinite(words.subList(0, and)) && isDefinite(words.subList(and + 1, words.size()));
        return isDetermined(words) || isCommon(words);
    }

    /// Whether one can hold, follow or open such a thing, as far as its noun tells: a thing common at home, or one that
    /// [Nouns] knows, or somebody.
    static boolean isThing(List<String> words) {
        String noun = head(words);
        if (Nouns.isNoThing(words)) return false;
        return THINGS.contains(noun)
                || NAMES.contains(noun)
                || PRONOUNS.contains(noun)
                || PEOPLE.contains(noun)
                || DETERMINERS.contains(noun)
                || noun.endsWith("'s")
                || noun.equals("one")
                || Nouns.mayBeHeld(noun);
    }

    /// Whether it is a thing that is common at home.
    static boolean isCommon(List<String> words) {
        return THINGS.contains(head(words));
    }

    /// The same, but for things that are common at home.
    static boolean isDetermined(List<String> words) {
        String first = words.getFirst();
        return DETERMINERS.contains(first)
                || PRONOUNS.contains(first)
                || PEOPLE.contains(first)
                || NAMES.contains(first)
                || CommandGrammar.isNumber(first)
                || words.stream().anyMatch(w -> w.endsWith("'s"));
    }

    /// Whether a place may follow this word ("in", "towards"), or how something is ("is", "still").
    static boolean leads(String word) {
        return STATIC.contains(word) || MOVING.contains(word) || LEADING.contains(word);
    }

    static boolean isDeterminer(String word) {
        return DETERMINERS.contains(word);
    }

    static boolean beginsWithPlace(List<String> words) {
        return !words.isEmpty() && (STATIC.contains(words.getFirst()) || MOVING.contains(words.getFirst()));
    }
}
