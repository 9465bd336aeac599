package dev.parley.dialogue.clauses;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Clauses that do not ask for what their words say: "take a break", "put up with it". A clause is an idiom as a
/// whole, so that "take a seat to the hall" is none.
final class Idioms {
    private static final String OWNERS =
            "(?:my|your|his|her|its|our|their|one's|somebody's|someone's|people's|another's|[a-z]+'s)";
    private static final String LAST =
            "(?: (?:again|too|now|then|today|tonight|already|together|for once|a bit|with me))*";
    private static final Map<String, List<Pattern>> BY_FIRST = Lists.lines("idioms.txt").stream()
            .collect(Collectors.groupingBy(
                    l -> l.split(" ")[0], Collectors.mapping(Idioms::pattern, Collectors.toList())));

    private Idioms() {}

    private static Pattern pattern(String line) {
        return Pattern.compile(Stream.of(line.split(" "))
                        .map(w -> switch (w) {
                            case "..." -> "\\S+(?: \\S+)*?";
                            case "one's" -> OWNERS;
                            default -> Pattern.quote(w);
                        })
                        .collect(Collectors.joining(" "))
                + LAST);
    }

    static boolean isOne(String clause) {
        return BY_FIRST.getOrDefault(clause.split(" ")[0], List.of()).stream()
                .anyMatch(p -> p.matcher(clause).matches());
    }
}
