package dev.parley.robot.models;

import dev.parley.robot.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The user's cache of models. Files are checked before their first use by this store, fetched when they
/// are missing, and moved into place whole. Thread-safe; several processes may share a cache.
public final class ModelStore {
    private final Path cache;
    private final List<Model> models;
    private final Progress progress;
    private final Set<String> verified = ConcurrentHashMap.newKeySet();

    public ModelStore(Path cache, List<Model> models, Progress progress) {
        this.cache = cache.toAbsolutePath().normalize();
        this.models = List.copyOf(models);
        this.progress = progress;
    }

    /// The models of Parley's manifest in `$PARLEY_CACHE`, `$XDG_CACHE_HOME/parley` or `~/.cache/parley`.
    /// Make one and keep it: each store verifies anew.
    public static ModelStore standard() {
        return standard(Progress.SILENT);
    }

    public static ModelStore standard(Progress progress) {
        return new ModelStore(
                CacheFolder.of(System.getenv(), System.getProperty("user.home")), Manifest.standard(), progress);
    }

    /// The directory with a model's files, verified; fetches what is missing or damaged.
    ///
    /// @throws ModelException when it cannot be had, in one line that says what to do
    public Path require(String id) {
        Model model = model(id);
        if (!verified.contains(id)) {
            if (Files.isDirectory(directory(model)) && wanting(model, false).isEmpty()) verified.add(id);
            else fetch(model);
        }
        return directory(model);
    }

    /// Fetches whatever is missing or damaged, optional files too.
    public Path fetch(String id) {
        Model model = model(id);
        fetch(model);
        return directory(model);
    }

    /// What is here, by size alone: quick.
    public List<Status> list() {
        return models.stream().map(m -> Status.glance(m, directory(m))).toList();
    }

    /// What is here, by sha256: takes a second for every few hundred megabytes.
    public Status verify(String id) {
        Model model = model(id);
        return io(model, () -> Status.check(model, directory(model)));
    }

    public Path cache() {
        return cache;
    }

    private Model model(String id) {
        return models.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ModelException("no model " + id + "; expected "
                        + DidYouMean.among(id, models.stream().map(Model::id).toList())));
    }

    private Path directory(Model model) {
        return cache.resolve(model.id());
    }

    private void fetch(Model model) {
        List<String> failures = io(model, () -> {
            try (StoreLock _ = StoreLock.on(cache.resolve("locks").resolve(model.id()))) {
                // Another process may have been quicker.
                List<ModelFile> wanting = wanting(model, true);
                return wanting.isEmpty() ? List.<String>of() : new Fetch(model, cache, progress).run(wanting);
            }
        });
        List<ModelFile> still = failures.isEmpty() ? List.of() : wanting(model, false);
        if (!still.isEmpty()) throw unavailable(model, still, failures);
        verified.add(model.id());
    }

    /// The files to fetch: damaged ones, and missing ones that are needed (or all).
    private List<ModelFile> wanting(Model model, boolean all) {
        return io(model, () -> {
            List<ModelFile> wanting = new ArrayList<>();
            for (ModelFile f : model.files()) {
                Path file = f.in(directory(model));
                if (!Files.exists(file) && (all || !f.optional()) || Files.exists(file) && !Digest.matches(file, f))
                    wanting.add(f);
            }
            return wanting;
        });
    }

    private ModelException unavailable(Model model, List<ModelFile> missing, List<String> failures) {
        return new ModelException(
                ("%s: %s is not in %s and could not be fetched (%s); connect this machine once and run"
                                + " ./parley models fetch %s, or copy that folder from a machine that has it")
                        .formatted(
                                model.id(),
                                missing.getFirst().name()
                                        + (missing.size() > 1 ? " and " + (missing.size() - 1) + " more" : ""),
                                directory(model),
                                String.join("; ", failures),
                                model.id()));
    }

    private interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private <T> T io(Model model, Work<T> work) {
        try {
            return work.run();
        } catch (IOException | UncheckedIOException e) {
            throw new ModelException(
                    "%s: %s cannot be used: %s; check its free space and permissions, or set PARLEY_CACHE"
                            .formatted(model.id(), cache, reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(model.id() + ": interrupted; nothing was changed");
        }
    }

    private static String reason(Exception e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.strip().replaceAll("\\s+", " ");
    }
}
