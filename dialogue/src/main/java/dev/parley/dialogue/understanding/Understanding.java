package dev.parley.dialogue.understanding;

import dev.parley.dialogue.understanding.Classifier.Guess;
import dev.parley.dialogue.understanding.Classifier.Sample;
import dev.parley.dialogue.understanding.Reading.Path;
import dev.parley.dialogue.understanding.StockActions.Stock;
import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.speech.SlotValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `text → Reading`: what a sentence means that no template of the robot's file lists, or nothing. In order: the
/// gate for the whole sentence; the templates of the stock actions; the classifier, under vetoes; one clause
/// alone. Learns when it is made, in about a second. English; for other languages it has no readings.
///
/// Immutable, for any thread.
public final class Understanding {
    private static final String NONE = "(none)";
    private static final int SAMPLES = 220;
    private static final Pattern BETWEEN_CLAUSES =
            Pattern.compile(" , (?:and |then |so |but )?| (?:and then|and|then|so|but) ");

    private static final Pattern ASKED_FOR =
            Pattern.compile("\\b(?:please|kindly|if you|(?:want|need|like|love|see) (?:to see )?you)\\b");

    private static final AtomicReference<Optional<Made>> LAST = new AtomicReference<>(Optional.empty());

    private final Optional<WideGrammar> wide;
    private final Map<String, Evidence> evidence = new HashMap<>();
    private final Map<String, Stock> stock = new HashMap<>();
    private final Pattern places;
    private final Misheard misheard;
    private final Classifier classifier;
    private final Judge judge = new Judge();

    private record Made(Robot robot, Understanding understanding) {}

    private Understanding(Robot robot) {
        this.places = places(robot.places().keySet());
        this.misheard = new Misheard(robot.places().keySet());
        if (!Repertoire.isEnglish(robot)) {
            this.wide = Optional.empty();
            this.classifier = Classifier.trained(List.of(new Sample("", NONE)));
            return;
        }
        StockActions shipped = StockActions.shipped();
        WideGrammar grown = new WideGrammar(robot, shipped);
        this.wide = Optional.of(grown);
        Map<String, List<String>> sentences = sentences(robot, shipped, grown);
        sentences.forEach((action, said) ->
                Optional.ofNullable(stock.get(action)).ifPresent(s -> evidence.put(action, new Evidence(s, said))));
        this.classifier = Classifier.trained(samples(sentences, shipped));
    }

    /// Of this robot; the last one made is kept, since learning takes its time.
    public static Understanding of(Robot robot) {
        Made made = LAST.get()
                .filter(m -> m.robot.equals(robot))
                .orElseGet(() -> new Made(robot, new Understanding(robot)));
        LAST.set(Optional.of(made));
        return made.understanding;
    }

    /// The sentence in plain words without courtesy and calls.
    public static String core(String text) {
        return Shell.peel(Plain.withoutCommas(Plain.clauses(text))).core();
    }

    /// The same without a model of sentences.
    public Optional<Reading> read(String text) {
        return read(text, Meaning.NONE);
    }

    /// What this sentence asks for; empty: nothing, or nobody can tell. Missing slots are for the caller to ask
    /// for.
    public Optional<Reading> read(String text, Meaning meaning) {
        if (wide.isEmpty()) return Optional.empty();
        String clauses = Plain.clauses(text);
        Optional<Reading> asSaid = asSaid(clauses);
        if (asSaid.filter(r -> r.path() == Path.LEXICON).isPresent()) return asSaid;
        return Stream.of(asSaid, withoutAsides(clauses), alike(clauses), judged(clauses, meaning))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Reading::confidence));
    }

    /// With words that no list holds, if both the classifier and the model of sentences are for it.
    private Optional<Reading> judged(String clauses, Meaning meaning) {
        String plain = Plain.withoutCommas(Asides.without(clauses));
        Shell.Peeled peeled = Shell.peel(plain);
        if (peeled.core().isBlank() || !Gate.letsThrough(plain, peeled, false)) return Optional.empty();
        String masked = masked(peeled.core());
        Guess guess = classifier.guess(masked);
        Evidence words = evidence.get(guess.meaning());
        if (words == null || speaks(guess.meaning())) return Optional.empty();
        Action action = wide.get().actions().get(guess.meaning());
        Spotted spotted =
                Spotted.in(peeled.core(), guess.meaning(), action, wide.get().grammar());
        if (spotted.contradicts() || !isComplete(action, spotted.values().keySet())) return Optional.empty();
        return Repertoire.stockName(guess.meaning(), action)
                .flatMap(s -> judge.probability(s, masked, plain, guess.probability(), words, meaning))
                .map(p -> new Reading(
                        List.of(new Asked(guess.meaning(), spotted.values())),
                        Path.CLASSIFIER,
                        spotted.doubtful() ? p * Calibration.DOUBTFUL_SIDE : p));
    }

    /// One word alone ("back", "back then") may be half of anything, unless it is asked for.
    private static double sureness(String plain, String core) {
        return core.contains(" ") || ASKED_FOR.matcher(plain).find() ? Calibration.LEXICON : Calibration.ONE_WORD;
    }

    private Optional<Reading> withoutAsides(String clauses) {
        String without = Asides.without(clauses);
        return without.equals(clauses) ? Optional.empty() : asSaid(without);
    }

    /// The words, not the classifier, must say it: who mends a sentence may mend it into anything.
    private Optional<Reading> alike(String clauses) {
        String core = Shell.peel(Plain.withoutCommas(Asides.without(clauses))).core();
        String mended = Homophones.mended(core);
        return mended.equals(core)
                ? Optional.empty()
                : asSaid(mended)
                        .filter(r -> r.path() == Path.LEXICON)
                        .map(r -> r.as(r.path(), r.confidence() * Calibration.ALIKE));
    }

    private Optional<Reading> asSaid(String clauses) {
        String plain = Plain.withoutCommas(clauses);
        Shell.Peeled peeled = Shell.peel(plain);
        if (peeled.core().isBlank()) return Optional.empty();
        Optional<String> mended = misheard.mended(clauses);
        if (mended.isPresent())
            return asSaid(mended.get()).map(r -> r.as(r.path(), r.confidence() * Calibration.MENDED));
        List<Asked> exact = wide.get().read(peeled.core());
        boolean speaks = !exact.isEmpty() && exact.stream().allMatch(a -> speaks(a.action()));
        if (!Gate.letsThrough(plain, peeled, speaks)) return Optional.empty();
        if (speaks)
            return Optional.of(new Reading(spoken(plain, peeled.core(), exact), Path.LEXICON, Calibration.LEXICON));
        if (!exact.isEmpty()) return Optional.of(new Reading(exact, Path.LEXICON, sureness(plain, peeled.core())));
        return slackened(peeled.core()).or(() -> classified(peeled.core())).or(() -> oneClause(clauses));
    }

    /// The robot's own words for something asked for, to ask whether it was meant.
    public String told(Asked asked) {
        Stock known = stock.get(asked.action());
        if (known == null) return asked.action().replace('_', ' ');
        String told = known.told();
        Map<String, String> names =
                wide.map(w -> Repertoire.slots(w.actions().get(asked.action()))).orElse(Map.of());
        for (Map.Entry<String, String> name : names.entrySet()) {
            SlotValue value = asked.slots().get(name.getValue());
            if (value != null) told = told.replace("{" + name.getKey() + "}", value.toString());
        }
        return told.replaceAll("\\{\\w+} (?:meters|pose|side)", "")
                .replaceAll("\\{\\w+}", "")
                .replaceAll(" +", " ")
                .strip();
    }

    /// What is to be said keeps its end: "announce that we start now".
    private List<Asked> spoken(String plain, String core, List<Asked> without) {
        List<Asked> whole = wide.get().read(plain.substring(Math.max(0, plain.indexOf(core))));
        return whole.size() == 1 && speaks(whole.getFirst().action()) ? whole : without;
    }

    private boolean speaks(String action) {
        return stock.containsKey(action)
                && wide.get().actions().get(action).slots().values().stream().anyMatch(Slot.OpenText.class::isInstance);
    }

    private Optional<Reading> slackened(String core) {
        List<Asked> wishes = wide.get().read(Slack.without(core));
        return wishes.isEmpty() || wishes.stream().anyMatch(a -> speaks(a.action()))
                ? Optional.empty()
                : Optional.of(new Reading(wishes, Path.LEXICON, Calibration.SLACK));
    }

    private Optional<Reading> classified(String core) {
        String masked = masked(core);
        Guess guess = classifier.guess(masked);
        Evidence words = evidence.get(guess.meaning());
        if (words == null || speaks(guess.meaning()) || !words.speaksFor(masked)) return Optional.empty();
        Action action = wide.get().actions().get(guess.meaning());
        Spotted spotted = Spotted.in(core, guess.meaning(), action, wide.get().grammar());
        if (spotted.contradicts() || !isComplete(action, spotted.values().keySet())) return Optional.empty();
        double confidence = Calibration.classifier(guess.probability(), words.unknown(masked));
        return Optional.of(new Reading(
                List.of(new Asked(guess.meaning(), spotted.values())),
                Path.CLASSIFIER,
                spotted.doubtful() ? confidence * Calibration.DOUBTFUL_SIDE : confidence));
    }

    /// Whether every slot is known that has no default; of those of which one is enough, one.
    private static boolean isComplete(Action action, Set<String> said) {
        Set<String> either = action.effect().map(Effect::eitherSlots).orElse(Set.of());
        return (either.isEmpty() || either.stream().anyMatch(said::contains))
                && action.slots().entrySet().stream()
                        .allMatch(s ->
                                said.contains(s.getKey()) || s.getValue().hasDefault() || either.contains(s.getKey()));
    }

    /// If exactly one clause is a request without a word left over.
    private Optional<Reading> oneClause(String clauses) {
        List<List<Asked>> strict = new ArrayList<>();
        String[] parts = BETWEEN_CLAUSES.split(clauses);
        if (parts.length < 2) return Optional.empty();
        for (String part : parts) {
            Shell.Peeled peeled = Shell.peel(Plain.withoutCommas(part));
            List<Asked> wishes = wide.get().read(peeled.core());
            boolean passes = Gate.letsThrough(part, peeled, false);
            if (!passes && !part.isBlank() && peeled.core().split(" ").length > 1) return Optional.empty();
            if (!wishes.isEmpty() && passes) strict.add(wishes);
        }
        return strict.size() == 1 && strict.getFirst().stream().noneMatch(a -> speaks(a.action()))
                ? Optional.of(new Reading(strict.getFirst(), Path.CLAUSE, Calibration.CLAUSE))
                : Optional.empty();
    }

    private String masked(String core) {
        return places.matcher(Spotted.AMOUNT.matcher(core).replaceAll(" #"))
                .replaceAll("@")
                .replaceAll(" +", " ")
                .strip();
    }

    private static Pattern places(Set<String> names) {
        List<String> longestFirst = names.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .toList();
        return Pattern.compile(names.isEmpty() ? "(?!)" : "\\b(?:" + String.join("|", longestFirst) + ")\\b");
    }

    private Map<String, List<String>> sentences(Robot robot, StockActions shipped, WideGrammar grown) {
        Sampler sampler = new Sampler(robot.places().keySet());
        Map<String, List<String>> sentences = new HashMap<>();
        grown.actions().forEach((name, action) -> {
            String meaning = grown.meaning(name).action();
            sentences.computeIfAbsent(meaning, _ -> new ArrayList<>()).addAll(sampler.of(action, SAMPLES));
        });
        robot.actions()
                .forEach((name, action) -> Repertoire.stockName(name, action).ifPresent(s -> {
                    stock.put(name, shipped.byName().get(s));
                    sentences.get(name).addAll(shipped.byName().get(s).examples());
                }));
        return sentences;
    }

    private static List<Sample> samples(Map<String, List<String>> sentences, StockActions shipped) {
        List<Sample> samples = new ArrayList<>();
        sentences.forEach((action, said) ->
                said.forEach(s -> samples.add(new Sample(Shell.peel(s).core(), action))));
        for (int i = 0; i < 3; i++) shipped.noRequests().forEach(s -> samples.add(new Sample(s, NONE)));
        return samples;
    }
}
