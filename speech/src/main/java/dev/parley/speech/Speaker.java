package dev.parley.speech;

/// Who is speaking.
///
/// @param name as introduced; empty when nobody knows this voice, or nobody can be sure
/// @param role one of the roles of the robot's file
/// @param confidence that it is the person of that name, 0 to 1; 0 without a name
public record Speaker(String name, String role, double confidence) {
    /// A voice without a name.
    public Speaker(String role) {
        this("", role, 0);
    }

    /// Of whom there is no doubt.
    public Speaker(String name, String role) {
        this(name, role, name.isEmpty() ? 0 : 1);
    }

    /// Whether these may be the same person: a voice without a name may be anybody's, since a single word
    /// says too little. What someone may do is decided by the role of whoever speaks, never by this.
    public boolean maybe(Speaker other) {
        boolean nameless = name.isEmpty() || other.name.isEmpty();
        return name.equals(other.name) ? !nameless || role.equals(other.role) : nameless;
    }
}
