package dev.parley.dialogue.knowledge;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Lore;
import dev.parley.dialogue.onnx.SentenceModel;
import dev.parley.robot.Fault;
import dev.parley.speech.Heard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.lucene.store.AlreadyClosedException;

/// Answers questions by quoting a passage of a folder's documents, and says so when they do not answer. What
/// a document tells the reader to do is quoted like anything else and never done. Files that change are read
/// again before the next answer. One thread.
public final class Documents implements Lore, AutoCloseable {
    /// Without a model: the share of a question's words from which a passage answers it.
    static final double SURE = 0.68;

    static final String UNKNOWN = "I do not know. My documents do not say that.";
    private static final int LONGEST_QUESTION = 500;
    private static final int SPOKEN_SENTENCES = 2;
    private static final Pattern QUESTION = Pattern.compile(
            "(?i)^(?:what|which|who|whom|whose|when|where|why|how|is|are|does|do|did|can|could|may|must|should|will|at what|until when|in which|on which|tell me (?:about|how|what|when|where|who|which|why))\\b.*|.*\\?\\s*$");
    private static final Pattern OF_ROBOT = Pattern.compile("(?i)\\b(?:you|your|yourself)\\b");

    private final Shelf shelf;
    private final Search search;
    private final Optional<Evidence> evidence;
    private final Map<String, Shelf.Look> looks = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();

    private Documents(Shelf shelf, Search search, Optional<Evidence> evidence) {
        this.evidence = evidence;
        this.shelf = shelf;
        this.search = search;
    }

    /// By words alone.
    public static Documents in(Path folder, Consumer<String> note) {
        return in(folder, Optional.empty(), note);
    }

    /// @param model of what sentences mean, the caller's to close; without, what is said in other words is not found
    /// @param note gets a line for people about each file that is not read
    /// @throws Fault when there is no such folder
    public static Documents in(Path folder, Optional<SentenceModel> model, Consumer<String> note) {
        if (!Files.isDirectory(folder)) throw fault(folder + ": expected a folder of Markdown and text");
        try {
            var shelf = new Shelf(folder, (name, why) -> note.accept(folder.resolve(name) + ": not read: " + why));
            Documents documents = new Documents(shelf, new Search(), model.map(Evidence::new));
            documents.refresh();
            return documents;
        } catch (IOException e) {
            throw fault(folder + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private static Fault fault(String message) {
        return new KnowledgeFault(message);
    }

    /// How many passages there are.
    public int size() {
        return search.size();
    }

    @Override
    public Optional<Act.Say> answer(Heard heard, String text) {
        if (text.length() > LONGEST_QUESTION || !QUESTION.matcher(text).matches()) return Optional.empty();
        try {
            refresh();
            Optional<Evidence.Answer> answer = evidence.isPresent() ? byMeaning(text) : byWords(text);
            if (answer.isPresent()) return Optional.of(quote(heard, answer.get()));
            return OF_ROBOT.matcher(text).find() && search.best(text).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Act.Say(heard.stamp(), UNKNOWN));
        } catch (IOException | AlreadyClosedException | Fault e) {
            return Optional.of(new Act.Say(heard.stamp(), "I cannot read my documents."));
        }
    }

    private Optional<Evidence.Answer> byMeaning(String question) throws IOException {
        return evidence.get().best(question, search.byWords(question)).filter(a -> a.logOdds() >= 0);
    }

    private Optional<Evidence.Answer> byWords(String question) throws IOException {
        Optional<Search.Found> found = search.best(question).filter(f -> f.share() >= SURE);
        if (found.isEmpty()) return Optional.empty();
        Passage passage = found.get().passage();
        return Optional.of(new Evidence.Answer(passage, sentence(question, passage), 0));
    }

    /// The sentence that shares most with the question.
    private int sentence(String question, Passage passage) throws IOException {
        int best = 0;
        int most = -1;
        List<String> sentences = passage.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            var shared = search.terms(sentences.get(i));
            shared.retainAll(search.terms(question));
            int score = shared.size() * 2 + (Kind.isIn(question, sentences.get(i)) ? 1 : 0);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    /// The sentence that answers, and the one after it.
    private static Act.Say quote(Heard heard, Evidence.Answer answer) {
        Passage passage = answer.passage();
        List<String> sentences = passage.sentences();
        int end = Math.min(sentences.size(), answer.sentence() + SPOKEN_SENTENCES);
        return new Act.Say(
                heard.stamp(),
                "The %s says: %s"
                        .formatted(
                                passage.title().replaceFirst("(?i)^the ", ""),
                                String.join(" ", sentences.subList(answer.sentence(), end))),
                List.of(passage.source()));
    }

    /// By stamp and size first; then by what the file holds, so that a touched file is not indexed anew.
    private void refresh() throws IOException {
        Map<String, Shelf.Look> now = shelf.looks();
        for (String gone : List.copyOf(looks.keySet())) if (!now.containsKey(gone)) drop(gone);
        for (Map.Entry<String, Shelf.Look> e : now.entrySet())
            if (!e.getValue().equals(looks.put(e.getKey(), e.getValue()))) take(e.getKey());
    }

    private void drop(String name) throws IOException {
        looks.remove(name);
        digests.remove(name);
        search.remove(name);
        evidence.ifPresent(e -> e.remove(name));
    }

    private void take(String name) throws IOException {
        String text = shelf.read(name);
        String digest = digest(text);
        if (digest.equals(digests.put(name, digest))) return;
        List<Passage> passages = Passage.of(name, text);
        search.put(name, passages);
        evidence.ifPresent(e -> e.put(name, passages));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            search.close();
        } catch (IOException e) {
            throw fault("the index of the documents cannot be closed (" + e.getMessage() + ")");
        }
    }
}
