package dev.parley.speech.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as canonical words: lower case, no punctuation, contractions opened, numbers in words, one
/// spelling.
///
/// The same reading is applied to templates and to what was said, so both meet in the middle.
final class Words {
    static final int LONGEST_TEXT = 400;
    private static final int MOST_WORDS = 100;
    /// Scripts in which people write spaces as they like, or none: each character is a word of its own.
    private static final String UNSPACED = "[\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";

    private static final Pattern CHARACTER = Pattern.compile(UNSPACED);

    private static final Pattern PIECE = Pattern.compile("(?<ordinal>\\d+(?:st|nd|rd|th)(?!\\p{L}))"
            + "|(?<mixed>(?<=\\d)½|(?<=\\d )(?:½|1/2(?!\\d)))"
            + "|(?<half>½|(?<!\\d)1/2(?!\\d))"
            + "|(?<minus>(?<![\\p{L}\\d])[-−](?=\\d|\\.\\d))"
            + "|(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?|\\.\\d+)"
            + "|(?<character>" + UNSPACED + ")"
            + "|(?<word>(?!" + UNSPACED + ")\\p{L}(?:(?!" + UNSPACED + ")[\\p{L}\\p{M}\\p{N}])*(?:'[\\p{L}\\p{M}]+)*)"
            + "|(?<sign>[%°&])"
            + "|(?<odd>[^\\s\\p{P}])");

    /// One canonical word and the stretch of the text it was read from; several words may share a stretch.
    record Word(String canonical, int start, int end) {}

    private Words() {}

    /// The canonical words; none when the text is too long to be something said.
    static List<Word> of(String text) {
        if (text.length() > LONGEST_TEXT) return List.of();
        String plain = text.replace('’', '\'').replace('‘', '\'').toLowerCase(Locale.ROOT);
        List<Word> words = new ArrayList<>();
        for (Matcher m = PIECE.matcher(plain); m.find(); )
            for (String w : canonical(m)) words.add(new Word(w, m.start(), m.end()));
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    /// The canonical words alone.
    static List<String> plain(String text) {
        return of(text).stream().map(Word::canonical).toList();
    }

    /// Whether a canonical word is one character of a text whose spaces mean nothing.
    static boolean isUnspaced(String word) {
        return CHARACTER.matcher(word).matches();
    }

    private static List<String> canonical(Matcher m) {
        String piece = m.group();
        if (m.group("number") != null) return Numbers.inWords(piece.replace(",", ""));
        if (m.group("word") != null) return Spelling.canonical(piece);
        if (m.group("mixed") != null) return List.of("and", "a", "half");
        if (m.group("half") != null) return List.of("half");
        if (m.group("minus") != null) return List.of("minus");
        return switch (piece) {
            case "%" -> List.of("percent");
            case "°" -> List.of("degrees");
            case "&" -> List.of("and");
            default -> List.of(piece);
        };
    }
}
