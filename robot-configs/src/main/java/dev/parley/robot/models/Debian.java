package dev.parley.robot.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Downloads a Debian package without being root. Where the machine's package lists are empty or old, fresh
/// ones are fetched into a directory of our own.
final class Debian {
    private Debian() {}

    static void download(Path directory, String name) throws FetchException, IOException, InterruptedException {
        try {
            Client.run(directory, command(List.of(), "download", name));
        } catch (FetchException e) {
            List<String> apart = apart(Files.createDirectories(directory.resolve("apt")));
            Client.run(directory, command(apart, "update"));
            Client.run(directory, command(apart, "download", name));
        }
    }

    private static List<String> apart(Path own) throws IOException {
        Path lists = own.resolve("lists");
        Path cache = own.resolve("cache");
        Files.createDirectories(lists.resolve("partial"));
        Files.createDirectories(cache.resolve("archives/partial"));
        return List.of("-oDir::State::lists=" + lists, "-oDir::Cache=" + cache, "-oDebug::NoLocking=1");
    }

    private static List<String> command(List<String> options, String... words) {
        List<String> command = new ArrayList<>(List.of(
                "apt-get",
                "-qq",
                "-oAcquire::Retries=1",
                "-oAPT::Update::Error-Mode=any",
                "-oAPT::Sandbox::User=root"));
        command.addAll(options);
        command.addAll(List.of(words));
        return command;
    }
}
