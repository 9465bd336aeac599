package dev.parley.dialogue.clauses;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences that tell where something is: "my glasses are next to the radio", "there is a parcel at the door".
final class Statements {
    static final String PLACE =
            "(?:next to|close to|in front of|on top of|(?:on|to|at) the (?:left|right) (?:side )?of|in|on|at|near|behind|under"
                    + "|inside|beside|between|above|below|over|by|outside|opposite)";
    private static final Pattern TOLD = Pattern.compile(
            "^(.+?) (?:is|are|lies|lie|stands|hangs|sits|can be found|is located|are located|is placed) (?:now |still )?("
                    + PLACE + " .+)$");
    private static final Pattern THERE = Pattern.compile("^there (?:is|are) (.+?) (" + PLACE + " .+)$");
    private static final Pattern PLACE_FIRST = Pattern.compile("^(" + PLACE + " .+?) (?:there )?(?:is|are) (.+)$");
    private static final Pattern LEADING = Pattern.compile("^" + PLACE + " ");

    private Statements() {}

    static Optional<Clause.Told> read(String bare) {
        return told(THERE, bare, 1, 2).or(() -> told(PLACE_FIRST, bare, 2, 1)).or(() -> told(TOLD, bare, 1, 2));
    }

    private static Optional<Clause.Told> told(Pattern form, String bare, int thing, int where) {
        Matcher m = form.matcher(bare);
        return m.matches() ? told(m.group(thing), m.group(where)) : Optional.empty();
    }

    private static Optional<Clause.Told> told(String thing, String where) {
        List<String> named = List.of(thing.split(" "));
        String at = LEADING.matcher(where).replaceFirst("");
        boolean whole = NounPhrase.isDefinite(named)
                && NounPhrase.strain(named, false) >= 0
                && NounPhrase.strain(List.of(at.split(" ")), true) >= 0;
        return whole ? Optional.of(new Clause.Told(thing, where)) : Optional.empty();
    }
}
