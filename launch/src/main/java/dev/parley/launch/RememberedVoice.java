package dev.parley.launch;

import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A voice that need not think about what it said lately: robots repeat themselves, and people wait for
/// every synthesis. Keeps the last sentences, a minute of sound at the most, and thinks about what it will
/// likely say while nobody waits. Thread-safe.
final class RememberedVoice implements Synthesizer {
    private static final double MOST_S = 60;

    private final Synthesizer voice;
    private final Map<String, Samples> said = new LinkedHashMap<>(16, 0.75f, true);
    private double keptS;
    private boolean closed;

    RememberedVoice(Synthesizer voice) {
        this.voice = voice;
    }

    @Override
    public synchronized Samples speak(String sentence) {
        if (said.containsKey(sentence)) return said.get(sentence);
        Samples samples = voice.speak(sentence);
        said.put(sentence, samples);
        keptS += samples.seconds();
        while (keptS > MOST_S && said.size() > 1)
            keptS -= said.remove(said.keySet().iterator().next()).seconds();
        return samples;
    }

    /// Thinks about sentences that have not been said, one at a time: whoever speaks meanwhile waits for one
    /// at the most.
    void prepare(List<String> sentences) {
        for (String sentence : sentences) prepare(sentence);
    }

    private synchronized void prepare(String sentence) {
        if (!closed && keptS < MOST_S / 2) speak(sentence);
    }

    @Override
    public synchronized void close() {
        closed = true;
        voice.close();
    }
}
