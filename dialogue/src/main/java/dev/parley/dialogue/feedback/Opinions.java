package dev.parley.dialogue.feedback;

import java.util.List;

/// Where opinions are kept. Thread-safe.
public interface Opinions {
    /// @return whether it is on the disk
    boolean keep(Judged judged);

    /// Oldest first.
    ///
    /// @throws dev.parley.robot.Fault when they cannot be read
    List<Judged> all();

    /// What one person thought; an empty name: everybody's.
    ///
    /// @return how many opinions those were; negative: it could not be written
    int forget(String by);
}
