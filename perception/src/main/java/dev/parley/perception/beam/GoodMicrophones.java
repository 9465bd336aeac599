package dev.parley.perception.beam;

import dev.parley.perception.array.MicrophoneArray;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;

/// Those microphones of an array that are listened to, and their part of a spectrum.
final class GoodMicrophones {
    final MicrophoneArray array;
    /// `[good microphone][bin]`; the rows are those that were taken.
    final float[][] re;

    final float[][] im;
    private final int[] index;

    private GoodMicrophones(MicrophoneArray array, int[] index) {
        this.array = array;
        this.index = index;
        re = new float[index.length][];
        im = new float[index.length][];
    }

    /// @param good at least one
    static GoodMicrophones of(List<Position> positions, boolean[] good) {
        List<Position> kept = new ArrayList<>();
        int[] index = new int[count(good)];
        for (int m = 0; m < good.length; m++)
            if (good[m]) {
                index[kept.size()] = m;
                kept.add(positions.get(m));
            }
        return new GoodMicrophones(new MicrophoneArray(kept), index);
    }

    static int count(boolean[] good) {
        int count = 0;
        for (boolean g : good) count += g ? 1 : 0;
        return count;
    }

    int count() {
        return index.length;
    }

    /// @param allRe of all microphones, `[microphone][bin]`
    /// @return whether every number of theirs is one
    boolean take(float[][] allRe, float[][] allIm) {
        boolean finite = true;
        for (int m = 0; m < index.length; m++) {
            re[m] = allRe[index[m]];
            im[m] = allIm[index[m]];
            finite &= finite(m);
        }
        return finite;
    }

    boolean finite(int microphone) {
        float sum = 0;
        for (float x : re[microphone]) sum += x * x;
        for (float x : im[microphone]) sum += x * x;
        return Float.isFinite(sum);
    }
}
