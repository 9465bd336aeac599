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

/// How well passages answer a question by what their sentences mean, beside the words that they share: the
/// ranks by BM25 and by the model are joined (reciprocal rank fusion, Cormack et al. 2009), and of the first
/// five the one counts that is likeliest to answer. That is a logistic regression on six figures, of which
/// those about single words compare each piece of the question where it stands with the nearest of the
/// passage (as BERTScore does, Zhang et al. 2020). One thread.
final class Evidence {
    private static final int CANDIDATES = 5;
    private static final int RANK_OFFSET = 10;
    /// Passages that the model looks at when they are read, so that reading ends; more are found by words alone.
    private static final int MOST = 1_000;
    /// From [bench understanding], the development questions: see ADR 36.
    private static final double BIAS = -16.502;

    private static final double WHOLE = 6.675;
    private static final double FITTING = 3.442;
    private static final double BEST_FITS = 4.252;
    private static final double SOME_FITS = 2.513;
    private static final double LEAST = 8.315;
    private static final double LENGTH = 0.491;
    private static final double NOTHING_FITS = 0.3;

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
        for (Passage p : candidates(asked, byWords)) {
            // What is said of hall 2 is not said of hall 3.
            if (!Units.named(lead(p) + p.text()).containsAll(Units.naming(question))) continue;
            Answer answer = answer(question, asked, p);
            if (best.isEmpty() || answer.logOdds > best.get().logOdds) best = Optional.of(answer);
        }
        return best;
    }

    private List<Passage> candidates(Meaning asked, List<Passage> byWords) {
        Map<Passage, Double> closeness = new HashMap<>();
        wholes.values()
                .forEach(m -> m.forEach((p, whole) -> closeness.put(p, SentenceModel.close(whole, asked.whole()))));
        Map<Passage, Double> joined = new LinkedHashMap<>();
        join(byWords, joined);
        join(
                closeness.entrySet().stream()
                        .sorted(Map.Entry.<Passage, Double>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList(),
                joined);
        return joined.entrySet().stream()
                .sorted(Map.Entry.<Passage, Double>comparingByValue().reversed())
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void join(List<Passage> ranked, Map<Passage, Double> joined) {
        for (int rank = 0; rank < ranked.size(); rank++)
            joined.merge(ranked.get(rank), 1.0 / (RANK_OFFSET + rank), Double::sum);
    }

    private static String lead(Passage p) {
        return p.title() + ". " + (p.heading().isEmpty() ? "" : p.heading() + ". ");
    }

    private Answer answer(String question, Meaning asked, Passage p) {
        List<String> sentences = p.sentences();
        Meaning read = model.of(lead(p) + String.join(" ", sentences));
        int[] owners = owners(read, lead(p).length(), sentences);
        List<float[]> words = words(asked);
        double[] own = new double[sentences.size()];
        double[] withLead = new double[sentences.size()];
        double least = 1;
        for (float[] word : words) {
            double[] nearest = nearest(word, read, owners, sentences.size());
            double inLead = nearest[sentences.size()];
            for (int s = 0; s < sentences.size(); s++) {
                own[s] += nearest[s] / words.size();
                withLead[s] += Math.max(nearest[s], inLead) / words.size();
            }
            least = Math.min(least, Arrays.stream(nearest).max().orElse(0));
        }
        int best = highest(own);
        int fits = -1;
        for (int s = 0; s < sentences.size(); s++)
            if (Kind.isIn(question, sentences.get(s)) && (fits < 0 || withLead[s] > withLead[fits])) fits = s;
        double logOdds = BIAS
                + WHOLE * SentenceModel.close(asked.whole(), read.whole())
                + FITTING * (fits < 0 ? NOTHING_FITS : withLead[fits])
                + (Kind.isIn(question, sentences.get(best)) ? BEST_FITS : 0)
                + (fits < 0 ? 0 : SOME_FITS)
                + LEAST * least
                + LENGTH * words.size();
        return new Answer(p, fits < 0 ? best : fits, logOdds);
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

    private static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
        return best;
    }
}
