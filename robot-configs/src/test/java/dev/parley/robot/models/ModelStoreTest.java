package dev.parley.robot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
    @TempDir
    Path cache;

    private final List<String> notes = new ArrayList<>();

    /// Delivers what it has been given, and counts how often it is asked.
    private record Shelf(Map<String, String> contents, AtomicInteger asked) implements Source {
        Shelf(Map<String, String> contents) {
            this(contents, new AtomicInteger());
        }

        @Override
        public String name() {
            return "shelf";
        }

        @Override
        public void fetch(Job job) throws FetchException, IOException {
            asked.incrementAndGet();
            if (contents.isEmpty()) throw new FetchException("the shelf\nis empty");
            for (var e : contents.entrySet()) {
                Path to = job.into().resolve(e.getKey());
                Files.createDirectories(to.getParent());
                Files.writeString(to, e.getValue());
            }
        }
    }

    private static Model model(Source... sources) {
        return new Model(
                "ear",
                "hears",
                "MIT",
                List.of(Entry.file("model.onnx", "weights"), Entry.file("data/words.txt", "a b c")),
                List.of(sources));
    }

    private static Shelf full() {
        return new Shelf(Map.of("model.onnx", "weights", "data/words.txt", "a b c"));
    }

    private ModelStore store(Model model) {
        return new ModelStore(cache, List.of(model), new Notes(notes));
    }

    @Test
    void fetchesOnceAndKeeps() throws IOException {
        Shelf shelf = full();
        Path directory = store(model(shelf)).require("ear");
        assertThat(Files.readString(directory.resolve("data/words.txt"))).isEqualTo("a b c");
        assertThat(store(model(shelf)).require("ear")).isEqualTo(directory);
        assertThat(shelf.asked()).hasValue(1);
        assertThat(notes).isEmpty();
    }

    @Test
    void worksOfflineWithAFilledCache() {
        store(model(full())).require("ear");
        assertThat(store(model(new Shelf(Map.of()))).require("ear")).isDirectory();
    }

    @Test
    void saysInOneLineWhatToDoWithoutNetwork() {
        assertThatThrownBy(() -> store(model(new Shelf(Map.of()))).require("ear"))
                .isInstanceOf(ModelException.class)
                .hasMessage("ear: model.onnx and 1 more is not in " + cache.resolve("ear")
                        + " and could not be fetched (shelf: the shelf is empty); connect this machine once and run"
                        + " ./parley models fetch ear, or copy that folder from a machine that has it");
        assertThat(cache.resolve("ear")).doesNotExist();
        assertThat(cache.resolve("fetching/ear")).doesNotExist();
    }

    @Test
    void goesOnToTheNextSource() {
        Shelf wrong = new Shelf(Map.of("model.onnx", "weights", "data/words.txt", "x y z"));
        store(model(new Shelf(Map.of()), wrong, full())).require("ear");
        assertThat(notes)
                .containsExactly(
                        "ear: shelf: the shelf is empty",
                        "ear: shelf: data/words.txt is not the file of the manifest (size or sha256 differs)");
    }

    @Test
    void neverKeepsAFileThatIsNotTheOneOfTheManifest() {
        Shelf wrong = new Shelf(Map.of("model.onnx", "poison!", "data/words.txt", "a b c"));
        assertThatThrownBy(() -> store(model(wrong)).require("ear"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("model.onnx is not the file of the manifest");
        assertThat(cache.resolve("ear/model.onnx")).doesNotExist();
    }

    @Test
    void reportsADamagedFileAndFetchesItAnew() throws IOException {
        Path file = store(model(full())).require("ear").resolve("model.onnx");
        Files.writeString(file, "wEights");
        assertThat(store(model(full())).verify("ear").damaged())
                .extracting(ModelFile::name)
                .containsExactly("model.onnx");
        store(model(full())).require("ear");
        assertThat(Files.readString(file)).isEqualTo("weights");
        assertThat(notes).containsExactly("ear: model.onnx is damaged; fetching it anew");
    }

    @Test
    void aDamagedFileIsNeverUsed() throws IOException {
        Path file = store(model(full())).require("ear").resolve("model.onnx");
        Files.writeString(file, "wEights");
        assertThatThrownBy(() -> store(model(new Shelf(Map.of()))).require("ear"))
                .isInstanceOf(ModelException.class);
    }

    @Test
    void clearsAwayWhatAKilledProcessLeftBehind() throws IOException {
        Files.createDirectories(cache.resolve("fetching/ear/into"));
        Files.writeString(cache.resolve("fetching/ear/into/model.onnx"), "weig");
        store(model(full())).require("ear");
        assertThat(cache.resolve("fetching/ear")).doesNotExist();
    }

    @Test
    void canDoWithoutOptionalFiles() {
        Model model = new Model(
                "ear",
                "hears",
                "MIT",
                List.of(Entry.file("model.onnx", "weights"), new ModelFile("extra", 1, "0".repeat(64), true)),
                List.of(full()));
        assertThat(store(model).require("ear").resolve("extra")).doesNotExist();
        assertThat(store(model).list().getFirst().usable()).isTrue();
        assertThat(store(model).list().getFirst().missing()).hasSize(1);
    }

    @Test
    void manyAtOnceFetchOnce() throws Exception {
        Shelf shelf = full();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Path> require = () -> store(model(shelf)).require("ear");
            for (var f : threads.invokeAll(java.util.Collections.nCopies(8, require)))
                assertThat(f.get()).isDirectory();
        }
        assertThat(shelf.asked()).hasValue(1);
    }

    @Test
    void suggestsTheModelThatWasMeant() {
        assertThatThrownBy(() -> store(model(full())).require("eer"))
                .isInstanceOf(ModelException.class)
                .hasMessage("no model eer; expected one of ear (did you mean ear?)");
    }

    @Test
    void aCacheThatCannotBeWrittenIsOneLine() throws IOException {
        ModelStore store =
                new ModelStore(Files.createFile(cache.resolve("file")), List.of(model(full())), Progress.SILENT);
        assertThatThrownBy(() -> store.require("ear"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("check its free space and permissions, or set PARLEY_CACHE")
                .hasMessageNotContaining("\n");
    }

    @Test
    void listsWithoutReading() throws IOException {
        ModelStore store = store(model(full()));
        assertThat(store.list().getFirst().missing()).hasSize(2);
        Files.writeString(store.require("ear").resolve("model.onnx"), "short");
        assertThat(store.list().getFirst().damaged()).hasSize(1);
    }
}
