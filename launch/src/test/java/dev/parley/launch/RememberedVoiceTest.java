package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
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
        for (String s : List.of("1", "2", "3", "4", "5", "6", "1", "7", "2", "1")) voice.speak(s);
        assertThat(thoughtAbout).containsExactly("1", "2", "3", "4", "5", "6", "7", "2");
    }

    @Test
    void thinksAheadWithoutForgetting() {
        voice.speak("Ready.");
        voice.prepare(List.of("Turning left.", "Turning right.", "Turning around.", "Ready."));
        assertThat(thoughtAbout).containsExactly("Ready.", "Turning left.", "Turning right.");
        voice.speak("Turning right.");
        assertThat(thoughtAbout).hasSize(3);
        voice.close();
        voice.prepare(List.of("Done."));
        assertThat(thoughtAbout).hasSize(3);
    }

    @Test
    void knowsWhatARobotSaysFirst() {
        assertThat(FirstReplies.of(RobotFile.load("parley-one")))
                .contains("Turning left.", "Looking forward.", "On my way to the loading dock.", "Hello!")
                .allMatch(s -> !s.contains("{") && !s.contains("Walking"))
                .doesNotHaveDuplicates();
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
