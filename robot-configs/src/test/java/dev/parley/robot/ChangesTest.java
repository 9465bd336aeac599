package dev.parley.robot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final String file = shipped();
    private final Robot now = RobotFile.read("now.yaml", file);

    private static String shipped() {
        try (InputStream in = ChangesTest.class.getResourceAsStream("/robots/parley-one.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Robot with(String what, String instead) {
        assertThat(file).contains(what);
        return RobotFile.read("edited.yaml", file.replace(what, instead));
    }

    @Test
    void placesRightsAndWordsNeedNoNewStart() {
        Robot edited = with("  workbench: [3.0", "  paint shop: [2.0, 0.0, 0deg]\n  workbench: [3.0");
        assertThat(Changes.needingAStart(now, edited)).isEmpty();
        assertThat(Changes.words(now, edited)).isEqualTo("one place more");
        assertThat(Changes.needingAStart(now, with("visitor: [say, look]", "visitor: [say]")))
                .isEmpty();
        assertThat(Changes.needingAStart(now, with("wave [please]", "wave your hand [please]")))
                .isEmpty();
    }

    @Test
    void whatBelongsToTheBodyNeedsANewStart() {
        assertThat(Changes.needingAStart(now, with("max_linear_mps: 0.6", "max_linear_mps: 0.4")))
                .containsExactly("base");
        assertThat(Changes.needingAStart(now, with("do: {look: \"{direction}\"}", "do: {say: \"{direction}\"}")))
                .containsExactly("actions");
    }
}
