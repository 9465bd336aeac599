/// Who is speaking: voices as vectors by the GE2E encoder (Wan et al. 2018, "Generalized end-to-end loss for
/// speaker verification"), with the weights of Resemblyzer.
package dev.parley.speech.speaker;
