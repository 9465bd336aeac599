package dev.parley.dialogue.feedback;

import dev.parley.dialogue.language.Conversation.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Of two answers to the same, the one that people prefer.
public record Preference(List<Turn> prompt, String chosen, String rejected) {
    public Preference {
        prompt = List.copyOf(prompt);
    }

    /// What opinions say: a correction is better than what it corrects, and a good answer than a bad one to the same.
    /// An opinion that somebody else contradicts says nothing.
    public static List<Preference> of(List<Judged> opinions) {
        Map<List<Turn>, List<Judged>> byPrompt = new LinkedHashMap<>();
        opinions.forEach(j ->
                byPrompt.computeIfAbsent(j.prompt(), _ -> new ArrayList<>()).add(j));
        LinkedHashSet<Preference> all = new LinkedHashSet<>();
        byPrompt.forEach((prompt, judged) -> pairs(prompt, judged, all));
        return List.copyOf(all);
    }

    private static void pairs(List<Turn> prompt, List<Judged> judged, LinkedHashSet<Preference> all) {
        LinkedHashSet<String> good = new LinkedHashSet<>();
        LinkedHashSet<String> bad = new LinkedHashSet<>();
        for (Judged j : judged) {
            (j.good() ? good : bad).add(j.answer());
            j.better().ifPresent(good::add);
        }
        for (String g : good)
            for (String b : bad) if (!good.contains(b) && !bad.contains(g)) all.add(new Preference(prompt, g, b));
    }
}
