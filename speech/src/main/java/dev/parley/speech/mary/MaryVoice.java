package dev.parley.speech.mary;

import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.VoiceFault;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import javax.sound.sampled.AudioInputStream;
import marytts.LocalMaryInterface;
import marytts.exceptions.SynthesisException;
import marytts.htsengine.HMMVoice;
import marytts.modules.synthesis.Voice;
import marytts.util.data.audio.MaryAudioUtils;

/// A MaryTTS voice (github.com/marytts, LGPL): 48 kHz for `cmu-slt-hsmm`. It starts when first used, or
/// when [#start] is called, which takes 1.5 to 2 s and may be done early on another thread. Silence around
/// the words is cut, since the time before the first word is time that people wait.
///
/// One thread speaks. Prints nothing.
public final class MaryVoice implements Synthesizer {
    private static final float SILENCE = 0.01f;
    private static final double KEPT_SECONDS = 0.02;
    private static final double POSTFILTER = 0.3;
    private static final double PEAK = 0.7;

    private final String name;
    private Optional<LocalMaryInterface> mary = Optional.empty();

    /// @param name of the voice, such as `cmu-slt-hsmm`
    public MaryVoice(String name) {
        this.name = name;
    }

    /// Gets ready, if it is not yet.
    ///
    /// @throws VoiceFault if it cannot, or has no voice of that name
    public synchronized void start() {
        if (mary.isPresent()) return;
        LocalMaryInterface started = QuietMary.start();
        if (!started.getAvailableVoices().contains(name))
            throw new VoiceFault("There is no voice \"%s\": set voice.name in the robot file to one of %s"
                    .formatted(name, String.join(", ", new TreeSet<>(started.getAvailableVoices()))));
        started.setVoice(name);
        keepStable(name);
        mary = Optional.of(started);
        // The first sentence takes twice as long as those after it; let it be one that nobody waits for.
        speak("Hello.");
    }

    /// "Global variance" makes a hidden-Markov voice a little livelier, by gradient steps that diverge on
    /// some sentences: "I am there." becomes a bang at full scale, then silence. Without it the postfilter
    /// keeps the vowels clear (Yoshimura 2005), and speaking is faster.
    private static void keepStable(String name) {
        if (Voice.getVoice(name) instanceof HMMVoice voice) {
            voice.getHMMData().setUseGV(false);
            voice.getHMMData().setBeta(POSTFILTER);
        }
    }

    /// @throws VoiceFault if these words cannot be spoken
    @Override
    public synchronized Samples speak(String sentence) {
        String words = Wording.of(sentence);
        if (words.isEmpty()) return new Samples(new float[0], 48_000);
        start();
        try (AudioInputStream sound = mary.orElseThrow().generateAudio(words)) {
            return samples(sound);
        } catch (SynthesisException | IOException | RuntimeException e) {
            throw new VoiceFault(
                    "\"%s\" cannot be spoken (%s): say it in other words".formatted(words, QuietMary.reason(e)));
        }
    }

    private static Samples samples(AudioInputStream sound) {
        int rateHz = (int) sound.getFormat().getSampleRate();
        double[] all = MaryAudioUtils.getSamplesAsDoubleArray(sound);
        double gain =
                PEAK / Math.max(0.05, Arrays.stream(all).map(Math::abs).max().orElse(0));
        float[] audio = new float[all.length];
        for (int i = 0; i < all.length; i++) audio[i] = (float) (all[i] * gain);
        return new Samples(trimmed(audio, (int) (KEPT_SECONDS * rateHz)), rateHz);
    }

    private static float[] trimmed(float[] audio, int kept) {
        int first = 0;
        while (first < audio.length && Math.abs(audio[first]) < SILENCE) first++;
        int last = audio.length;
        while (last > first && Math.abs(audio[last - 1]) < SILENCE) last--;
        return Arrays.copyOfRange(audio, Math.max(0, first - kept), Math.min(audio.length, last + kept));
    }

    /// Mary herself ends with the process: she cannot be started twice.
    @Override
    public synchronized void close() {
        mary = Optional.empty();
    }
}
