package dev.parley.speech.espeak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.speech.Samples;
import dev.parley.speech.VoiceFault;
import dev.parley.speech.espeak.Answer.Gone;
import dev.parley.speech.espeak.Answer.Late;
import dev.parley.speech.espeak.Answer.NoVoice;
import dev.parley.speech.espeak.Answer.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// espeak-ng (npm `text2wav`, WebAssembly) in a Node.js process that speaks many sentences: about 0.2 s for
/// the first, 20 ms of one core for each after it. The process starts with the first sentence, ends when it
/// has been idle for a while, when it is closed or when this JVM ends, and is started anew when needed.
///
/// Text reaches it as one value of a line of JSON: no shell ever reads it, and it is never an option. Any
/// thread; one sentence at a time.
public final class Espeak implements AutoCloseable {
    /// What a name of a voice looks like: `ko`, `en-us+m8`, `en-gb-x-rp+f2`.
    public static final String VOICE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}(\\+[A-Za-z0-9]{1,20})?";

    private static final int LONGEST_TEXT = 1000;
    private static final int SLOWEST = 80;
    private static final int FASTEST = 450;
    private static final int USUAL_PITCH = 50;
    private static final int HIGHEST = 99;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String node;
    private final Duration limit;
    private final Duration idle;
    private final Supplier<Path> text2wav;
    private Optional<NodeProcess> process = Optional.empty();

    /// @param node name or path of the Node.js binary
    /// @param limit for one sentence, after which the process is ended
    /// @param idle after which the process ends by itself, in whole seconds; zero: never
    /// @param text2wav the package's directory, asked for when it is first needed
    public Espeak(String node, Duration limit, Duration idle, Supplier<Path> text2wav) {
        this.node = node;
        this.limit = limit;
        this.idle = idle;
        this.text2wav = text2wav;
    }

    /// 22.05 kHz, as espeak-ng says it, silence at the ends included.
    ///
    /// @param text 1 to 1000 printable characters, as written for people
    /// @param voice such as those of [#VOICE]
    /// @throws VoiceFault if there is no such voice, the text is none, or Node.js is missing or too slow
    public Samples speak(String text, String voice, int wordsPerMinute) {
        return speak(text, voice, wordsPerMinute, USUAL_PITCH).orElseThrow(() -> noVoice(voice));
    }

    /// The same in another pitch; empty where there is no such voice.
    ///
    /// @param pitch 0 to 99
    /// @throws VoiceFault if the text is none, or Node.js is missing or too slow
    public synchronized Optional<Samples> speak(String text, String voice, int wordsPerMinute, int pitch) {
        String request = request(text, voice, wordsPerMinute, pitch);
        boolean fresh = process.filter(NodeProcess::isAlive).isEmpty();
        Answer answer = running(fresh).ask(request, limit);
        // One that was idle may have ended just now.
        if (answer instanceof Gone && !fresh) answer = running(true).ask(request, limit);
        return switch (answer) {
            case Said said -> Optional.of(said.samples());
            case NoVoice _ -> Optional.empty();
            case Late _ ->
                throw new VoiceFault("the voice \"%s\" said nothing within %s s: is this machine overloaded?"
                        .formatted(voice, limit.toMillis() / 1000.0));
            case Gone _ ->
                throw new VoiceFault(
                        "the voice \"%s\" ended at \"%s\": say it in other words, or fetch it again with ./parley models fetch talkers"
                                .formatted(voice, text));
        };
    }

    private static VoiceFault noVoice(String voice) {
        return new VoiceFault(
                "espeak-ng has no voice \"%s\": expected a language such as en-us or ko, or one with a variant such as en-us+f2"
                        .formatted(voice));
    }

    private static String request(String text, String voice, int wordsPerMinute, int pitch) {
        if (!voice.matches(VOICE)) throw noVoice(voice);
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl))
            throw new VoiceFault(
                    "a voice says 1 to %d printable characters at once, not %d".formatted(LONGEST_TEXT, text.length()));
        if (wordsPerMinute < SLOWEST || wordsPerMinute > FASTEST)
            throw new VoiceFault("%d words a minute: expected %d to %d".formatted(wordsPerMinute, SLOWEST, FASTEST));
        if (pitch < 0 || pitch > HIGHEST)
            throw new VoiceFault("a pitch of %d: expected 0 to %d".formatted(pitch, HIGHEST));
        ObjectNode request = JSON.createObjectNode();
        return request.put("text", text)
                .put("voice", voice)
                .put("wordsPerMinute", wordsPerMinute)
                .put("pitch", pitch)
                .toString();
    }

    private NodeProcess running(boolean fresh) {
        if (fresh) {
            close();
            process = Optional.of(NodeProcess.start(node, text2wav.get(), idle));
        }
        return process.orElseThrow();
    }

    /// Ends the process. A sentence spoken afterwards starts another.
    @Override
    public synchronized void close() {
        process.ifPresent(NodeProcess::end);
        process = Optional.empty();
    }
}
