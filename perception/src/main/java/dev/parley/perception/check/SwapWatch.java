package dev.parley.perception.check;

import dev.parley.perception.Detection;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.check.SwapCheck.Pair;
import dev.parley.perception.spectrum.Spectrum;
import java.util.List;
import java.util.Optional;

/// Lets [SwapCheck] look at sure voices now and then, and tells [ChannelCheck] what it finds. One thread.
public final class SwapWatch {
    /// Three seconds of decisions.
    private static final int EVERY = 12;

    private final SwapCheck swaps;
    private final ChannelCheck channels;
    private Optional<Pair> swapped = Optional.empty();
    private int decisions;

    public SwapWatch(MicrophoneArray array, ChannelCheck channels) {
        this.swaps = new SwapCheck(array);
        this.channels = channels;
    }

    /// Every frame.
    public void accept(Spectrum spectrum) {
        swaps.accept(spectrum);
    }

    /// Every decision of the localizer.
    ///
    /// @param voices the surest first, in the frame of the microphones
    public void decided(List<Detection> voices) {
        if (voices.size() != 1 || ++decisions % EVERY != 0) return;
        Optional<Pair> now = swaps.check(voices.getFirst());
        if (now.equals(swapped)) return;
        swapped.ifPresent(pair -> exchanged(pair, false));
        now.ifPresent(pair -> exchanged(pair, true));
        swapped = now;
    }

    private void exchanged(Pair pair, boolean so) {
        channels.exchanged(pair.first(), so);
        channels.exchanged(pair.second(), so);
    }
}
