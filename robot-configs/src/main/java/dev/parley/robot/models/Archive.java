package dev.parley.robot.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/// Takes single files out of a `.tgz`, `.zip`, `.whl`, `.jar` or `.deb`.
/// Only files that were asked for are written, to where we say and no larger than expected, so that nothing
/// an archive contains (paths upward, links, bombs) can do harm.
final class Archive {
    private static final long MOST_UNPACKED = 4L << 30;
    private static final int MOST_ENTRIES = 100_000;
    private static final int XZ_MEMORY_KIB = 256 << 10;

    private final Path file;
    private final Map<String, ModelFile> wanted;
    private final Path into;
    private final Set<String> found = new HashSet<>();

    /// @param wanted by path in the archive
    Archive(Path file, Map<String, ModelFile> wanted, Path into) {
        this.file = file;
        this.wanted = Map.copyOf(wanted);
        this.into = into;
    }

    void extract() throws IOException, FetchException {
        String name = file.getFileName().toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (name.endsWith(".deb")) debian(in);
            else if (name.matches(".*\\.(zip|whl|jar)")) entries(new ZipArchiveInputStream(bounded(in)));
            else if (name.matches(".*\\.(tgz|tar\\.gz)")) tar(new GzipCompressorInputStream(in));
            else throw new FetchException(name + " is no archive that can be read");
        }
        for (String path : wanted.keySet())
            if (!found.contains(wanted.get(path).name()))
                throw new FetchException("%s has no %s".formatted(name, path));
    }

    private void debian(InputStream in) throws IOException, FetchException {
        ArArchiveInputStream ar = new ArArchiveInputStream(in);
        for (ArArchiveEntry e; (e = ar.getNextEntry()) != null; ) {
            switch (e.getName()) {
                case "data.tar.xz" -> tar(xz(ar));
                case "data.tar.zst" -> tar(new ZstdCompressorInputStream(ar));
                case "data.tar.gz" -> tar(new GzipCompressorInputStream(ar));
                case "data.tar" -> tar(ar);
                default -> {}
            }
        }
    }

    private static InputStream xz(InputStream in) throws IOException {
        return XZCompressorInputStream.builder()
                .setInputStream(in)
                .setMemoryLimitKiB(XZ_MEMORY_KIB)
                .get();
    }

    private void tar(InputStream in) throws IOException, FetchException {
        entries(new TarArchiveInputStream(bounded(in)));
    }

    private static InputStream bounded(InputStream in) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(in)
                .setMaxCount(MOST_UNPACKED)
                .get();
    }

    private void entries(ArchiveInputStream<? extends ArchiveEntry> in) throws IOException, FetchException {
        int entries = 0;
        for (ArchiveEntry e; found.size() < wanted.size() && (e = in.getNextEntry()) != null; ) {
            if (++entries > MOST_ENTRIES)
                throw new FetchException("more than " + MOST_ENTRIES + " files in the archive");
            ModelFile f = wanted.get(e.getName().startsWith("./") ? e.getName().substring(2) : e.getName());
            if (f != null && isFile(e) && found.add(f.name())) Digest.copy(in, f.in(into), f);
        }
    }

    private static boolean isFile(ArchiveEntry entry) {
        return switch (entry) {
            case TarArchiveEntry t -> t.isFile() && !t.isLink() && !t.isSymbolicLink();
            case ZipArchiveEntry z -> !z.isDirectory() && !z.isUnixSymlink();
            default -> false;
        };
    }
}
