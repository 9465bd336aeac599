package dev.parley.robot.models;

import java.util.List;

/// One model of the manifest.
///
/// @param id what [ModelStore#require] takes
/// @param purpose what it is for, in a few words
/// @param licence of the files, as an SPDX identifier where there is one, and what follows from it
/// @param sources tried in this order
public record Model(String id, String purpose, String licence, List<ModelFile> files, List<Source> sources) {
    public Model {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
        if (!id.matches("[a-z0-9][a-z0-9-]*")) throw new IllegalArgumentException("model id " + id);
    }

    public long bytes() {
        return files.stream().mapToLong(ModelFile::bytes).sum();
    }
}
