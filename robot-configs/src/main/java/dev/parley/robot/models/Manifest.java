package dev.parley.robot.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads `models.json`, which lies beside this class.
final class Manifest {
    private record Origin(
            String npm,
            String pip,
            String deb,
            String maven,
            String under,
            Map<String, String> paths,
            Map<String, String> urls) {
        Source source() {
            if (npm != null) return packaged(PackageSource.Kind.NPM, npm);
            if (pip != null) return packaged(PackageSource.Kind.PIP, pip);
            if (deb != null) return packaged(PackageSource.Kind.DEB, deb);
            if (maven != null) return packaged(PackageSource.Kind.MAVEN, maven);
            Map<String, URI> uris = new TreeMap<>();
            urls.forEach((name, url) -> uris.put(name, URI.create(url)));
            return new UrlSource(uris);
        }

        private Source packaged(PackageSource.Kind kind, String coordinates) {
            return new PackageSource(kind, coordinates, under == null ? "" : under, paths == null ? Map.of() : paths);
        }
    }

    private record Entry(String id, String purpose, String licence, List<ModelFile> files, List<Origin> sources) {
        Model model() {
            return new Model(
                    id,
                    purpose,
                    licence,
                    files,
                    sources.stream().map(Origin::source).toList());
        }
    }

    private Manifest() {}

    static List<Model> standard() {
        try (InputStream in = Manifest.class.getResourceAsStream("models.json")) {
            return List.of(new ObjectMapper().readValue(in, Entry[].class)).stream()
                    .map(Entry::model)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("models.json of this build cannot be read", e);
        }
    }
}
