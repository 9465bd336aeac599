package dev.parley.motion;

/// What is written down about commands, so that everybody can find out later why the robot moved.
///
/// For any thread. Nobody holds the lock of a robot that moves while calling it: a slow disk must delay no stop.
public interface Audit {
    /// Kept for good once it returns: nothing begins to move before.
    ///
    /// @throws AuditFault when it cannot be kept; then nothing may begin
    void decided(MotionRequest request, Verdict verdict);

    /// What became of it; kept soon.
    ///
    /// @throws AuditFault when it cannot be kept
    void became(MotionEvent event);

    /// Nothing is written down.
    Audit NONE = new Audit() {
        @Override
        public void decided(MotionRequest request, Verdict verdict) {}

        @Override
        public void became(MotionEvent event) {}
    };
}
