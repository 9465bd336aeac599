package dev.parley.robot.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One attempt at a model: source after source, until everything that is wanted has arrived, been checked,
/// and been moved into place. Runs under the model's lock. Nothing unchecked ever lies in the model's
/// directory.
final class Fetch {
    private final Model model;
    private final Path home;
    private final Path work;
    private final Path parts;
    private final Progress progress;
    private final List<String> failures = new ArrayList<>();

    Fetch(Model model, Path cache, Progress progress) {
        this.model = model;
        this.home = cache.resolve(model.id());
        this.work = cache.resolve("fetching").resolve(model.id());
        this.parts = cache.resolve("parts");
        this.progress = progress;
    }

    /// @return why each source failed that was tried
    List<String> run(List<ModelFile> wanted) throws IOException, InterruptedException {
        for (ModelFile f : wanted)
            if (Files.exists(f.in(home)))
                progress.note("%s: %s is damaged; fetching it anew".formatted(model.id(), f.name()));
        List<ModelFile> left = new ArrayList<>(wanted);
        try {
            for (Source s : model.sources()) if (!left.isEmpty()) from(s, left);
        } finally {
            remove(work);
        }
        if (!left.isEmpty() && failures.isEmpty())
            failures.add("no source has " + left.getFirst().name());
        return List.copyOf(failures);
    }

    private void from(Source source, List<ModelFile> left) throws IOException, InterruptedException {
        // Whatever a process that was killed has left behind.
        remove(work);
        Path into = Files.createDirectories(work.resolve("into"));
        Path scratch = Files.createDirectories(work.resolve("scratch"));
        try {
            source.fetch(new Source.Job(model.id(), left, into, scratch, parts, progress));
        } catch (FetchException e) {
            failed(source, e.getMessage());
        }
        take(source, into, left);
    }

    private void take(Source source, Path into, List<ModelFile> left) throws IOException {
        for (ModelFile f : List.copyOf(left)) {
            Path arrived = f.in(into);
            if (!Files.isRegularFile(arrived)) continue;
            if (Digest.matches(arrived, f)) {
                place(arrived, f.in(home));
                left.remove(f);
            } else failed(source, f.name() + " is not the file of the manifest (size or sha256 differs)");
        }
    }

    private static void place(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void failed(Source source, String why) {
        String line = source.name() + ": " + why;
        failures.add(line);
        progress.note(model.id() + ": " + line);
    }

    private static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (var files = Files.walk(directory)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
        }
    }
}
