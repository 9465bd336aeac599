package dev.parley.simulation.gazebo;

import java.util.Locale;

/// XML, line by line. Names come from robot files, which hold letters, digits and underscores only.
final class Xml {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n");
    private int depth;

    /// Opens an element; its attributes stand in the text.
    Xml open(String element, Object... values) {
        line("<" + element + ">", values);
        depth++;
        return this;
    }

    Xml close(String element) {
        depth--;
        return line("</" + element + ">");
    }

    /// An element without content.
    Xml empty(String element, Object... values) {
        return line("<" + element + "/>", values);
    }

    Xml value(String element, Object value) {
        return line("<" + element + ">" + shown(value) + "</" + element + ">");
    }

    private Xml line(String format, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) shown[i] = shown(values[i]);
        text.append("  ".repeat(depth)).append(format.formatted(shown)).append('\n');
        return this;
    }

    static String shown(Object value) {
        return switch (value) {
            case double[] all -> "%s %s %s".formatted(shown(all[0]), shown(all[1]), shown(all[2]));
            case Double d -> number(d);
            default -> value.toString();
        };
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.6f", value).replaceAll("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
