package dev.parley.speech;

/// Whoever waits for a recognition: may be told something before it is finished, and may lose interest. Called
/// by the thread that recognizes.
public interface Asking {
    /// Waits to the end, and for nothing else.
    Asking PATIENTLY = new Asking() {
        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public void first(Transcript opinion) {}
    };

    /// Whether a second opinion is still of use; asked between its steps. The first is always heard to the
    /// end: it may be "stop".
    boolean goesOn();

    /// What it is until a second opinion has been heard; not told of where none is asked for.
    void first(Transcript opinion);
}
