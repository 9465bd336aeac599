package dev.parley.motion;

import java.util.Map;

/// What other programs ask of a robot by ROS4HRI's skills. They ask as strangers do.
public sealed interface Skill {
    /// Say it (`communication_skills/action/Say`).
    record Say(String text) implements Skill {}

    /// Ask people, and tell what they answer (`communication_skills/action/Ask`).
    ///
    /// @param wanted the pieces of information, each with its type (`str`, `int`, `float`); empty: the words
    record Ask(String question, Map<String, String> wanted) implements Skill {
        public Ask {
            wanted = Map.copyOf(wanted);
        }
    }

    /// Look at a point (`interaction_skills/action/LookAt`).
    ///
    /// @param frame that the point is in
    record LookAt(String frame, double xM, double yM, double zM) implements Skill {}

    /// Look straight ahead (the same, with the policy `reset`).
    record LookAhead() implements Skill {}
}
