package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.speech.VoiceFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherSpeechTest {
    @TempDir
    private Path folder;

    /// Half a second of a square wave, mono, 16 kHz.
    private static void wav(Path file, int amplitude) throws IOException {
        int samples = 8000;
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes()).putInt(36 + 2 * samples).put("WAVEfmt ".getBytes());
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(32_000);
        wav.putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(2 * samples);
        for (int i = 0; i < samples; i++) wav.putShort((short) (i / 40 % 2 == 0 ? amplitude : -amplitude));
        Files.write(file, wav.array());
    }

    private static List<String> names(List<OtherSpeech.Part> parts) {
        return parts.stream().map(OtherSpeech.Part::name).toList();
    }

    @Test
    void theTwoHalvesNeverMeetAndLeaveNothingOut() throws IOException {
        Files.createDirectories(folder.resolve("hall"));
        for (int i = 0; i < 20; i++)
            wav(folder.resolve(i % 2 == 0 ? "hall" : ".").resolve("talk" + i + ".wav"), 9000);
        List<String> chosenOn = names(OtherSpeech.chosenOn(folder));
        List<String> tried = names(OtherSpeech.tried(folder));
        assertThat(chosenOn).doesNotContainAnyElementsOf(tried).allMatch(OtherSpeech::isChosenOn);
        assertThat(Stream.concat(chosenOn.stream(), tried.stream()).distinct()).hasSize(20);
    }

    @Test
    void silenceIsNoSpeech() throws IOException {
        for (int i = 0; i < 20; i++) wav(folder.resolve("talk" + i + ".wav"), i < 10 ? 9000 : 3);
        assertThat(OtherSpeech.chosenOn(folder).size()
                        + OtherSpeech.tried(folder).size())
                .isEqualTo(10);
    }

    @Test
    void saysWhatAFolderLacks() {
        assertThatThrownBy(() -> OtherSpeech.chosenOn(folder))
                .isInstanceOf(VoiceFault.class)
                .hasMessageContaining("too few .wav files");
        assertThatThrownBy(() -> OtherSpeech.chosenOn(folder.resolve("nowhere")))
                .isInstanceOf(VoiceFault.class)
                .hasMessageContaining("cannot be read");
    }
}
