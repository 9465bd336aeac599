package dev.parley.speech.sound;

import dev.parley.speech.VoiceFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/// A loudspeaker of this machine.
final class JavaPlaybackLine implements PlaybackLine {
    /// What a device still plays after it was told to be silent is at most this.
    private static final int BUFFER_MS = 40;

    private final Mixer mixer;
    private volatile Optional<SourceDataLine> line = Optional.empty();

    JavaPlaybackLine(Mixer mixer) {
        this.mixer = mixer;
    }

    /// Devices that play, by part of their name in any case.
    static List<Mixer> named(String name) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(i -> i.getName().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .map(AudioSystem::getMixer)
                .filter(m -> m.isLineSupported(new Line.Info(SourceDataLine.class)))
                .toList();
    }

    @Override
    public void prepare(int rateHz) {
        if (line.filter(l -> (int) l.getFormat().getSampleRate() == rateHz).isPresent()) return;
        close();
        AudioFormat format = new AudioFormat(rateHz, 16, 1, true, false);
        try {
            SourceDataLine opened = (SourceDataLine) mixer.getLine(new DataLine.Info(SourceDataLine.class, format));
            opened.open(format, rateHz * BUFFER_MS / 1000 * format.getFrameSize());
            line = Optional.of(opened);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new VoiceFault("The loudspeaker %s cannot play (%s): close other programs that use it"
                    .formatted(mixer.getMixerInfo().getName(), e.getMessage()));
        }
    }

    @Override
    public void write(byte[] bytes, int length) {
        line.ifPresent(l -> {
            l.start();
            l.write(bytes, 0, length);
        });
    }

    @Override
    public int held() {
        return line.map(l -> (l.getBufferSize() - l.available()) / l.getFormat().getFrameSize())
                .orElse(0);
    }

    @Override
    public void drain() {
        line.ifPresent(SourceDataLine::drain);
    }

    @Override
    public void flush() {
        line.ifPresent(l -> {
            l.stop();
            l.flush();
        });
    }

    @Override
    public void close() {
        line.ifPresent(SourceDataLine::close);
        line = Optional.empty();
    }
}
