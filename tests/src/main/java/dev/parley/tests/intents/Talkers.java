package dev.parley.tests.intents;

import dev.parley.robot.models.ModelStore;
import dev.parley.simulation.voices.Voices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Sentences said by synthetic talkers: each by some of those who are understood well, and by one who is
/// not chosen for it.
final class Talkers {
    private static final List<String> OTHERS =
            List.of("en-us+f4", "en-us+m3", "en-gb+f3", "en+m1", "en-us+m5", "en+f1");

    /// One sentence by one talker; mono, 16 kHz.
    record Said(String text, String voice, float[] audio) {}

    private Talkers() {}

    /// @param each talkers for each sentence, never the same few for all of them
    static List<Said> say(List<String> sentences, int each) {
        Voices voices = Voices.of(ModelStore.standard());
        List<String> all = Stream.concat(Voices.CLEAR.stream(), OTHERS.stream()).toList();
        List<Said> said = new ArrayList<>();
        int next = 0;
        for (String s : sentences)
            for (int i = 0; i < each; i++) {
                String voice = all.get(next++ % all.size());
                said.add(new Said(s, voice, voices.speak(s, voice).audio()));
            }
        return said;
    }
}
