package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedVoiceTest {
    private final List<String> thoughtAbout = new ArrayList<>();
    private final RememberedVoice voice = new RememberedVoice(new TenSeconds());

    @Test
    void thinksAboutASentenceOnce() {
        assertThat(voice.speak("Done.")).isSameAs(voice.speak("Done."));
        assertThat(thoughtAbout).containsExactly("Done.");
    }

    @Test
    void forgetsWhatItSaidLongestAgo() {
        for (String s : List.of("one", "two", "three", "one", "four", "two", "one")) voice.speak(s);
        assertThat(thoughtAbout).containsExactly("one", "two", "three", "four", "two");
    }

    private final class TenSeconds implements Synthesizer {
        @Override
        public Samples speak(String sentence) {
            thoughtAbout.add(sentence);
            return new Samples(new float[10_000], 1000);
        }

        @Override
        public void close() {}
    }
}
