package dev.parley.speech.vosk;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import dev.parley.perception.AudioFrame;
import java.io.IOException;
import java.nio.file.Path;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/// A model in memory, and the recognizers that share it. Loading takes some seconds. One thread at a time.
final class VoskModel implements AutoCloseable {
    static {
        // Words go in and out as UTF-8, whatever the machine's own encoding is.
        System.setProperty("jna.encoding", "UTF-8");
    }

    private final ModelFolder folder;
    private final Model model;
    private final Function findWord;

    private VoskModel(ModelFolder folder, Model model) {
        this.folder = folder;
        this.model = model;
        this.findWord = NativeLibrary.getInstance("vosk", LibVosk.class.getClassLoader())
                .getFunction("vosk_model_find_word");
    }

    /// @throws VoskFault when the folder holds no model, or this machine has no Vosk
    static VoskModel open(Path path) {
        ModelFolder folder = ModelFolder.of(path);
        try {
            LibVosk.setLogLevel(LogLevel.WARNINGS);
            return new VoskModel(folder, new Model(path.toString()));
        } catch (IOException e) {
            throw new VoskFault("%s cannot be loaded as a Vosk model: unpack it anew".formatted(path));
        } catch (LinkageError e) {
            throw new VoskFault(
                    "Vosk has no library for this machine (%s %s): set recognizer to moonshine-tiny, or install libvosk and its folder in jna.library.path"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
    }

    static boolean hasLibrary() {
        String name = System.mapLibraryName("vosk");
        return VoskModel.class.getResource("/%s/%s".formatted(Platform.RESOURCE_PREFIX, name)) != null;
    }

    boolean takesGrammar() {
        return folder.takesGrammar();
    }

    boolean has(String word) {
        return findWord.invokeInt(new Object[] {model.getPointer(), word}) >= 0;
    }

    Recognizer free() {
        try {
            return new Recognizer(model, AudioFrame.RATE_HZ);
        } catch (IOException e) {
            throw failed();
        }
    }

    /// @param json a list of sentences
    Recognizer heldTo(String json) {
        return new Recognizer(model, AudioFrame.RATE_HZ, json);
    }

    private VoskFault failed() {
        return new VoskFault("%s cannot be listened with: unpack the model anew".formatted(folder.path()));
    }

    @Override
    public void close() {
        model.close();
    }
}
