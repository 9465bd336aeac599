package dev.parley.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the robot says of its own accord, in the language of its file: each sentence that needs no language model,
/// and the same in that language, `{}` standing for what changes (as gettext does it). What is not listed stays as it
/// is,
/// so that the replies of a robot's file pass through. Immutable.
public final class Catalogue {
    private static final String CHANGES = "{}";

    private static final Catalogue ENGLISH = new Catalogue(Map.of());
    private static final Catalogue KOREAN = new Catalogue(Map.ofEntries(
            Map.entry(Wording.NOT_UNDERSTOOD, "죄송합니다. 잘 못 알아들었습니다."),
            Map.entry(Wording.DECLINED, "네, 그만두겠습니다."),
            Map.entry(Wording.NOT_DOING_IT, "네, 하지 않겠습니다."),
            Map.entry(Wording.HYPOTHETICAL, "시키실 때만 움직입니다."),
            Map.entry(Wording.sorry(Wording.NOT_PERMITTED), "죄송합니다. 그 일을 시킬 권한이 없으십니다."),
            Map.entry(Wording.sorry(Wording.TOO_MUCH), "죄송합니다. 한 번에 세 가지까지만 기억할 수 있습니다."),
            Map.entry(Wording.TAKES_TOO_LONG, "죄송합니다. 시간이 너무 오래 걸립니다."),
            Map.entry(Wording.NO_ANSWER, "죄송합니다. 지금은 대답할 수 없습니다."),
            Map.entry("Stopped.", "멈췄습니다."),
            Map.entry("I can move again.", "다시 움직일 수 있습니다."),
            Map.entry("I cannot: {}.", "할 수 없습니다."),
            Map.entry("Did you mean: {}?", "{}, 맞습니까?"),
            Map.entry("Where to?", "어디로 갈까요?"),
            Map.entry("Which way?", "어느 쪽으로 할까요?"),
            Map.entry("How far?", "얼마나 갈까요?"),
            Map.entry("How far should I turn?", "얼마나 돌까요?"),
            Map.entry("Left or right?", "왼쪽인가요, 오른쪽인가요?"),
            Map.entry("What should I say?", "뭐라고 말할까요?"),
            Map.entry("Which {}?", "어느 것으로 할까요?"),
            Map.entry("I can do {} to {} meters. How far?", "{}에서 {} 미터까지 갈 수 있습니다. 얼마나 갈까요?"),
            Map.entry("I can do {} to {} degrees. How far should I turn?", "{}에서 {} 도까지 돌 수 있습니다. 얼마나 돌까요?"),
            Map.entry("Yes, I can {}. Shall I?", "네, 할 수 있습니다. 할까요?"),
            Map.entry("I can {}, but you are not allowed to ask me for it.", "할 수 있지만, 시킬 권한이 없으십니다."),
            Map.entry("Shall I really {}?", "정말 할까요?")));

    private final Map<String, String> whole = new LinkedHashMap<>();
    private final Map<Pattern, String> changing = new LinkedHashMap<>();

    private Catalogue(Map<String, String> sentences) {
        sentences.forEach((english, other) -> {
            if (english.contains(CHANGES)) changing.put(pattern(english), other);
            else whole.put(english, other);
        });
    }

    /// @param language ISO 639-1; one that is not here speaks English
    public static Catalogue of(String language) {
        return language.equals("ko") ? KOREAN : ENGLISH;
    }

    private static Pattern pattern(String english) {
        return Pattern.compile(String.join(
                "(.{1,80})",
                List.of(english.split("\\{}", -1)).stream().map(Pattern::quote).toList()));
    }

    /// One sentence, or as it is.
    public String in(String english) {
        String known = whole.get(english);
        if (known != null) return known;
        for (Map.Entry<Pattern, String> e : changing.entrySet()) {
            Matcher m = e.getKey().matcher(english);
            if (m.matches()) return filled(e.getValue(), m);
        }
        return english;
    }

    private static String filled(String text, Matcher values) {
        String filled = text;
        for (int i = 1; i <= values.groupCount() && filled.contains(CHANGES); i++)
            filled = filled.replaceFirst("\\{}", Matcher.quoteReplacement(values.group(i)));
        return filled;
    }

    /// The same acts in other words.
    Decision in(Decision decision) {
        return new Decision(decision.acts().stream().map(this::in).toList(), decision.path());
    }

    private Act in(Act act) {
        return switch (act) {
            case Act.Say s -> new Act.Say(s.stamp(), in(s.text()), s.sources());
            case Act.Ask a -> new Act.Ask(a.stamp(), a.action(), a.slot(), in(a.text()));
            case Act.Refuse r -> new Act.Refuse(r.stamp(), r.action(), r.reason(), in(r.text()));
            case Act.Do _, Act.Stop _, Act.Resume _ -> act;
        };
    }
}
