package dev.parley.simulation.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.wav.Recording;
import dev.parley.perception.wav.WavWriter;
import dev.parley.robot.Microphones.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of the module's README: that it works, and that it is this one.
class ReadmeSceneTest {
    private static final Pattern EXAMPLE = Pattern.compile("<!-- scene -->\\s*```java\\n(.*?)```", Pattern.DOTALL);

    private final List<Position> array = List.of(new Position(0, 0.1, 0), new Position(0, -0.1, 0));
    private final float[] speech = DiffuseNoise.pinkAlone(16_000, 5);

    @Test
    void writesASceneToAFileOfAllChannels(@TempDir Path folder) {
        Path wav = folder.resolve("scene.wav");
        // README
        Scene scene = new Scene(Shoebox.withRt60(6, 5, 3, 0.4), array, Stand.still(new Position(3, 2.4, 1.2), 0), 3, 1);
        Image ada = scene.talker(speech, Route.still(new Position(4.5, 3.7, 1.6)), 0.5, 0);
        scene.talker(speech, Route.around(new Position(3, 2.4, 1.6), 1.5, Math.PI, Math.toRadians(30)), 0, 0);
        scene.fan(Math.PI, -3);
        scene.ambient(DiffuseNoise.pink(array, 3 * 16_000, 1), -5);
        WavWriter.write(wav, 16_000, scene.mix());
        // README
        Recording written = Recording.read(wav, Duration.ofSeconds(10));
        assertThat(written.channels()).hasDimensions(2, 3 * 16_000);
        assertThat(ada.directions()).hasSize(300);
    }

    @Test
    void theReadmeShowsThisVeryScene() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(example.find()).isTrue();
        String source =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
        assertThat(source.split("// README")[1].lines().map(String::strip).filter(l -> !l.isEmpty()))
                .containsExactlyElementsOf(
                        example.group(1).lines().map(String::strip).toList());
    }
}
