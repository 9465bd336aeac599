package dev.parley.dialogue.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Numbers in a range, as people write them: `-2`, `0.5`, `10`, `3.25`; no exponents, no zeros in front.
final class Numbers {
    /// Without a limit of its own, a number stays within this.
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    private Numbers() {}

    /// @param decimals at most
    /// @throws SchemaFault if no number is in the range
    static Automaton between(JsonNode schema, int decimals, String place) {
        BigDecimal least = limit(schema, "minimum", LARGEST.negate(), place);
        BigDecimal most = limit(schema, "maximum", LARGEST, place);
        int from =
                least.movePointRight(decimals).setScale(0, RoundingMode.CEILING).intValueExact();
        int to = most.movePointRight(decimals).setScale(0, RoundingMode.FLOOR).intValueExact();
        if (from > to) throw new SchemaFault(place, "no number from %s to %s".formatted(least, most));
        List<Automaton> signs = new ArrayList<>();
        if (to >= 0) signs.add(positive(Math.max(from, 0), to, decimals));
        if (from < 0)
            signs.add(Operations.concatenate(
                    List.of(Automata.makeChar('-'), positive(Math.max(-to, 1), -from, decimals))));
        return Operations.union(signs);
    }

    private static BigDecimal limit(JsonNode schema, String key, BigDecimal otherwise, String place) {
        JsonNode limit = schema.path(key);
        if (limit.isMissingNode()) return otherwise;
        if (!limit.isNumber() || limit.decimalValue().abs().compareTo(LARGEST) > 0)
            throw new SchemaFault(place, "%s must be a number, within ±%s".formatted(key, LARGEST));
        return limit.decimalValue();
    }

    /// @param from in units of the last decimal
    private static Automaton positive(int from, int to, int decimals) {
        int unit = (int) Math.pow(10, decimals);
        if (decimals == 0) return whole(from, to);
        int first = from / unit;
        int last = to / unit;
        List<Automaton> all = new ArrayList<>();
        if (first == last) all.add(with(first, first, from % unit, to % unit, decimals));
        else {
            all.add(with(first, first, from % unit, unit - 1, decimals));
            all.add(with(last, last, 0, to % unit, decimals));
            if (last - first > 1) all.add(with(first + 1, last - 1, 0, unit - 1, decimals));
        }
        return Operations.union(all);
    }

    /// Whole parts of a range, each with the fractions of a range.
    private static Automaton with(int first, int last, int from, int to, int decimals) {
        List<Automaton> fractions = new ArrayList<>();
        if (from == 0) fractions.add(Automata.makeEmptyString());
        int step = (int) Math.pow(10, decimals - 1);
        for (int digits = 1; digits <= decimals; digits++, step /= 10) {
            int a = (from + step - 1) / step;
            int b = to / step;
            if (a <= b)
                fractions.add(Operations.concatenate(
                        List.of(Automata.makeChar('.'), Automata.makeDecimalInterval(a, b, digits))));
        }
        return Operations.concatenate(List.of(whole(first, last), Operations.union(fractions)));
    }

    /// Length by length, as none has a zero in front.
    private static Automaton whole(int from, int to) {
        List<Automaton> all = new ArrayList<>();
        long least = 0;
        for (int digits = 1; least <= to; digits++) {
            long most = (long) Math.pow(10, digits) - 1;
            if (most >= from)
                all.add(Automata.makeDecimalInterval((int) Math.max(least, from), (int) Math.min(most, to), digits));
            least = most + 1;
        }
        return Operations.union(all);
    }
}
