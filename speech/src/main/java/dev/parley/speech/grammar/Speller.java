package dev.parley.speech.grammar;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Spells a [WordGraph] out: the first letter of a word capital or not, digits or words, a comma or a
/// hyphen between words, a full stop, exclamation or question mark at the end.
///
/// Every word state becomes two: ready for a word to begin, and just after one.
final class Speller {
    private final LetterGraphBuilder letters = new LetterGraphBuilder();

    private final Map<String, List<String>> spellings = new HashMap<>();

    private Speller() {}

    static LetterGraph spell(WordGraph words) {
        return new Speller().graph(words);
    }

    private LetterGraph graph(WordGraph words) {
        for (int s = 0; s < 2 * words.states(); s++) letters.state();
        for (int s = 0; s < words.states(); s++) {
            separate(after(s), ready(s));
            for (Arc arc : words.from(s)) spell(s, arc);
        }
        int start = letters.state();
        letters.edge(start, ' ', ready(words.start()));
        letters.silent(start, ready(words.start()));
        int end = letters.state();
        letters.silent(after(words.end()), end);
        for (char mark : new char[] {'.', '!', '?'}) letters.edge(after(words.end()), mark, end);
        return letters.build(start, end);
    }

    private static int ready(int state) {
        return 2 * state;
    }

    private static int after(int state) {
        return 2 * state + 1;
    }

    private void separate(int from, int to) {
        letters.edge(from, ' ', to);
        letters.edge(from, '-', to);
        int comma = letters.state();
        letters.edge(from, ',', comma);
        letters.edge(comma, ' ', to);
    }

    private void spell(int from, Arc arc) {
        switch (arc) {
            case Arc.Say say ->
                spellings
                        .computeIfAbsent(say.word(), Spelling::written)
                        .forEach(w -> word(ready(from), w, after(arc.to())));
            case Arc.Written written -> word(ready(from), written.text(), after(arc.to()));
            case Arc.Glued glued -> letters(after(from), glued.text(), after(arc.to()));
            case Arc.Digits digits -> number(ready(from), digits.decimals(), after(arc.to()));
            case Arc.Silent _, Arc.Open _, Arc.Close _, Arc.Value _ -> silent(from, arc.to());
            case Arc.Does _, Arc.Controls _, Arc.SpokenOf _ -> silent(from, arc.to());
            case Arc.Then _ -> letters.then(after(from), after(arc.to()));
            case Arc.Anything _, Arc.LeftOut _, Arc.Typed _ -> {}
        }
    }

    private void silent(int from, int to) {
        letters.silent(ready(from), ready(to));
        letters.silent(after(from), after(to));
    }

    private void word(int from, String text, int to) {
        letters(from, text, to);
        int first = Character.charCount(text.codePointAt(0));
        String capital = text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
        if (!capital.equals(text)) letters(from, capital, to);
    }

    private void letters(int from, String text, int to) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = from;
        for (int i = 0; i < bytes.length; i++) {
            int next = i == bytes.length - 1 ? to : letters.state();
            letters.edge(at, bytes[i] & 0xff, next);
            at = next;
        }
    }

    /// 0 to 999, or the same with one or two decimals.
    private void number(int from, boolean decimals, int to) {
        int whole = decimals ? letters.state() : to;
        int one = letters.state();
        int two = letters.state();
        letters.edge(from, '0', whole);
        for (int d = '0'; d <= '9'; d++) {
            if (d != '0') letters.edge(from, d, one);
            letters.edge(one, d, two);
            letters.edge(two, d, whole);
        }
        letters.silent(one, whole);
        letters.silent(two, whole);
        if (decimals) decimals(whole, to);
    }

    private void decimals(int from, int to) {
        int point = letters.state();
        int tenth = letters.state();
        letters.edge(from, '.', point);
        for (int d = '0'; d <= '9'; d++) {
            letters.edge(point, d, tenth);
            letters.edge(tenth, d, to);
        }
        letters.silent(tenth, to);
    }
}
