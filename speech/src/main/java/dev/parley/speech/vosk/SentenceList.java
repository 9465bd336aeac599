package dev.parley.speech.vosk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A robot's sentences as Vosk takes them. Vosk makes a model of them in which each word depends on the one
/// before it, so they need not be all: every two words that may follow each other are enough.
///
/// @param json a list of sentences
/// @param unheard sentences with a word that the model has not, which Vosk would leave out without a sign
/// @param missing those words
record SentenceList(String json, List<String> unheard, Set<String> missing) {
    /// What stands for any other word, in one model or another.
    private static final List<String> UNKNOWN = List.of("[unk]", "<UNK>", "<unk>");

    /// @param known whether the model has a word
    /// @throws VoskFault when the model knows none of the sentences
    static SentenceList of(CommandGrammar grammar, Predicate<String> known) {
        Set<String> written = grammar.written();
        Spelling spelling = new Spelling(known, written);
        Set<String> heard = new LinkedHashSet<>();
        List<String> unheard = new ArrayList<>();
        for (List<String> phrase : grammar.phrases()) {
            Optional<String> spelled = spelling.of(phrase);
            spelled.ifPresent(heard::add);
            if (spelled.isEmpty()) unheard.add(String.join(" ", phrase));
        }
        if (heard.isEmpty())
            throw new VoskFault(
                    "the model has a word missing in every one of this robot's sentences: is it for another language?");
        UNKNOWN.stream().filter(known).findFirst().ifPresent(heard::add);
        ArrayNode json = new ObjectMapper().createArrayNode();
        heard.forEach(json::add);
        return new SentenceList(
                json.toString(), List.copyOf(unheard), new TreeSet<>(spelling.unknown(List.copyOf(written))));
    }

    /// For people, if something cannot be heard.
    Optional<String> note() {
        if (missing.isEmpty()) return Optional.empty();
        List<String> some = missing.stream().limit(12).toList();
        return Optional.of("the speech model has no word for %s%s: nobody can say the sentences with it"
                .formatted(String.join(", ", some), missing.size() > some.size() ? ", …" : ""));
    }
}
