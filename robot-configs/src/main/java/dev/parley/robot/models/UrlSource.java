package dev.parley.robot.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Files from the vendor's own pages, over https. A download that broke off is continued where it ended.
///
/// @param urls by name of the file
record UrlSource(Map<String, URI> urls, String scheme) implements Source {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BUFFER = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND_THE_END = 416;

    UrlSource {
        urls = Map.copyOf(urls);
        for (URI u : urls.values())
            if (!scheme.equals(u.getScheme())) throw new IllegalArgumentException(u + ": expected " + scheme);
    }

    UrlSource(Map<String, URI> urls) {
        this(urls, "https");
    }

    @Override
    public String name() {
        return urls.values().stream().map(URI::getHost).distinct().findFirst().orElse("nowhere");
    }

    @Override
    public void fetch(Job job) throws FetchException, IOException, InterruptedException {
        List<ModelFile> here =
                job.wanted().stream().filter(f -> urls.containsKey(f.name())).toList();
        if (here.isEmpty()) throw new FetchException("%s has none of the missing files".formatted(name()));
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            for (ModelFile f : here) fetch(client, f, job);
        }
    }

    private void fetch(HttpClient client, ModelFile file, Job job)
            throws FetchException, IOException, InterruptedException {
        Path part = Files.createDirectories(job.parts()).resolve(file.sha256() + ".part");
        long had = Files.exists(part) ? Files.size(part) : 0;
        if (had < file.bytes()) download(client, file, part, had, job.progress(), job.model());
        Path to = file.in(job.into());
        Files.createDirectories(to.getParent());
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private void download(HttpClient client, ModelFile file, Path part, long had, Progress progress, String model)
            throws FetchException, IOException, InterruptedException {
        HttpResponse<InputStream> answer = ask(client, urls.get(file.name()), had);
        try (InputStream in = answer.body()) {
            boolean goesOn = answer.statusCode() == PARTIAL && startsAt(answer, had);
            if (answer.statusCode() == BEYOND_THE_END) Files.deleteIfExists(part);
            if (!goesOn && answer.statusCode() != OK)
                throw new FetchException("%s: status %d".formatted(urls.get(file.name()), answer.statusCode()));
            progress.started("%s: %s".formatted(model, file.name()), file.bytes());
            receive(in, part, goesOn ? had : 0, file, progress);
        } finally {
            progress.finished();
        }
    }

    private static HttpResponse<InputStream> ask(HttpClient client, URI url, long from)
            throws FetchException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(PATIENCE);
        if (from > 0) request.header("Range", "bytes=" + from + "-");
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new FetchException("%s cannot be reached".formatted(url.getHost()));
        }
    }

    private static boolean startsAt(HttpResponse<?> answer, long had) {
        return answer.headers()
                .firstValue("Content-Range")
                .filter(r -> r.startsWith("bytes " + had + "-"))
                .isPresent();
    }

    private static void receive(InputStream in, Path part, long had, ModelFile file, Progress progress)
            throws IOException, FetchException {
        StandardOpenOption how = had > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        long total = had;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
                StallGuard guard = new StallGuard(in)) {
            for (int n; (n = read(in, buffer, file)) >= 0; progress.advanced(total)) {
                guard.alive();
                total += n;
                if (total > file.bytes()) break;
                out.write(buffer, 0, n);
            }
        }
        if (total < file.bytes())
            throw new FetchException(file.name() + ": the connection broke; run it again to go on");
        if (total > file.bytes()) {
            Files.deleteIfExists(part);
            throw new FetchException(file.name() + " is larger than the manifest says");
        }
    }

    /// The network's failures are the source's; the disk's are this machine's.
    private static int read(InputStream in, byte[] buffer, ModelFile file) throws FetchException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new FetchException(file.name() + ": the connection broke; run it again to go on");
        }
    }
}
