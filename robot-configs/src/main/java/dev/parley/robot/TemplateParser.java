package dev.parley.robot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Recursive descent over one template:
/// `any = alternatives (';' alternatives)*`, `alternatives = sequence ('|' sequence)*`, `sequence = (word |
/// [any] | (any) | {slot})*`.
final class TemplateParser {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 2000;

    /// Five parts have 120 orders.
    private static final int MOST_IN_ANY_ORDER = 5;

    private final String text;
    private int at;
    private int depth;

    TemplateParser(String text) {
        this.text = text;
    }

    Sentence parse() {
        if (text.isBlank() || text.length() > LONGEST) throw wrong("a sentence of 1 to " + LONGEST + " characters");
        Sentence s = any();
        if (at < text.length()) throw wrong("no '" + text.charAt(at) + "' without its opening partner");
        return s;
    }

    private Sentence any() {
        if (++depth > DEEPEST) throw wrong("brackets nested at most " + DEEPEST + " deep");
        List<Sentence> parts = separated(';', this::alternatives);
        if (parts.size() > MOST_IN_ANY_ORDER) throw wrong("at most " + MOST_IN_ANY_ORDER + " parts in any order");
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Sentence.AnyOrder(parts);
    }

    private Sentence alternatives() {
        List<Sentence> choices = separated('|', this::sequence);
        return choices.size() == 1 ? choices.getFirst() : new Sentence.OneOf(choices);
    }

    private List<Sentence> separated(char by, java.util.function.Supplier<Sentence> part) {
        List<Sentence> parts = new ArrayList<>(List.of(part.get()));
        while (at < text.length() && text.charAt(at) == by) {
            at++;
            parts.add(part.get());
        }
        return List.copyOf(parts);
    }

    private Sentence sequence() {
        List<Sentence> parts = new ArrayList<>();
        while (at < text.length() && "|;)]".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == '[') parts.add(new Sentence.Maybe(bracketed(']')));
            else if (c == '(') parts.add(bracketed(')'));
            else if (c == '{') parts.add(slot());
            else if (isWord(c)) parts.add(word());
            else if (Character.isWhitespace(c) || c == ',' || c == '-') at++;
            else throw wrong("words, [optional], (a|b), (a;b) or {slot}, not '" + c + "'");
        }
        return parts.size() == 1 ? parts.getFirst() : new Sentence.InOrder(List.copyOf(parts));
    }

    private Sentence bracketed(char close) {
        at++;
        Sentence inside = any();
        if (at >= text.length() || text.charAt(at) != close) throw wrong("a closing '" + close + "'");
        at++;
        return inside;
    }

    private Sentence slot() {
        int end = text.indexOf('}', at);
        if (end < 0) throw wrong("a closing '}'");
        String name = text.substring(at + 1, end);
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) throw wrong("a slot name of letters, digits and underscores");
        at = end + 1;
        return new Sentence.SlotRef(name);
    }

    private Sentence word() {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) at++;
        return new Sentence.Word(text.substring(start, at).toLowerCase(Locale.ROOT));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'';
    }

    private BadRobotException wrong(String expected) {
        return new BadRobotException(
                List.of(new Problem("", "\"%s\" at character %d".formatted(text, at + 1), expected)));
    }
}
