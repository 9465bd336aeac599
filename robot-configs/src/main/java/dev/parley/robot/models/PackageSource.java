package dev.parley.robot.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A package of a public registry, downloaded by the registry's own client, which knows this machine's
/// mirrors and credentials.
///
/// @param coordinates as the client takes them: `name@version`, `name==version`, `name`,
/// `group:artifact:version`
/// @param under where the files lie in the package, with a final `/` or empty
/// @param paths of files that lie elsewhere, by name
record PackageSource(Kind kind, String coordinates, String under, Map<String, String> paths) implements Source {
    enum Kind {
        NPM,
        PIP,
        DEB,
        MAVEN
    }

    PackageSource {
        paths = Map.copyOf(paths);
        if (coordinates.startsWith("-")) throw new IllegalArgumentException("package " + coordinates);
    }

    @Override
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + coordinates;
    }

    @Override
    public void fetch(Job job) throws FetchException, IOException, InterruptedException {
        job.progress().started("%s: %s".formatted(job.model(), name()), -1);
        try {
            download(job.scratch());
            new Archive(archive(job.scratch()), inArchive(job.wanted()), job.into()).extract();
        } finally {
            job.progress().finished();
        }
    }

    private void download(Path directory) throws FetchException, IOException, InterruptedException {
        switch (kind) {
            case NPM ->
                Client.run(
                        directory,
                        List.of(
                                "npm",
                                "pack",
                                "--loglevel=error",
                                "--ignore-scripts",
                                "--fetch-retries=1",
                                "--fetch-retry-mintimeout=1000",
                                coordinates));
            case PIP ->
                Client.run(
                        directory,
                        List.of(
                                "pip",
                                "download",
                                "--no-deps",
                                "--disable-pip-version-check",
                                "--retries=1",
                                "--quiet",
                                coordinates));
            case DEB -> Debian.download(directory, coordinates);
            case MAVEN -> Client.run(directory, maven(directory));
        }
    }

    private List<String> maven(Path directory) {
        return List.of(
                "mvn",
                "-B",
                "-q",
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy",
                "-Dartifact=" + coordinates,
                "-DoutputDirectory=" + directory);
    }

    private static Path archive(Path directory) throws IOException, FetchException {
        try (var files = Files.list(directory)) {
            Optional<Path> archive = files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.(tgz|tar\\.gz|zip|whl|jar|deb)"))
                    .findFirst();
            return archive.orElseThrow(() -> new FetchException("the client left no package behind"));
        }
    }

    private Map<String, ModelFile> inArchive(List<ModelFile> wanted) {
        Map<String, ModelFile> inArchive = new TreeMap<>();
        wanted.forEach(f -> inArchive.put(paths.getOrDefault(f.name(), under + f.name()), f));
        return inArchive;
    }
}
