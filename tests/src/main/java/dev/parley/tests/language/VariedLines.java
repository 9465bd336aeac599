package dev.parley.tests.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Lines of many kinds: sentences, numbers, code, marks, spaces, alphabets, emoji, and mixtures of them.
final class VariedLines {
    private static final List<String> PIECES = List.of(
            "Walk forward two meters, please.",
            "Don't!",
            "I'll go; you've seen it, haven't you?",
            "It's 9:45.",
            "3.14159",
            "1,234,567",
            "2026-11-25",
            "{\"act\":\"do\",\"slots\":{\"distance\":2.5}}",
            "x = y**2 + 1;",
            "if (a != b) { return -1; }",
            "<tag attr='v'>",
            "C:\\tmp\\file.txt",
            "a/b/c",
            "user@example.org",
            "#42",
            "  ",
            "   ",
            "\t",
            "\t\t",
            "...",
            "?!",
            "--",
            "___",
            "“quoted”",
            "naïve café",
            "Straße",
            "Übermut",
            "Привет, робот",
            "Γειά σου",
            "你好，机器人",
            "こんにちは",
            "안녕하세요 로봇",
            "مرحبا",
            "שלום",
            "नमस्ते",
            "สวัสดี",
            "🤖",
            "👩‍🔧",
            "🇩🇪",
            "½",
            "x²",
            "№ 5",
            "١٢٣",
            "１２３",
            "µm",
            "Ω",
            "e\u0301",
            "\u00a0",
            "ﬁ",
            "WALK",
            "walkToTheCharger",
            "snake_case_name",
            "don’t",
            "the the the",
            "a",
            "I",
            "0",
            "00",
            "007",
            "1e-5");
    private static final List<String> BETWEEN = List.of(" ", " ", " ", "", "  ", ", ", ". ", "-", "\t");

    private VariedLines() {}

    /// The same ones every time.
    static List<String> make(int count) {
        Random random = new Random(42);
        List<String> lines = new ArrayList<>(PIECES);
        while (lines.size() < count) {
            StringBuilder line = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--)
                line.append(PIECES.get(random.nextInt(PIECES.size())))
                        .append(n > 1 ? BETWEEN.get(random.nextInt(BETWEEN.size())) : "");
            lines.add(line.toString());
        }
        return List.copyOf(lines.subList(0, count));
    }
}
