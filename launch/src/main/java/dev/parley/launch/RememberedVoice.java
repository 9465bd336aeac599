package dev.parley.launch;

import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import java.util.LinkedHashMap;
import java.util.Map;

/// A voice that need not think about what it said lately: robots repeat themselves, and people wait for
/// every synthesis. Keeps the last sentences, half a minute of sound at the most. One thread, as every
/// voice.
final class RememberedVoice implements Synthesizer {
    private static final double MOST_S = 30;

    private final Synthesizer voice;
    private final Map<String, Samples> said = new LinkedHashMap<>(16, 0.75f, true);
    private double keptS;

    RememberedVoice(Synthesizer voice) {
        this.voice = voice;
    }

    @Override
    public Samples speak(String sentence) {
        if (said.containsKey(sentence)) return said.get(sentence);
        Samples samples = voice.speak(sentence);
        said.put(sentence, samples);
        keptS += samples.seconds();
        while (keptS > MOST_S && said.size() > 1)
            keptS -= said.remove(said.keySet().iterator().next()).seconds();
        return samples;
    }

    @Override
    public void close() {
        voice.close();
    }
}
