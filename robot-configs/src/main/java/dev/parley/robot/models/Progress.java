package dev.parley.robot.models;

/// Hears how a fetch is going. Called on the thread that fetches.
public interface Progress {
    /// Something that takes a while begins.
    ///
    /// @param what in a few words
    /// @param bytes to come, or -1 when nobody knows
    void started(String what, long bytes);

    /// @param bytes so far
    void advanced(long bytes);

    void finished();

    /// One line for people: a damaged file, a source that failed.
    void note(String line);

    Progress SILENT = new Progress() {
        @Override
        public void started(String what, long bytes) {}

        @Override
        public void advanced(long bytes) {}

        @Override
        public void finished() {}

        @Override
        public void note(String line) {}
    };
}
