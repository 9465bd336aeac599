package dev.parley.motion;

import java.util.Map;

/// A skill that somebody asks for, until it is over. For any thread; nobody waits.
public interface SkillGoal {
    Skill skill();

    /// It is being done.
    void goesOn();

    /// It was done. Whoever ends it twice is not heard.
    ///
    /// @param answers to [Skill.Ask], by the name of the piece of information; text or numbers
    void done(Map<String, Object> answers);

    /// It was not, or not to the end.
    ///
    /// @param reason for whoever asked
    void failed(Failure failure, String reason);

    /// Why it was not done, with its number in `std_skills/msg/Result`.
    enum Failure {
        INTERRUPTED(4),
        INVALID(22),
        CALLED_OFF(125),
        UNSUPPORTED(134),
        OTHER(255);

        private final int code;

        Failure(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /// Whoever does the skills. Called on a thread of the connection, so it must be quick.
    interface Server {
        void asked(SkillGoal goal);

        /// Nobody wants it any more. It is still to be ended.
        void calledOff(SkillGoal goal);
    }
}
