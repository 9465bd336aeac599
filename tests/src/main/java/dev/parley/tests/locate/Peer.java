package dev.parley.tests.locate;

import dev.parley.perception.spectrum.Spectrum;

/// Another way to localize the one talker of an utterance.
interface Peer {
    /// @param speech whether the utterance has begun
    void accept(Spectrum spectrum, boolean speech);

    double azimuthRad();
}
