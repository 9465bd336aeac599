package dev.parley.robot.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is here of a model.
///
/// @param directory where its files are, or would be
/// @param missing files that are not there, optional ones included
/// @param damaged files that are not what the manifest says
public record Status(Model model, Path directory, List<ModelFile> missing, List<ModelFile> damaged) {
    /// Whether it can be used as it is.
    public boolean usable() {
        return damaged.isEmpty() && missing.stream().allMatch(ModelFile::optional);
    }

    static Status glance(Model model, Path directory) {
        List<ModelFile> damaged = model.files().stream()
                .filter(f -> Files.exists(f.in(directory)))
                .filter(f -> f.in(directory).toFile().length() != f.bytes())
                .toList();
        return new Status(model, directory, missing(model, directory), damaged);
    }

    static Status check(Model model, Path directory) throws IOException {
        List<ModelFile> damaged = new ArrayList<>();
        for (ModelFile f : model.files())
            if (Files.exists(f.in(directory)) && !Digest.matches(f.in(directory), f)) damaged.add(f);
        return new Status(model, directory, missing(model, directory), List.copyOf(damaged));
    }

    private static List<ModelFile> missing(Model model, Path directory) {
        return model.files().stream()
                .filter(f -> !Files.exists(f.in(directory)))
                .toList();
    }
}
