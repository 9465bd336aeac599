package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopHeadsTest {
    private static final StopHead HEAD = new StopHead(
            List.of(new Network(Network.shapes(4))),
            Ear.DEAF,
            StopHead.Limits.NEVER,
            StopHead.Limits.NEVER,
            StopHead.Stops.NEVER);

    @TempDir
    private Path folder;

    @Test
    void theUsualStopWordsAreKnownFromTheStart() {
        List<String> words = StopHeads.words(List.of("Stop", "halt", "freeze", "emergency stop"));
        assertThat(new StopHeads(folder).known(words)).isPresent();
    }

    @Test
    void whatIsKnownLeavesNoStopOutOfReach() {
        StopHead head = new StopHeads(folder)
                .known(StopHeads.words(List.of("halt", "freeze", "emergency stop")))
                .orElseThrow();
        assertThat(head.confirms(StopHead.LIKELY, 0)).isTrue();
    }

    @Test
    void stopIsAlwaysOneOfThem() {
        assertThat(StopHeads.words(List.of("whoa"))).containsExactly("stop", "whoa");
    }

    @Test
    void whatWasLearntIsKept() {
        StopHeads heads = new StopHeads(folder.resolve("new"));
        List<String> words = List.of("stop", "whoa");
        assertThat(heads.known(words)).isEmpty();
        heads.keep(words, HEAD);
        assertThat(heads.known(words)).isPresent();
        assertThat(heads.known(List.of("stop", "wait"))).isEmpty();
    }

    @Test
    void whatWasChosenForAHallComesBeforeWhatIsShipped() {
        StopHeads heads = new StopHeads(folder);
        List<String> usual = StopHeads.words(List.of("halt", "freeze", "emergency stop"));
        heads.keep(usual, HEAD);
        assertThat(heads.known(usual).orElseThrow().moving().sure()).isEqualTo(99);
    }

    @Test
    void aDamagedFileIsLearntAgain() throws IOException {
        StopHeads heads = new StopHeads(folder);
        List<String> words = List.of("stop", "whoa");
        heads.keep(words, HEAD);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.write(file, new byte[] {1, 2, 3});
        }
        assertThat(heads.known(words)).isEmpty();
    }

    @Test
    void aLimitThatIsNoNumberIsLearntAgain() {
        StopHeads heads = new StopHeads(folder);
        List<String> words = List.of("stop", "whoa");
        StopHead.Limits none = new StopHead.Limits(Double.NaN, 0, 0, 0);
        heads.keep(
                words,
                new StopHead(List.of(new Network(Network.shapes(4))), Ear.DEAF, none, none, StopHead.Stops.NEVER));
        assertThat(heads.known(words)).isEmpty();
    }
}
