package dev.parley.robot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    @TempDir
    Path folder;

    private Path extract(Path archive, String path, String content) throws IOException, FetchException {
        new Archive(archive, Map.of(path, Entry.file("dir/model", content)), folder.resolve("into")).extract();
        return folder.resolve("into/dir/model");
    }

    private static byte[] tar(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length());
            tar.putArchiveEntry(entry);
            tar.write(content.getBytes(StandardCharsets.UTF_8));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private Path tgz(byte[] tar) throws IOException {
        Path file = folder.resolve("a.tgz");
        try (OutputStream out = new GzipCompressorOutputStream(Files.newOutputStream(file))) {
            out.write(tar);
        }
        return file;
    }

    private static byte[] compressed(String how, byte[] tar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (how) {
            case "xz" -> new XZCompressorOutputStream(bytes);
            case "zst" -> new ZstdCompressorOutputStream(bytes);
            default -> new GzipCompressorOutputStream(bytes);
        }) {
            out.write(tar);
        }
        return bytes.toByteArray();
    }

    private Path deb(String how) throws IOException {
        byte[] data = compressed(how, tar("./usr/share/model", "weights"));
        Path file = folder.resolve("a.deb");
        try (ArArchiveOutputStream ar = new ArArchiveOutputStream(Files.newOutputStream(file))) {
            for (var e : Map.of("debian-binary", "2.0\n".getBytes(StandardCharsets.UTF_8), "data.tar." + how, data)
                    .entrySet()) {
                ar.putArchiveEntry(new ArArchiveEntry(e.getKey(), e.getValue().length));
                ar.write(e.getValue());
                ar.closeArchiveEntry();
            }
        }
        return file;
    }

    @Test
    void takesFilesOutOfATarball() throws Exception {
        assertThat(extract(tgz(tar("package/dist/model", "weights")), "package/dist/model", "weights"))
                .hasContent("weights");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xz", "zst", "gz"})
    void takesFilesOutOfADebianPackage(String how) throws Exception {
        assertThat(extract(deb(how), "usr/share/model", "weights")).hasContent("weights");
    }

    @Test
    void takesFilesOutOfAWheel() throws Exception {
        Path file = folder.resolve("a.whl");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.putArchiveEntry(new ZipArchiveEntry("pkg/model"));
            zip.write("weights".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertThat(extract(file, "pkg/model", "weights")).hasContent("weights");
    }

    @Test
    void writesNothingThatWasNotAskedFor() throws Exception {
        Path evil = tgz(tar("../../outside", "x"));
        assertThatThrownBy(() -> extract(evil, "package/model", "weights"))
                .isInstanceOf(FetchException.class)
                .hasMessage("a.tgz has no package/model");
        assertThat(folder.resolve("into")).doesNotExist();
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void followsNoLinks() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("package/model", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        Path evil = tgz(bytes.toByteArray());
        assertThatThrownBy(() -> extract(evil, "package/model", "weights")).isInstanceOf(FetchException.class);
        assertThat(folder.resolve("into/dir/model")).doesNotExist();
    }

    @Test
    void stopsAtTheSizeOfTheManifest() throws IOException {
        Path bomb = tgz(tar("package/model", "0".repeat(10_000_000)));
        assertThatThrownBy(() -> extract(bomb, "package/model", "weights"))
                .isInstanceOf(FetchException.class)
                .hasMessage("dir/model is larger than the manifest says");
        assertThat(folder.resolve("into/dir/model"))
                .satisfies(f -> assertThat(Files.size(f)).isLessThan(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tgz", "a.whl", "a.deb", "a.txt"})
    void refusesWhatIsNoArchive(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "not an archive");
        assertThatThrownBy(() -> extract(file, "x", "y")).isInstanceOfAny(IOException.class, FetchException.class);
    }
}
