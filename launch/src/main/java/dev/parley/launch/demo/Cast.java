package dev.parley.launch.demo;

import dev.parley.perception.AudioFault;
import dev.parley.robot.models.ModelStore;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Samples;
import java.util.Arrays;

/// Who speaks in the demo: recordings of real people, and voices of a synthesizer that is not the robot's
/// own.
record Cast(Voices voices) {
    private static final String BOOK = "librivox/sense_and_sensibility_01_austen_64kb-0880";
    private static final float AUDIBLE = 0.003f;
    private static final double READING_SECONDS = 5;

    /// With every recording that this machine can get.
    static Cast of(ModelStore models) {
        Cast cast = new Cast(Voices.of(models));
        models.require("talkers");
        if (!cast.has(BOOK)) models.fetch("recordings");
        return cast;
    }

    /// "Go forward ten meters", spoken by a person.
    Samples walker() {
        return voices.recording("goforward");
    }

    /// The beginning of a book, read by a person where that recording can be had.
    Samples reader() {
        Samples all = has(BOOK) ? voices.recording(BOOK) : visitor("The family had long been settled in the country.");
        int length = (int) Math.min(all.audio().length, READING_SECONDS * all.rateHz());
        return new Samples(Arrays.copyOf(all.audio(), length), all.rateHz());
    }

    Samples operator(String text) {
        return voices.speak(text, "en-us+m6").withoutSilentEnd(AUDIBLE);
    }

    Samples visitor(String text) {
        return voices.speak(text, "en-us+f2").withoutSilentEnd(AUDIBLE);
    }

    private boolean has(String recording) {
        try {
            return voices.recording(recording).audio().length > 0;
        } catch (AudioFault e) {
            return false;
        }
    }
}
