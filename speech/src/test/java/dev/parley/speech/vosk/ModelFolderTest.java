package dev.parley.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    private static final byte[] FST = {(byte) 0xd6, (byte) 0xfd, (byte) 0xb2, 0x7e, 0};

    @TempDir
    private Path folder;

    private void write(String file, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), bytes);
    }

    private void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void model() throws IOException {
        write("am/final.mdl", "\0B<TransitionModel> ");
        write("conf/mfcc.conf", "--use-energy=false\n");
        write("graph/HCLr.fst", FST);
        write("graph/Gr.fst", FST);
    }

    @Test
    void tellsAModelThatCanBeHeldToSentencesFromOneThatCannot() throws IOException {
        model();
        assertThat(ModelFolder.of(folder).takesGrammar()).isTrue();
        Files.delete(folder.resolve("graph/HCLr.fst"));
        write("graph/HCLG.fst", FST);
        write("graph/words.txt", "<eps> 0\n");
        assertThat(ModelFolder.of(folder).takesGrammar()).isFalse();
    }

    @Test
    void refusesAFolderThatIsNoModel() {
        assertThatThrownBy(() -> ModelFolder.of(folder))
                .isInstanceOf(VoskFault.class)
                .hasMessageContaining("no readable am/final.mdl")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> ModelFolder.of(folder.resolve("nowhere")))
                .isInstanceOf(VoskFault.class)
                .hasMessageContaining("no folder");
    }

    @Test
    void refusesFilesThatAreEmptyOrSomethingElse() throws IOException {
        for (String file : new String[] {"am/final.mdl", "conf/mfcc.conf", "graph/HCLr.fst", "graph/Gr.fst"})
            for (String content : new String[] {"", "<html>"}) {
                model();
                write(file, content);
                assertThatThrownBy(() -> ModelFolder.of(folder))
                        .as(file + content)
                        .isInstanceOf(VoskFault.class)
                        .hasMessageContaining(file);
            }
    }

    @Test
    void missesAPartOfTheSpeakerAdaptation() throws IOException {
        model();
        write("ivector/final.dubm", "\0B");
        assertThatThrownBy(() -> ModelFolder.of(folder)).hasMessageContaining("ivector/final.ie");
    }
}
