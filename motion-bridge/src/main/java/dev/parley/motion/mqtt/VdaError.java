package dev.parley.motion.mqtt;

import java.util.Map;

/// Something that a master control has to know: an error of VDA 5050's state.
///
/// @param fatal whether a person has to come
/// @param about what it refers to, such as `actionId`
public record VdaError(String type, String text, boolean fatal, Map<String, String> about) {
    private static final int LONGEST_TEXT = 250;

    public VdaError {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        about = Map.copyOf(about);
    }

    /// About nothing in particular.
    public VdaError(String type, String text, boolean fatal) {
        this(type, text, fatal, Map.of());
    }
}
