package dev.parley.speech.vosk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A folder that holds a Vosk model, looked at before anything native is: Kaldi ends the whole process when a
/// file is not what it expects.
///
/// @param takesGrammar whether its graph is put together while it listens, so that it can be held to sentences
record ModelFolder(Path path, boolean takesGrammar) {
    /// OpenFst's, little-endian.
    private static final byte[] FST = {(byte) 0xd6, (byte) 0xfd, (byte) 0xb2, 0x7e};

    /// Kaldi's binary files begin so.
    private static final byte[] KALDI = "\0B".getBytes(StandardCharsets.ISO_8859_1);

    /// @throws VoskFault when it is none
    static ModelFolder of(Path path) {
        if (!Files.isDirectory(path)) throw new VoskFault(path + " is no folder: expected an unpacked Vosk model");
        require(path, "am/final.mdl", KALDI, "<TransitionModel>");
        require(path, "conf/mfcc.conf", new byte[0], "--");
        boolean lookahead = Files.exists(path.resolve("graph/HCLr.fst"));
        for (String graph : lookahead ? List.of("graph/HCLr.fst", "graph/Gr.fst") : List.of("graph/HCLG.fst"))
            require(path, graph, FST, "");
        if (!lookahead) require(path, "graph/words.txt", new byte[0], " ");
        if (Files.exists(path.resolve("ivector"))) ivectors(path);
        return new ModelFolder(path, lookahead);
    }

    private static void ivectors(Path path) {
        for (String file : List.of("ivector/final.dubm", "ivector/final.ie", "ivector/final.mat"))
            require(path, file, KALDI, "");
        for (String file : List.of("ivector/global_cmvn.stats", "ivector/online_cmvn.conf", "ivector/splice.conf"))
            require(path, file, new byte[0], "");
    }

    private static void require(Path path, String file, byte[] magic, String contains) {
        byte[] head = head(path, file);
        boolean begins = head.length > 0 && Arrays.equals(magic, Arrays.copyOf(head, magic.length));
        if (!begins || !new String(head, StandardCharsets.ISO_8859_1).contains(contains))
            throw new VoskFault("%s: %s is empty or not what Vosk reads: unpack the model anew".formatted(path, file));
    }

    private static byte[] head(Path path, String file) {
        try (InputStream in = Files.newInputStream(path.resolve(file))) {
            return in.readNBytes(4096);
        } catch (IOException e) {
            throw new VoskFault(
                    "%s is no Vosk model, it has no readable %s: expected a folder with am/, conf/ and graph/, such as those of alphacephei.com/vosk/models"
                            .formatted(path, file));
        }
    }
}
