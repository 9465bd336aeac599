package dev.parley.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.dialogue.onnx.SentenceModel;
import dev.parley.robot.models.ModelStore;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Run as a program it writes `prototypes.bin` anew into the folder that it is given; that is to be done when
/// `prototypes.txt` or `no-requests.txt` has changed.
class PrototypesTest {
    private static final String MODEL = "minilm";

    @Test
    void holdsADirectionForEachSentence() throws IOException {
        int sentences = Prototypes.sentences().size();
        try (var in = Prototypes.class.getResourceAsStream("prototypes.bin")) {
            assertThat((in.readAllBytes().length - 4) / 384).isEqualTo(sentences);
        }
    }

    @Test
    void eachSentenceIsWhereTheModelHasIt() {
        assumeTrue(ModelStore.standard().list().stream()
                .anyMatch(s -> s.model().id().equals(MODEL) && s.usable()));
        Prototypes shipped = Prototypes.shipped();
        List<Prototypes.Prototype> all = Prototypes.sentences();
        try (SentenceModel model = SentenceModel.open(ModelStore.standard())) {
            for (int i = 0; i < all.size(); i += 37) {
                float[] direction =
                        model.of(Prototypes.spoken(all.get(i).sentence())).whole();
                assertThat(shipped.nearness(direction).to(all.get(i).action()))
                        .as(all.get(i).sentence())
                        .isGreaterThan(0.98);
            }
        }
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0], "prototypes.bin");
        try (SentenceModel model = SentenceModel.open(ModelStore.standard());
                var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(model.of("Hello.").whole().length);
            for (Prototypes.Prototype p : Prototypes.sentences())
                out.write(Prototypes.rounded(
                        model.of(Prototypes.spoken(p.sentence())).whole()));
        }
    }
}
