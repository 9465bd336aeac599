package dev.parley.dialogue.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.UTF32ToUTF8;

/// A JSON schema (json-schema.org, 2020-12) → an automaton over the bytes of its answers, written without
/// spaces and with the properties in the schema's order.
///
/// Of the schema language it reads `type`, `enum`, `const`, `anyOf`, `oneOf`; `properties`, `required`; `items`,
/// `minItems`, `maxItems`; `minimum`, `maximum` and whole numbers or two decimals; `minLength`. Anything else
/// that would narrow an answer is refused, not passed over: an answer must not be allowed that the schema
/// forbids. Recursion is not read.
final class SchemaAutomaton {
    private static final int WORK = 200_000;
    private static final int DEEPEST = 16;
    private static final int MOST_ITEMS = 16;
    private static final Set<String> KNOWN = Set.of(
            "type",
            "enum",
            "const",
            "anyOf",
            "oneOf",
            "properties",
            "required",
            "items",
            "minItems",
            "maxItems",
            "minimum",
            "maximum",
            "minLength",
            "additionalProperties",
            "title",
            "description",
            "default",
            "$schema");

    private SchemaAutomaton() {}

    /// Deterministic, over bytes, without states that lead nowhere.
    ///
    /// @throws SchemaFault if the schema is of another kind, has no answer, or is too large
    static Automaton of(JsonNode schema) {
        try {
            Automaton letters = Operations.determinize(value(schema, "", 0), WORK);
            Automaton bytes = Operations.determinize(new UTF32ToUTF8().convert(letters), WORK);
            Automaton alive = Operations.removeDeadStates(bytes);
            if (Operations.isEmpty(alive)) throw new SchemaFault("", "no answer fits it");
            return alive;
        } catch (TooComplexToDeterminizeException e) {
            throw new SchemaFault("", "too many answers fit it to be kept apart; make its lists shorter");
        }
    }

    private static Automaton value(JsonNode schema, String place, int depth) {
        if (!schema.isObject()) throw new SchemaFault(place, "expected an object");
        if (depth > DEEPEST) throw new SchemaFault(place, "more than %d levels".formatted(DEEPEST));
        for (Map.Entry<String, JsonNode> e : schema.properties())
            if (!KNOWN.contains(e.getKey())) throw new SchemaFault(place, e.getKey() + " is not known here");
        if (schema.has("const")) return Automata.makeString(schema.get("const").toString());
        if (schema.has("enum")) return oneOf(schema.get("enum"), place);
        for (String either : List.of("anyOf", "oneOf"))
            if (schema.has(either)) return anyOf(schema.get(either), place + "/" + either, depth);
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, place, depth);
            case "array" -> array(schema, place, depth);
            case "string" -> Text.quoted(schema.path("minLength").asInt(0));
            case "integer" -> Numbers.between(schema, 0, place);
            case "number" -> Numbers.between(schema, 2, place);
            case "boolean" -> Operations.union(List.of(Automata.makeString("true"), Automata.makeString("false")));
            case "null" -> Automata.makeString("null");
            default ->
                throw new SchemaFault(
                        place, "needs a type, one of object, array, string, integer, number," + " boolean, null");
        };
    }

    private static Automaton oneOf(JsonNode values, String place) {
        List<Automaton> all = new ArrayList<>();
        values.forEach(v -> all.add(Automata.makeString(v.toString())));
        if (all.isEmpty()) throw new SchemaFault(place, "enum lists nothing");
        return Operations.union(all);
    }

    private static Automaton anyOf(JsonNode schemas, String place, int depth) {
        List<Automaton> all = new ArrayList<>();
        for (int i = 0; i < schemas.size(); i++) all.add(value(schemas.get(i), place + "/" + i, depth + 1));
        if (all.isEmpty()) throw new SchemaFault(place, "lists nothing");
        return Operations.union(all);
    }

    /// From the last property to the first: what comes after each, with and without one before it.
    private static Automaton object(JsonNode schema, String place, int depth) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(r -> required.add(r.asText()));
        List<Map.Entry<String, JsonNode>> properties =
                List.copyOf(schema.path("properties").properties());
        for (String r : required)
            if (!schema.path("properties").has(r))
                throw new SchemaFault(place, "requires " + r + ", which it does not describe");
        Automaton afterOne = Automata.makeString("}");
        Automaton afterNone = Automata.makeString("}");
        for (Map.Entry<String, JsonNode> p : properties.reversed()) {
            Automaton property = property(p, place + "/" + p.getKey(), depth);
            Automaton with = Operations.concatenate(List.of(property, afterOne));
            Automaton next = Operations.concatenate(List.of(Automata.makeChar(','), with));
            boolean optional = !required.contains(p.getKey());
            afterOne = optional ? Operations.union(List.of(next, afterOne)) : next;
            afterNone = optional ? Operations.union(List.of(with, afterNone)) : with;
        }
        return Operations.concatenate(List.of(Automata.makeChar('{'), afterNone));
    }

    private static Automaton property(Map.Entry<String, JsonNode> p, String place, int depth) {
        String name =
                com.fasterxml.jackson.databind.node.TextNode.valueOf(p.getKey()).toString();
        return Operations.concatenate(List.of(Automata.makeString(name + ":"), value(p.getValue(), place, depth + 1)));
    }

    private static Automaton array(JsonNode schema, String place, int depth) {
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(MOST_ITEMS);
        if (least < 0 || most < least || most > MOST_ITEMS)
            throw new SchemaFault(place, "items: 0 ≤ minItems ≤ maxItems ≤ %d".formatted(MOST_ITEMS));
        if (most == 0) return Automata.makeString("[]");
        Automaton item = value(schema.path("items"), place + "/items", depth + 1);
        Automaton more = Operations.concatenate(List.of(Automata.makeChar(','), item));
        Automaton some =
                Operations.concatenate(List.of(item, Operations.repeat(more, Math.max(0, least - 1), most - 1)));
        Automaton all = least == 0 ? Operations.optional(some) : some;
        return Operations.concatenate(List.of(Automata.makeChar('['), all, Automata.makeChar(']')));
    }
}
