package dev.parley.speech.moonshine;

import java.util.Arrays;

/// How far speech stands out of what is around it, from the sound alone: the level that one in ten of its 20 ms
/// frames exceeds, over the level that one in ten stays below. The pauses between and around words hold the
/// noise, so this follows the signal-to-noise ratio: more than 39 dB in nine of ten quiet recordings, 11 to 18
/// dB in a kitchen at 6 dB, 5 to 7 dB in babble at 3 dB.
final class SpeechRange {
    private static final int FRAME = 320;
    /// Frames below this were put there: nobody's microphone is that silent.
    private static final double DIGITAL_SILENCE = 1e-9;

    private SpeechRange() {}

    /// @param audio mono, 16 kHz, its largest sample 1, with a little of what is around the speech
    /// @return 0 where there is too little to tell
    static double db(float[] audio) {
        double[] levels = new double[audio.length / FRAME];
        int heard = 0;
        for (int f = 0; f < levels.length; f++) {
            double energy = 0;
            for (int i = f * FRAME; i < (f + 1) * FRAME; i++) energy += audio[i] * audio[i];
            if (energy / FRAME > DIGITAL_SILENCE) levels[heard++] = 10 * Math.log10(energy);
        }
        if (heard == 0) return 0;
        Arrays.sort(levels, 0, heard);
        return levels[(heard - 1) * 9 / 10] - levels[(heard - 1) / 10];
    }
}
