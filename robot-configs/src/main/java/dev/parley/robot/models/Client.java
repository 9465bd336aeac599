package dev.parley.robot.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Runs one package client and waits for it. When it fails, says which command it was and the last it had
/// to say.
final class Client {
    private static final long LONGEST_MINUTES = 30;
    private static final int LONGEST_LINE = 300;

    /// npm, pip, apt-get, Maven. What npm prints after the code is advice.
    private static final Pattern TELLING = Pattern.compile("^(npm (error|ERR!) code |ERROR: |E: |\\[ERROR] Failed)");

    private Client() {}

    static void run(Path directory, List<String> command) throws FetchException, IOException, InterruptedException {
        Process process = started(directory, command);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            // A client that says nothing and never ends must not hold up the robot for ever.
            process.onExit().orTimeout(LONGEST_MINUTES, TimeUnit.MINUTES).exceptionally(_ -> process.destroyForcibly());
            String last = lastLine(out);
            int status = process.waitFor();
            if (status != 0) throw failed(command, last.isEmpty() ? "exit status " + status : last);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process started(Path directory, List<String> command) throws FetchException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new FetchException(command.getFirst() + " is not installed");
        }
    }

    /// The last line with an error in it, as clients mark them; without one, the last line.
    private static String lastLine(BufferedReader out) throws IOException {
        String last = "";
        boolean telling = false;
        for (String line; (line = out.readLine()) != null; ) {
            boolean error = TELLING.matcher(line).find();
            if (line.isBlank() || telling && !error) continue;
            telling = error;
            last = line.strip();
        }
        return last.length() <= LONGEST_LINE ? last : last.substring(0, LONGEST_LINE);
    }

    private static FetchException failed(List<String> command, String last) {
        List<String> words =
                command.stream().filter(w -> !w.startsWith("-")).limit(2).toList();
        return new FetchException("%s failed: %s".formatted(String.join(" ", words), last));
    }
}
