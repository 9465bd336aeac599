package dev.parley.dialogue.knowledge;

import dev.parley.dialogue.onnx.SentenceModel;
import dev.parley.dialogue.onnx.SentenceModel.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// How well passages answer a question by what their sentences mean, beside the words that they share: the
/// ranks by BM25 and by the model are joined (reciprocal rank fusion, Cormack et al. 2009), and of the first
/// five the one counts that is likeliest to answer. That is a choice among them and "none" (McFadden 1974), by nine
/// figures, of which
/// those about single words compare each piece of the question where it stands with the nearest of the
/// passage (as BERTScore does, Zhang et al. 2020). One thread.
final class Evidence {
    private static final int CANDIDATES = 5;
    private static final int RANK_OFFSET = 10;
    /// Passages that the model looks at when they are read, so that reading ends; more are found by words alone.
    private static final int MOST = 1_000;
    /// Fitted to the questions that were looked at of `bench understanding --part knowledge`: see ADR 36.
    private static final double BIAS = -14.51;

    /// Of the figures in their order ([#figures]).
    private static final double[] WEIGHTS = {-8.15, 1.1, 4.7, 8.46, 2.85, 0.49, 9.99, 1.74, 4.96};

    /// @param sentence of the passage that answers best
    /// @param logOdds that the passage answers; above zero it is likelier than not
    record Answer(Passage passage, int sentence, double logOdds) {}

    private final SentenceModel model;
    private final Map<String, Map<Passage, float[]>> wholes = new HashMap<>();

    Evidence(SentenceModel model) {
        this.model = model;
    }

    void put(String file, List<Passage> of) {
        remove(file);
        int room = MOST - wholes.values().stream().mapToInt(Map::size).sum();
        Map<Passage, float[]> seen = new LinkedHashMap<>();
        of.stream()
                .limit(Math.max(0, room))
                .forEach(p -> seen.put(p, model.of(lead(p) + p.text()).whole()));
        wholes.put(file, seen);
    }

    void remove(String file) {
        wholes.remove(file);
    }

    /// @param byWords best first
    /// @return the likeliest; empty: there are no passages, or none that speaks of the numbers in the question
    Optional<Answer> best(String question, List<Passage> byWords) {
        Meaning asked = model.of(question);
        Optional<Answer> best = Optional.empty();
        for (Candidate c : candidates(question, asked, byWords)) {
            Answer answer = answer(question, asked, c);
            if (best.isEmpty() || answer.logOdds > best.get().logOdds) best = Optional.of(answer);
        }
        return best;
    }

    /// @param margin how much closer it is to the question than the closest of the others; negative: less close
    private record Candidate(Passage passage, double margin) {}

    private List<Candidate> candidates(String question, Meaning asked, List<Passage> byWords) {
        Map<Passage, Double> closeness = new HashMap<>();
        wholes.values()
                .forEach(m -> m.forEach((p, whole) -> closeness.put(p, SentenceModel.close(whole, asked.whole()))));
        List<Passage> meaning = closeness.entrySet().stream()
                .sorted(Map.Entry.<Passage, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        Map<Passage, Double> joined = new LinkedHashMap<>();
        join(byWords, joined);
        join(meaning, joined);
        return joined.entrySet().stream()
                .sorted(Map.Entry.<Passage, Double>comparingByValue().reversed())
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                // What is said of hall 2 is not said of hall 3.
                .filter(p -> Units.named(lead(p) + p.text()).containsAll(Units.naming(question)))
                .map(p -> new Candidate(p, margin(p, meaning, closeness)))
                .toList();
    }

    private static double margin(Passage passage, List<Passage> byMeaning, Map<Passage, Double> closeness) {
        double own = closeness.getOrDefault(passage, 0.0);
        return own
                - byMeaning.stream()
                        .filter(p -> !p.equals(passage))
                        .findFirst()
                        .map(closeness::get)
                        .orElse(own);
    }

    private static void join(List<Passage> ranked, Map<Passage, Double> joined) {
        for (int rank = 0; rank < ranked.size(); rank++)
            joined.merge(ranked.get(rank), 1.0 / (RANK_OFFSET + rank), Double::sum);
    }

    private static String lead(Passage p) {
        return p.title() + ". " + (p.heading().isEmpty() ? "" : p.heading() + ". ");
    }

    private Answer answer(String question, Meaning asked, Candidate c) {
        Figures f = figures(question, asked, c);
        double logOdds = BIAS;
        for (int i = 0; i < WEIGHTS.length; i++) logOdds += WEIGHTS[i] * f.values[i];
        return new Answer(c.passage, f.sentence, logOdds);
    }

    private record Figures(int sentence, double[] values) {}

    private Figures figures(String question, Meaning asked, Candidate c) {
        Passage p = c.passage;
        List<String> sentences = p.sentences();
        Meaning read = model.of(lead(p) + String.join(" ", sentences));
        int[] owners = owners(read, lead(p).length(), sentences);
        List<float[]> words = words(asked);
        double[][] nearest = words.stream()
                .map(w -> nearest(w, read, owners, sentences.size()))
                .toArray(double[][]::new);
        int best = best(nearest, sentences.size(), _ -> true, false).orElse(0);
        OptionalInt fitting = best(nearest, sentences.size(), s -> Kind.isIn(question, sentences.get(s)), true);
        int sentence = fitting.orElse(best);
        return new Figures(sentence, new double[] {
            SentenceModel.close(asked.whole(), read.whole()),
            Kind.isIn(question, sentences.get(best)) ? 1 : 0,
            fitting.isPresent() ? 1 : 0,
            least(nearest, sentence, sentences.size()),
            Arrays.stream(nearest).mapToDouble(n -> n[sentence]).average().orElse(0),
            words.size(),
            closest(asked, read, owners, sentences.size()),
            Kind.of(question) == Kind.ANY ? 1 : 0,
            c.margin
        });
    }

    /// The sentence whose pieces are nearest to the question's, by themselves or with title and heading.
    private static OptionalInt best(double[][] nearest, int sentences, IntPredicate may, boolean withLead) {
        OptionalInt best = OptionalInt.empty();
        double most = -1;
        for (int s = 0; s < sentences; s++) {
            double sum = 0;
            for (double[] n : nearest) sum += withLead ? Math.max(n[s], n[sentences]) : n[s];
            if (sum > most && may.test(s)) {
                most = sum;
                best = OptionalInt.of(s);
            }
        }
        return best;
    }

    /// How near the piece of the question is that the sentence, those beside it, title and heading say least of.
    private static double least(double[][] nearest, int sentence, int sentences) {
        double least = 1;
        for (double[] n : nearest) {
            double most = n[sentences];
            for (int s = Math.max(0, sentence - 1); s <= Math.min(sentences - 1, sentence + 1); s++)
                most = Math.max(most, n[s]);
            least = Math.min(least, most);
        }
        return least;
    }

    /// How close the question is to the sentence that is closest, read within its passage.
    private static double closest(Meaning asked, Meaning read, int[] owners, int sentences) {
        double closest = 0;
        for (int s = 0; s < sentences; s++) {
            float[] sum = new float[asked.whole().length];
            for (int i = 0; i < owners.length; i++)
                if (owners[i] == s) for (int d = 0; d < sum.length; d++) sum[d] += read.pieces()[i][d];
            double length = Math.sqrt(SentenceModel.close(sum, sum)) + 1e-9;
            closest = Math.max(closest, SentenceModel.close(sum, asked.whole()) / length);
        }
        return closest;
    }

    /// The sentence that each piece belongs to; beyond the last one: title and heading; negative: marks.
    private static int[] owners(Meaning read, int lead, List<String> sentences) {
        int[] owners = new int[read.from().length];
        for (int i = 0; i < owners.length; i++) {
            int at = read.from()[i] - lead;
            owners[i] = read.from()[i] < 0 ? -1 : sentences.size();
            for (int s = 0; s < sentences.size() && owners[i] >= 0 && at >= 0; s++) {
                if (at < sentences.get(s).length()) {
                    owners[i] = s;
                    break;
                }
                at -= sentences.get(s).length() + 1;
            }
        }
        return owners;
    }

    /// How close the nearest piece of each sentence is, and of title and heading.
    private static double[] nearest(float[] word, Meaning read, int[] owners, int sentences) {
        double[] nearest = new double[sentences + 1];
        for (int i = 0; i < owners.length; i++)
            if (owners[i] >= 0)
                nearest[owners[i]] = Math.max(nearest[owners[i]], SentenceModel.close(word, read.pieces()[i]));
        return nearest;
    }

    /// The pieces that say what the question is about; of a question without any, its mark.
    private static List<float[]> words(Meaning asked) {
        List<float[]> words = new ArrayList<>();
        for (int i = 0; i < asked.names().length; i++)
            if (asked.from()[i] >= 0
                    && !asked.names()[i].equals("?")
                    && !QuestionWords.PLAIN.contains(asked.names()[i])) words.add(asked.pieces()[i]);
        return words.isEmpty() ? List.of(asked.pieces()[0]) : words;
    }
}
