package dev.parley.dialogue.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import java.util.List;
import java.util.stream.Stream;

/// Opinions as lines of JSON that TRL's trainers read ("Dataset formats and types", conversational): for its DPO
/// trainer
/// pairs of answers (Rafailov et al. 2023), for its KTO trainer single ones (Ethayarajh et al. 2024). Nobody's name is
/// in
/// them. Pure.
public final class Export {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Export() {}

    /// `{"prompt": [...], "chosen": [...], "rejected": [...]}`
    ///
    /// @param rules what the model is told in every conversation
    public static Stream<String> pairs(String rules, List<Judged> opinions) {
        return Preference.of(opinions).stream().map(p -> {
            ObjectNode line = prompt(rules, p.prompt());
            line.set("chosen", one(p.chosen()));
            line.set("rejected", one(p.rejected()));
            return line.toString();
        });
    }

    /// `{"prompt": [...], "completion": [...], "label": true}`
    public static Stream<String> singles(String rules, List<Judged> opinions) {
        return opinions.stream()
                .flatMap(j -> Stream.concat(
                        Stream.of(single(rules, j.prompt(), j.answer(), j.good())),
                        j.better().stream().map(b -> single(rules, j.prompt(), b, true))));
    }

    private static String single(String rules, List<Turn> prompt, String answer, boolean good) {
        ObjectNode line = prompt(rules, prompt);
        line.set("completion", one(answer));
        line.put("label", good);
        return line.toString();
    }

    private static ObjectNode prompt(String rules, List<Turn> turns) {
        ObjectNode line = JSON.createObjectNode();
        ArrayNode messages = line.putArray("prompt");
        add(messages, "system", rules);
        for (Turn t : turns) add(messages, t.who() == Who.PERSON ? "user" : "assistant", t.text());
        return line;
    }

    private static ArrayNode one(String answer) {
        return add(JSON.createArrayNode(), "assistant", answer);
    }

    private static ArrayNode add(ArrayNode messages, String role, String content) {
        messages.addObject().put("role", role).put("content", content);
        return messages;
    }
}
