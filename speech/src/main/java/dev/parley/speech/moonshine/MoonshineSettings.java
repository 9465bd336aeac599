package dev.parley.speech.moonshine;

/// How to listen. Costs are in nats a token.
///
/// @param beamWidth hypotheses held to the grammar; one free hypothesis runs beside them
/// @param lengthBonus added for each token when hypotheses are ranked, so that noise does not cut sentences
/// short
/// @param acceptedCost a command is believed up to this mean cost ...
/// @param acceptedWorstCost ... and this worst mean cost over four consecutive tokens ...
/// @param acceptedPairCost ... and this one over two, which finds a single word that was something else
/// @param threads that compute together
public record MoonshineSettings(
        int beamWidth,
        double lengthBonus,
        double acceptedCost,
        double acceptedWorstCost,
        double acceptedPairCost,
        int threads) {
    /// Chosen on spoken orders of many people, clean and in kitchen noise, the same with a word taken out of
    /// the grammar, and other speech.
    public static final MoonshineSettings STANDARD = new MoonshineSettings(8, 1.0, 1.4, 3.0, 4.5, 2);

    public MoonshineSettings {
        require(beamWidth >= 1 && beamWidth <= 16, "beamWidth", beamWidth, "1 to 16");
        require(lengthBonus >= 0 && lengthBonus <= 5, "lengthBonus", lengthBonus, "0 to 5");
        require(acceptedCost > 0 && acceptedCost <= 20, "acceptedCost", acceptedCost, "0 to 20");
        require(acceptedWorstCost > 0 && acceptedWorstCost <= 20, "acceptedWorstCost", acceptedWorstCost, "0 to 20");
        require(acceptedPairCost > 0 && acceptedPairCost <= 20, "acceptedPairCost", acceptedPairCost, "0 to 20");
        require(threads >= 1 && threads <= 64, "threads", threads, "1 to 64");
    }

    /// The same on so many threads.
    public MoonshineSettings on(int threads) {
        return new MoonshineSettings(
                beamWidth, lengthBonus, acceptedCost, acceptedWorstCost, acceptedPairCost, threads);
    }

    private static void require(boolean right, String name, double value, String expected) {
        if (!right) throw new IllegalArgumentException("%s: %s; expected %s".formatted(name, value, expected));
    }
}
