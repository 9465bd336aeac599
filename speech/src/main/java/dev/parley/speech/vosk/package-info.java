/// Speech in any language there is a Vosk model for (github.com/alphacep/vosk-api, Apache-2.0; Kaldi inside).
/// Only this package knows of it.
package dev.parley.speech.vosk;
