package dev.parley.launch;

import dev.parley.perception.AudioFault;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.WhoSpeaks;
import dev.parley.speech.grammar.CommandGrammar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Recognition of many recordings, as many at a time as there are cores; each pair of ears is one thread's
/// at a time.
public final class ManyEars implements AutoCloseable {
    /// Each has models of its own in memory.
    private static final int MOST = 8;

    private final List<Ears> all = new ArrayList<>();
    private final BlockingQueue<Ears> free;
    private final ExecutorService threads;
    private final Speaker stranger;

    /// What became of one recording.
    ///
    /// @param said what and by whom; of one that cannot be read, why
    /// @param readable whether it could be read at all
    /// @param notes about a recording that is not whole
    public record Heard(Path file, Ears.Said said, double ms, boolean readable, List<String> notes) {
        public Heard {
            notes = List.copyOf(notes);
        }
    }

    private ManyEars(Robot robot, ModelStore models, Supplier<WhoSpeaks> who, int count) {
        stranger = new Speaker(robot.people().unknownVoice());
        free = new ArrayBlockingQueue<>(count);
        CommandGrammar grammar = CommandGrammar.of(robot);
        try {
            for (int i = 0; i < count; i++)
                all.add(
                        count == 1
                                ? Ears.open(robot, models, who.get())
                                : Ears.openBesideOthers(robot, grammar, models, who.get(), i == 0));
        } catch (RuntimeException e) {
            all.forEach(Ears::close);
            throw e;
        }
        free.addAll(all);
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("parley-hear-", 1).daemon().factory());
    }

    /// @param who one for each pair of ears
    /// @param recordings how many there are to hear
    public static ManyEars open(Robot robot, ModelStore models, Supplier<WhoSpeaks> who, int recordings) {
        int cores = java.lang.Runtime.getRuntime().availableProcessors();
        return new ManyEars(robot, models, who, Math.clamp(Math.min(cores, recordings), 1, MOST));
    }

    /// Hears all of them; `out` gets them in their order, on the caller's thread.
    public void hear(List<Path> files, Consumer<Heard> out) {
        List<Future<Heard>> results =
                files.stream().map(f -> threads.submit(() -> hear(f))).toList();
        for (Future<Heard> result : results) out.accept(done(result));
    }

    private Heard hear(Path file) throws InterruptedException {
        Ears ears = free.take();
        List<String> notes = new ArrayList<>();
        long start = System.nanoTime();
        try {
            Ears.Said said = ears.hear(file, notes::add);
            return new Heard(file, said, (System.nanoTime() - start) / 1e6, true, notes);
        } catch (AudioFault e) {
            Ears.Said why = new Ears.Said(new Transcript.Unheard(e.getMessage()), stranger);
            return new Heard(file, why, (System.nanoTime() - start) / 1e6, false, notes);
        } finally {
            free.put(ears);
        }
    }

    private static Heard done(Future<Heard> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("hearing failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFault("hearing was interrupted");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        all.forEach(Closing::quietly);
    }
}
