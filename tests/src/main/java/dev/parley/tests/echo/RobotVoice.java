package dev.parley.tests.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Resampler;
import dev.parley.speech.Samples;
import dev.parley.speech.mary.MaryVoice;
import java.util.Arrays;
import java.util.List;

/// What the robot says, as samples of 16 kHz: what the loudspeaker plays and the canceller is told.
final class RobotVoice {
    private static final List<String> SENTENCES = List.of(
            "I am walking five meters ahead now, please stay out of my way.",
            "The kitchen is down the hall on the left side, next to the large window.",
            "My battery is at sixty percent, so I can work for another two hours.",
            "I could not find the red box on the shelf, would you like me to look again?",
            "Good morning, my name is Parley and I help people in this factory.",
            "Somebody is standing right in front of me, so I am waiting here.",
            "I will bring the tools to the second workbench as soon as I am free.",
            "You asked me for three screws, but there are only two in the drawer.",
            "The next delivery is expected at about a quarter past eleven.",
            "I have turned around and I am looking at the yellow door now.",
            "Please speak a little louder, the machine behind me is very noisy.",
            "The temperature in the storage room is twenty one degrees today.",
            "I am not allowed to open the cabinet without the maintainer's permission.",
            "There is a cable on the floor between me and the charging station.",
            "If you would like to know more, just ask me about the exhibition.",
            "I have counted fourteen boxes on the upper shelf and nine below it.",
            "My left arm is at its limit, I cannot raise it any further than this.",
            "The elevator is out of order, but the stairs are on your right hand side.",
            "I heard you, but I did not understand which of the cups you meant.",
            "It took me about four minutes to drive from the entrance to the hall.",
            "Our colleagues from the night shift have left a message for you.",
            "I recommend that we wait until the floor has become dry again.",
            "The visitors will arrive soon, and I am going to welcome them at the gate.",
            "Everything is finished, is there anything else that I can do for you?");

    private RobotVoice() {}

    /// One after the other.
    static List<float[]> sentences() {
        try (MaryVoice voice = new MaryVoice("cmu-slt-hsmm")) {
            return SENTENCES.stream().map(s -> at16kHz(voice.speak(s))).toList();
        }
    }

    private static float[] at16kHz(Samples samples) {
        Resampler resampler = new Resampler(samples.rateHz(), AudioFrame.RATE_HZ);
        float[] out = new float[resampler.mostOutput(samples.audio().length)];
        return Arrays.copyOf(out, resampler.resample(samples.audio(), samples.audio().length, out));
    }

    /// Sentences without a pause, from the given one on, until they last so long.
    static float[] talking(List<float[]> sentences, int from, int samples) {
        float[] talking = new float[samples];
        for (int at = 0, i = from; at < samples; i++) {
            float[] next = sentences.get(i % sentences.size());
            System.arraycopy(next, 0, talking, at, Math.min(next.length, samples - at));
            at += next.length;
        }
        return talking;
    }
}
