package dev.parley.robot;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may do what.
///
/// @param roles the actions of each role, least trusted first; `all` stands for every action
/// @param unknownVoice the role of a voice that nobody has introduced
public record People(Map<String, Set<String>> roles, String unknownVoice) {
    public static final String ALL = "all";

    /// The role of someone at the keyboard who may do everything. No voice ever gets it: a file cannot name
    /// it.
    public static final String EVERYTHING = "(everything)";

    public People {
        roles = Ordered.copy(roles);
        new Checks()
                .that(!roles.isEmpty(), "", "no roles", "at least one role and its actions")
                .that(!roles.containsKey(EVERYTHING), "", EVERYTHING, "another name")
                .known("unknown_voice", unknownVoice, roles.keySet())
                .done();
    }

    /// Whether this role may do this action; an unknown role may do nothing.
    public boolean may(String role, String action) {
        if (role.equals(EVERYTHING)) return true;
        Set<String> actions = roles.getOrDefault(role, Set.of());
        return actions.contains(ALL) || actions.contains(action);
    }

    public List<String> names() {
        return List.copyOf(roles.keySet());
    }
}
