package dev.parley.launch;

/// Closes things that are closed whatever happens; what fails on the way is logged.
final class Closing {
    private Closing() {}

    static void quietly(AutoCloseable... things) {
        for (AutoCloseable thing : things) {
            try {
                thing.close();
            } catch (Exception e) {
                System.getLogger("parley").log(System.Logger.Level.WARNING, "closing failed", e);
            }
        }
    }
}
