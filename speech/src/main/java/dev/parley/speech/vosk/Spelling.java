package dev.parley.speech.vosk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Sentences in the words that a model knows. Where writing does not tell words apart, a model has words that
/// nobody would write (왼쪽으로 is 왼쪽 and 으로): a sentence is cut into as few as possible, first into those
/// that the robot's own words are made of. One thread.
final class Spelling {
    private static final int LONGEST_WORD = 24;

    private final Predicate<String> known;
    private final Map<String, Boolean> asked = new HashMap<>();
    private final Map<String, Boolean> parts = new HashMap<>();

    /// @param known whether the model has a word
    /// @param written words as people write them
    Spelling(Predicate<String> known, Set<String> written) {
        this.known = known;
        for (String word : written.stream().sorted().toList())
            cut(word, this::has).ifPresent(pieces -> pieces.forEach(p -> parts.put(p, true)));
    }

    /// The words with spaces between them; empty when a part of them is in none of the model's words.
    Optional<String> of(List<String> words) {
        List<String> said = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (String word : words) {
            if (isUnspaced(word)) {
                run.append(word);
                continue;
            }
            if (!cutInto(run, said) || !has(word)) return Optional.empty();
            said.add(word);
        }
        return cutInto(run, said) ? Optional.of(String.join(" ", said)) : Optional.empty();
    }

    /// The words of a text that the model lacks.
    List<String> unknown(List<String> written) {
        return written.stream().filter(w -> cut(w, this::has).isEmpty()).toList();
    }

    private boolean cutInto(StringBuilder run, List<String> said) {
        String text = run.toString();
        run.setLength(0);
        if (text.isEmpty()) return true;
        Optional<List<String>> pieces = cut(text, parts::containsKey).or(() -> cut(text, this::has));
        pieces.ifPresent(said::addAll);
        return pieces.isPresent();
    }

    /// As few pieces as possible (shortest path over the places between characters).
    private static Optional<List<String>> cut(String text, Predicate<String> known) {
        int[] fewest = new int[text.length() + 1];
        int[] from = new int[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                boolean fewer = fewest[start] < Integer.MAX_VALUE && fewest[start] + 1 < fewest[end];
                if (!fewer || !known.test(text.substring(start, end))) continue;
                fewest[end] = fewest[start] + 1;
                from[end] = start;
            }
        }
        if (fewest[text.length()] == Integer.MAX_VALUE) return Optional.empty();
        List<String> pieces = new ArrayList<>();
        for (int end = text.length(); end > 0; end = from[end]) pieces.addFirst(text.substring(from[end], end));
        return Optional.of(pieces);
    }

    private boolean has(String word) {
        return asked.computeIfAbsent(word, known::test);
    }

    private static boolean isUnspaced(String word) {
        return word.codePoints().allMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        });
    }
}
