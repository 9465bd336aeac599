package dev.parley.dialogue.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether a [RewardHead] helps: how often it prefers what people prefer, among answers to what it has not learnt from
/// (cross-validation over questions).
///
/// @param right of `pairs`, a tie counting half
public record Trial(double right, int pairs) {
    private static final int PARTS = 5;
    private static final int FEWEST = 20;
    /// One-sided, 95 %.
    private static final double SURE = 1.645;

    /// @param preferences of any order
    public static Trial of(List<Preference> preferences, Aspects aspects) {
        Map<Object, Integer> parts = new LinkedHashMap<>();
        preferences.forEach(p -> parts.putIfAbsent(p.prompt().getLast(), parts.size() % PARTS));
        double right = 0;
        int pairs = 0;
        for (int part = 0; part < PARTS; part++) {
            List<Preference> learnt = new ArrayList<>();
            List<Preference> tried = new ArrayList<>();
            for (Preference p : preferences) (parts.get(p.prompt().getLast()) == part ? tried : learnt).add(p);
            if (learnt.isEmpty() || tried.isEmpty()) continue;
            RewardHead head = learnt(learnt, aspects);
            for (Preference p : tried) right += prefers(head, p, aspects);
            pairs += tried.size();
        }
        return new Trial(right, pairs);
    }

    /// Of all pairs to one question together no more counts than of one to another.
    public static RewardHead learnt(List<Preference> preferences, Aspects aspects) {
        Map<Object, Integer> same = new LinkedHashMap<>();
        preferences.forEach(p -> same.merge(p.prompt(), 1, Integer::sum));
        return RewardHead.learn(preferences.stream()
                .map(p -> new RewardHead.Example(
                        aspects.of(p.prompt(), p.chosen()),
                        aspects.of(p.prompt(), p.rejected()),
                        1.0 / same.get(p.prompt())))
                .toList());
    }

    /// 1, 0, or a half where it cannot tell.
    public static double prefers(RewardHead head, Preference p, Aspects aspects) {
        double by = head.of(aspects.of(p.prompt(), p.chosen())) - head.of(aspects.of(p.prompt(), p.rejected()));
        return by > 0 ? 1 : by < 0 ? 0 : 0.5;
    }

    public double share() {
        return pairs == 0 ? 0.5 : right / pairs;
    }

    /// Better than a coin, beyond doubt (normal approximation of the binomial).
    public boolean helps() {
        return pairs >= FEWEST && share() - 0.5 > SURE * 0.5 / Math.sqrt(pairs);
    }
}
