package dev.parley.speech.espeak;

import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import java.util.Arrays;

/// A voice of espeak-ng as the robot's own: any of its languages, 22.05 kHz. Silence around the words is cut,
/// since the time before the first word is time that people wait. One thread.
public final class EspeakVoice implements Synthesizer {
    private static final int RATE_HZ = 22_050;
    private static final int WORDS_PER_MINUTE = 160;
    private static final int LONGEST = 1000;
    private static final float SILENCE = 0.01f;
    private static final int KEPT = RATE_HZ / 50;
    private static final float PEAK = 0.7f;

    private final Espeak espeak;
    private final String name;

    /// @param espeak closed with this voice
    /// @param name of the voice, such as `ko` or `en-us+f2`
    public EspeakVoice(Espeak espeak, String name) {
        this.espeak = espeak;
        this.name = name;
    }

    /// @throws dev.parley.speech.VoiceFault if it cannot be spoken
    @Override
    public Samples speak(String sentence) {
        String words = sentence.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (words.chars().noneMatch(Character::isLetterOrDigit)) return new Samples(new float[0], RATE_HZ);
        return clear(espeak.speak(words.substring(0, Math.min(words.length(), LONGEST)), name, WORDS_PER_MINUTE));
    }

    private static Samples clear(Samples said) {
        float peak = SILENCE;
        for (float x : said.audio()) peak = Math.max(peak, Math.abs(x));
        float[] audio = said.audio().clone();
        for (int i = 0; i < audio.length; i++) audio[i] *= PEAK / peak;
        return new Samples(trimmed(audio), said.rateHz());
    }

    private static float[] trimmed(float[] audio) {
        int first = 0;
        while (first < audio.length && Math.abs(audio[first]) < SILENCE) first++;
        int last = audio.length;
        while (last > first && Math.abs(audio[last - 1]) < SILENCE) last--;
        return Arrays.copyOfRange(audio, Math.max(0, first - KEPT), Math.min(audio.length, last + KEPT));
    }

    @Override
    public void close() {
        espeak.close();
    }
}
