package dev.parley.dialogue.openai;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The lines of an answer as they come, waited for no longer than is wanted: a server may fall silent at any time,
/// or never stop. One thread takes them.
final class Lines implements BodySubscriber<Lines> {
    private static final int LONGEST_LINE = 1 << 16;
    private static final long LONGEST_ANSWER = 1 << 20;

    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private byte[] line = new byte[1024];
    private int length;
    private long all;
    private Optional<Subscription> subscription = Optional.empty();
    private boolean unwanted;

    /// What is taken.
    sealed interface Line {
        record Text(String text) implements Line {}

        record End() implements Line {}

        record Broken(String why) implements Line {}
    }

    /// The next line; empty if there is none within this time.
    Optional<Line> next(long nanos) throws InterruptedException {
        return Optional.ofNullable(lines.poll(nanos, TimeUnit.NANOSECONDS));
    }

    /// No more of it.
    synchronized void cancel() {
        unwanted = true;
        subscription.ifPresent(Subscription::cancel);
    }

    /// At once, when the head of the answer is there.
    @Override
    public CompletionStage<Lines> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public synchronized void onSubscribe(Subscription made) {
        subscription = Optional.of(made);
        if (unwanted) made.cancel();
        else made.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) while (part.hasRemaining()) add(part.get());
    }

    private void add(byte b) {
        if (++all > LONGEST_ANSWER || length == LONGEST_LINE) {
            cancel();
            lines.add(new Line.Broken("its answer is too long"));
            length = 0;
        } else if (b == '\n') {
            lines.add(new Line.Text(new String(line, 0, length, StandardCharsets.UTF_8).strip()));
            length = 0;
        } else {
            if (length == line.length) line = Arrays.copyOf(line, 2 * length);
            line[length++] = b;
        }
    }

    @Override
    public void onError(Throwable error) {
        lines.add(new Line.Broken("it broke off"));
    }

    @Override
    public void onComplete() {
        lines.add(new Line.End());
    }
}
