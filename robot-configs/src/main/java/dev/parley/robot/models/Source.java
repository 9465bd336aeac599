package dev.parley.robot.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where a model's files come from. What it delivers is not trusted: the store checks sizes and sha256.
public interface Source {
    /// For people: `npm text2wav@0.0.14`.
    String name();

    /// Puts as many of the wanted files as it has under `job.into()`, by their names. May block for
    /// minutes.
    ///
    /// @throws FetchException when it has none, in words for people
    /// @throws IOException when this machine's disk fails
    void fetch(Job job) throws FetchException, IOException, InterruptedException;

    /// @param wanted what is missing
    /// @param into an empty directory for the results
    /// @param scratch a directory for whatever else is needed; removed afterwards
    /// @param parts keeps unfinished downloads for the next attempt
    record Job(String model, List<ModelFile> wanted, Path into, Path scratch, Path parts, Progress progress) {
        public Job {
            wanted = List.copyOf(wanted);
        }
    }
}
