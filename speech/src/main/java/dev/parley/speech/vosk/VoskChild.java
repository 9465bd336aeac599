package dev.parley.speech.vosk;

import dev.parley.speech.vosk.Frame.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The process that Vosk runs in: a model and the recognizers that listen with it, asked by [Frame]s on its
/// standard input. A native fault ends this process and not the robot's. It ends when its input does, and, in
/// the middle of something long, when the process that started it is gone.
final class VoskChild {
    private final VoskModel model;
    private Optional<Ear> held = Optional.empty();
    private Optional<Ear> free = Optional.empty();

    private VoskChild(VoskModel model) {
        this.model = model;
    }

    /// @param arguments the model's folder
    public static void main(String[] arguments) throws IOException {
        ProcessHandle.current()
                .parent()
                .ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        try (VoskModel model = VoskModel.open(Path.of(arguments[0]))) {
            Frame.of(Kind.READY, model.takesGrammar()).write(out);
            new VoskChild(model).serve(in, out);
        } catch (EOFException e) {
            // Nobody wants to hear anything any more.
        } catch (VoskFault e) {
            Frame.of(Kind.FAULT, e.getMessage()).write(out);
        }
    }

    private void serve(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            Optional<Frame> answer = answer(Frame.read(in));
            if (answer.isPresent()) answer.get().write(out);
        }
    }

    private Optional<Frame> answer(Frame asked) {
        return switch (asked.kind()) {
            case HAS -> Optional.of(Frame.of(Kind.DONE, model.has(asked.text())));
            case LISTEN -> Optional.of(listen(asked.number(), asked.textAfterNumber()));
            case SOUND -> hear(asked.sound());
            case PARTIAL -> Optional.of(Frame.of(Kind.DONE, free.orElseThrow().partial()));
            case END ->
                Optional.of(Frame.of(
                        Kind.DONE,
                        held.map(Ear::end).orElse(""),
                        free.orElseThrow().end()));
            case READY, FAULT, DONE -> throw new IllegalStateException("not asked: " + asked.kind());
        };
    }

    private Frame listen(int alternatives, String sentences) {
        if (!sentences.isEmpty()) held = Optional.of(new Ear(model.heldTo(sentences), alternatives));
        free = Optional.of(new Ear(model.free(), 1));
        return Frame.of(Kind.DONE, "");
    }

    private Optional<Frame> hear(float[] audio) {
        held.ifPresent(ear -> ear.accept(audio, 0, audio.length));
        free.orElseThrow().accept(audio, 0, audio.length);
        return Optional.empty();
    }
}
