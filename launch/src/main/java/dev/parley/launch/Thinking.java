package dev.parley.launch;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Talker;
import dev.parley.speech.Heard;
import java.util.function.BiConsumer;

/// `Heard → Say, Say`: the language model on a thread of its own, so that commands, holds and stops never wait
/// for it. An answer ends within a token when its turn is over; of questions that wait, the newest count.
final class Thinking implements AutoCloseable {
    private static final int WAITING = 2;

    private final Talker talker;
    private final Turns turns;
    private final BiConsumer<Heard, Act> out;
    private final Stage<Runnable> stage;
    private volatile boolean closed;

    /// @param out gets each sentence as it comes, on the thread of this
    Thinking(Talker talker, Turns turns, FailureHandler failures, BiConsumer<Heard, Act> out) {
        this.talker = talker;
        this.turns = turns;
        this.out = out;
        stage = new Stage<>("think", WAITING, Stage.WhenFull.DROP_OLDEST, Runnable::run, failures, (_, _) -> {});
    }

    /// What never changes is read before the first question.
    Thinking start() {
        stage.start();
        stage.put(() -> talker.prepare(() -> closed || stage.waits()));
        return this;
    }

    void ask(Heard heard) {
        stage.put(() -> talker.accept(heard, () -> closed || turns.over(heard.stamp()), act -> out.accept(heard, act)));
    }

    Health health() {
        return stage.health();
    }

    /// Nothing is being answered. Any thread.
    boolean idle() {
        return stage.idle();
    }

    @Override
    public void close() {
        closed = true;
        stage.close();
    }
}
