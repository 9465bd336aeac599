package dev.parley.speech;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Splits a reply into sentences, so that the first is heard while the next is made. The rules are those of
/// Unicode's annex 29, as the JDK has them, with English abbreviations kept together and endless sentences
/// cut. Thread-safe.
public final class Sentences {
    /// Nobody listens to more in one breath; cut at the last comma, else at the last space.
    private static final int LONGEST = 300;

    private static final Pattern GOES_ON = Pattern.compile(
            "(?s)(^|.*[\\s(\"'“‘])(dr|mr|mrs|ms|prof|st|no|nos|fig|vs|approx|e\\.g|i\\.e|cf|capt|gen|sgt|\\p{L})\\.",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ENDS_WITH_I = Pattern.compile("(?s).*\\sI\\.");

    private Sentences() {}

    /// Sentences in order, trimmed, none of them empty; together they hold every word of the text.
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : text.split("\\R+")) split(paragraph).forEach(s -> cut(s, sentences));
        return List.copyOf(sentences);
    }

    private static List<String> split(String paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(paragraph);
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = paragraph.substring(start, end).strip();
            if (end < paragraph.length() && goesOn(sentence)) continue;
            if (!sentence.isEmpty()) found.add(sentence);
            start = end;
        }
        return found;
    }

    private static boolean goesOn(String sentence) {
        return GOES_ON.matcher(sentence).matches()
                && !ENDS_WITH_I.matcher(sentence).matches();
    }

    private static void cut(String sentence, List<String> into) {
        String rest = sentence;
        while (rest.length() > LONGEST) {
            int at = cutAt(rest);
            into.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        if (!rest.isEmpty()) into.add(rest);
    }

    private static int cutAt(String text) {
        int comma = Math.max(text.lastIndexOf(", ", LONGEST - 2), text.lastIndexOf("; ", LONGEST - 2));
        if (comma > 0) return comma + 1;
        int space = text.lastIndexOf(' ', LONGEST);
        if (space > 0) return space;
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
