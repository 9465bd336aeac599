package dev.parley.dialogue.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph of a document, under its heading.
///
/// @param file relative to the folder
/// @param title of the document: its first heading, or its file's name
/// @param heading it stands under; empty: none but the title
/// @param line where it begins, from 1
/// @param text without marks of Markdown, on one line
record Passage(String file, String title, String heading, int line, String text) {
    static final int LONGEST = 800;
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+");

    /// "manual.md, Battery, line 12".
    String source() {
        return file + (heading.isEmpty() ? "" : ", " + heading) + ", line " + line;
    }

    List<String> sentences() {
        return List.of(text.split("(?<=[.!?])\\s+(?=\\p{Lu}|\\d)"));
    }

    static List<Passage> of(String file, String document) {
        return new Cutting(file).cut(document);
    }

    /// Cuts one document, line by line.
    private static final class Cutting {
        private final String file;
        private final List<Passage> passages = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String title;
        private String heading = "";
        private boolean titled;
        private int begin = 1;

        Cutting(String file) {
            this.file = file;
            this.title =
                    file.replaceFirst("^.*/", "").replaceFirst("\\.[^.]+$", "").replaceAll("[-_]+", " ");
        }

        List<Passage> cut(String document) {
            int number = 0;
            for (String line : document.lines().toList()) line(line, ++number);
            end();
            return passages;
        }

        private void line(String line, int number) {
            var m = HEADING.matcher(line);
            if (m.matches()) head(plain(m.group(1)));
            else if (line.isBlank()) end();
            else add(line, number);
        }

        private void head(String words) {
            end();
            if (titled) heading = words;
            else title = words;
            titled = true;
        }

        /// A list is one passage, each item a sentence of it.
        private void add(String line, int number) {
            boolean item = ITEM.matcher(line).find();
            String words = plain(ITEM.matcher(line).replaceFirst(""));
            for (int from = 0; from < words.length(); from += LONGEST) {
                String piece = words.substring(from, Math.min(words.length(), from + LONGEST));
                if (text.length() + piece.length() >= LONGEST) end();
                if (text.isEmpty()) begin = number;
                else text.append(item && !text.toString().matches(".*[.!?:;]$") ? ". " : " ");
                text.append(piece);
            }
        }

        private void end() {
            if (!text.isEmpty()) passages.add(new Passage(file, title, heading, begin, text.toString()));
            text.setLength(0);
        }

        private static String plain(String line) {
            return line.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
                    .replaceAll("[*_`>|]+", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
