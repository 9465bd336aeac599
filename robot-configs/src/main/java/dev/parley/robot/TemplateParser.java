package dev.parley.robot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Recursive descent over one template:
/// `any = alternatives (';' alternatives)*`, `alternatives = sequence ('|' sequence)*`, `sequence = (word |
/// [any] | [any]+ | (any) | (any)+ | {slot} | <rule>)*`. Rules are written out where they are used.
final class TemplateParser {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 2000;

    /// Five parts have 120 orders.
    private static final int MOST_IN_ANY_ORDER = 5;

    /// Words, slots and rules of one sentence, rules written out: a rule of rules of rules grows fast.
    private static final int MOST_PARTS = 5000;

    private final String text;
    private final Map<String, String> rules;
    private final List<String> within;
    private final int[] parts;
    private int at;
    private int depth;

    TemplateParser(String text, Map<String, String> rules) {
        this(text, rules, List.of(), new int[1]);
    }

    /// @param within the rules that this text is part of, outermost first
    private TemplateParser(String text, Map<String, String> rules, List<String> within, int[] parts) {
        this.text = text;
        this.rules = rules;
        this.within = within;
        this.parts = parts;
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
            if (++this.parts[0] > MOST_PARTS)
                throw wrong("at most " + MOST_PARTS + " parts, with its rules written out");
            if (c == '[') parts.add(new Sentence.Maybe(perhapsRepeated(bracketed(']'))));
            else if (c == '(') parts.add(perhapsRepeated(bracketed(')')));
            else if (c == '{') parts.add(slot());
            else if (c == '<') parts.add(rule());
            else if (isWord(c)) parts.add(word());
            else if (Character.isWhitespace(c) || c == ',' || c == '-') at++;
            else throw wrong("words, [optional], (a|b), (a;b), (a)+, {slot} or <rule>, not '" + c + "'");
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

    /// A slot has one value, and what may be nothing at all is not said again.
    private Sentence perhapsRepeated(Sentence inside) {
        if (at >= text.length() || text.charAt(at) != '+') return inside;
        if (!inside.slotNames().isEmpty() || inside.maybeSilent())
            throw wrong("before '+' words that have to be said, and no {slot}: it has one value");
        at++;
        return new Sentence.Repeated(inside);
    }

    private Sentence slot() {
        int end = text.indexOf('}', at);
        if (end < 0) throw wrong("a closing '}'");
        String name = text.substring(at + 1, end);
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) throw wrong("a slot name of letters, digits and underscores");
        at = end + 1;
        return new Sentence.SlotRef(name);
    }

    private Sentence rule() {
        int end = text.indexOf('>', at);
        if (end < 0) throw wrong("a closing '>'");
        String name = text.substring(at + 1, end);
        if (!rules.containsKey(name)) throw wrong("a rule: " + DidYouMean.among(name, rules.keySet()));
        List<String> chain = Stream.concat(within.stream(), Stream.of(name)).toList();
        if (within.contains(name)) throw wrong("a rule that does not end in itself: " + String.join(" → ", chain));
        at = end + 1;
        return new TemplateParser(rules.get(name), rules, chain, parts).parse();
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
