package dev.parley.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a sentence wants of the memory. English. Only what names a place is kept without being asked to:
/// people say much that nobody means to be remembered.
sealed interface Told {
    /// A fact; `personal` when it is about the one who tells it.
    record Statement(boolean personal, String subject, String verb, String value) implements Told {}

    /// Another value for the fact that was spoken of last.
    record Correction(String value, boolean explicit) implements Told {}

    /// @param personal about the one who asks
    record Question(boolean personal, String subject) implements Told {}

    record NameAsked() implements Told {}

    record AboutMe() implements Told {}

    record Forget(boolean personal, String subject) implements Told {}

    record ForgetMe() implements Told {}

    String NAME = "name";

    /// Verbs of a fact; "is" and "are" are one.
    String VERB = "(is|are|goes|go|belongs|belong|lies|lie|stands|stand|lives|live)";
    String ANY_VERB = "(is|are|goes|go|belongs|belong|lies|lie|stands|stand|lives|live|has|have|weighs|weigh"
            + "|needs|need|costs|cost|starts|start|opens|open|closes|close|likes|like|works|work|contains|contain)";
    String AT = "((?:to|on|in|at|under|behind|beside|next to|near|by|inside|above|below|between|into|onto) .{1,120})";
    /// What begins like this speaks of nothing that could be asked for by its name.
    String NOT_A_SUBJECT = "(?!(?:i|you|he|she|it|we|they|there|here|this|that|these|those|what|where|who|when|why"
            + "|how|which|is|are|was|were|will|would|should|shall|may|must|has|have|had|do|does|did|can|could|if|never|no|not|nobody|somebody|someone|everybody|everyone"
            + "|he's|it's|please|after|before|in|at|then|when|while|until|once|tomorrow|tonight|today|now|later|first|next|finally|maybe)\\b)";
    /// "My colleague says go to the dock" tells of no place.
    String NOT_IN_A_SUBJECT =
            "(?:says?|said|tells?|told|thinks?|thought|wants?|wanted|asks?|asked|means?|meant|go|walk|drive|move)";
    String SUBJECT =
            NOT_A_SUBJECT + "((?!" + NOT_IN_A_SUBJECT + "\\b)\\S+(?: (?!" + NOT_IN_A_SUBJECT + "\\b)\\S+){0,5}?)";

    /// A pattern and what it means.
    record Form(Pattern pattern, java.util.function.Function<Matcher, Told> meaning) {
        static Form of(String pattern, java.util.function.Function<Matcher, Told> meaning) {
            return new Form(Pattern.compile("(?:" + pattern + ")", Pattern.CASE_INSENSITIVE), meaning);
        }
    }

    Pattern REMEMBER = Pattern.compile(
            "(?:please |could you |can you )*(?:remember|keep in mind|note)(?: that)? (.{3,})",
            Pattern.CASE_INSENSITIVE);
    String WH = "(?:what|where|who|when|which)";

    List<Form> FORMS = List.of(
            Form.of(
                    "(?:no |sorry |please |just )*(?:call me|my name is|you (?:can|may) call me|i am called) (\\S+(?: \\S+){0,2})",
                    m -> new Statement(true, NAME, "is", m.group(1))),
            Form.of(
                    "(?:please )?forget (?:me|(?:everything|all|what)(?: that)? (?:you know|i (?:told|have told) you) about (?:me|myself))",
                    _ -> new ForgetMe()),
            Form.of(
                    "(?:please )?forget (?:about |(?:everything|what)(?: that)? (?:you know|i (?:said|told you)) about |where |that )?my (.+?)(?: is| are)?",
                    m -> new Forget(true, m.group(1))),
            Form.of(
                    "(?:please )?forget (?!(?:it|that|this|everything|all)$)(?:about |(?:everything|what)(?: that)? (?:you know|i (?:said|told you)) about |where |that )?(.+?)(?: is| are| goes)?",
                    m -> new Forget(false, m.group(1))),
            Form.of(
                    "what(?:'s| is) my name|who am i|do you know (?:my name|who i am)|what do you call me|what am i called",
                    _ -> new NameAsked()),
            Form.of("what do you (?:know|remember) (?:about|of) me", _ -> new AboutMe()),
            Form.of(
                    WH + "(?:'s| is| are) my (.+)|do you (?:know|remember) " + WH + " my (.+?) (?:is|are)",
                    m -> new Question(true, either(m))),
            Form.of(
                    "what do you (?:know|remember) about (.+)|what did (?:i|we) (?:say|tell you) about (.+)"
                            + "|do you (?:know|remember) where (.+?) (?:is|are|goes|go|belongs|belong)"
                            + "|where (?:do|does|should|must) (.+?) (?:go|belong|lie|stand|live|be)"
                            + "|which \\S+ (?:do|does|should) (.+?) (?:go|belong)(?: to| in| on)?"
                            + "|where (?:can i find|did i put|did i leave) (.+)"
                            + "|" + WH + "(?:'s| is| are) (.+)"
                            + "|(?:when|what|how much|who) (?:do|does) (.+?) \\S+",
                    m -> new Question(false, either(m))),
            Form.of(
                    "(?:no |wrong |sorry |actually )*(?:i meant?|i mean) (?:to )?(.+)"
                            + "|(?:no |wrong |sorry |actually )+(?:it|they|that)(?:'s| is| are| goes?) (.+)",
                    m -> new Correction(either(m), true)),
            Form.of(
                    "(?:(?:no|wrong|sorry|actually) )+" + SUBJECT + " " + VERB + " " + AT,
                    m -> new Statement(false, m.group(1), m.group(2), m.group(3))),
            Form.of("(?:no|wrong|sorry|actually) (.+)", m -> new Correction(m.group(1), false)),
            Form.of(
                    "my (\\S+(?: \\S+){0,4}?) (is|are) (.{1,120})",
                    m -> new Statement(true, m.group(1), m.group(2), m.group(3))),
            Form.of(SUBJECT + " " + VERB + " " + AT, m -> new Statement(false, m.group(1), m.group(2), m.group(3))));

    Pattern GENERAL = Pattern.compile(SUBJECT + " " + ANY_VERB + " (.{1,160})", Pattern.CASE_INSENSITIVE);
    Pattern OF_ONESELF = Pattern.compile("\\b(?:i|i'm|me|my|mine)\\b", Pattern.CASE_INSENSITIVE);

    /// @return empty: nothing for a memory
    static Optional<Told> read(String text) {
        String sentence = sentence(text);
        Matcher remember = REMEMBER.matcher(sentence);
        if (remember.matches()) return Optional.of(toRemember(remember.group(1)));
        return formed(sentence);
    }

    private static Optional<Told> formed(String sentence) {
        for (Form f : FORMS) {
            Matcher m = f.pattern.matcher(sentence);
            if (m.matches()) return Optional.of(f.meaning.apply(m));
        }
        return Optional.empty();
    }

    private static Told toRemember(String what) {
        Optional<Told> known = formed(what).filter(t -> t instanceof Statement);
        if (known.isPresent()) return known.get();
        Matcher m = GENERAL.matcher(what);
        boolean personal = OF_ONESELF.matcher(what).find();
        return !personal && m.matches()
                ? new Statement(false, m.group(1), m.group(2), m.group(3))
                : new Statement(personal, what, "", what);
    }

    private static String sentence(String text) {
        return text.replace('\u2019', '\'')
                .replaceAll("[,;:!?\"]+|\\.(?=\\s|$)", " ")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("(?i)^(?:(?:hey|hello|hi|ok|okay|so|robot|well|and) )+", "")
                .replaceFirst("(?i) please$", "");
    }

    private static String either(Matcher m) {
        for (int i = 1; i <= m.groupCount(); i++) if (m.group(i) != null) return m.group(i);
        return "";
    }
}
