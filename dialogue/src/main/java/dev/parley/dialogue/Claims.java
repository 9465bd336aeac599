package dev.parley.dialogue;

import dev.parley.robot.Robot;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what a robot may not say of itself out of a model: where it is, what it does, did or will do, what it
/// senses, how full its battery is. That comes from its sensors and events alone ([SelfKnowledge]). When in
/// doubt a sentence is a claim: to leave one out costs less than to say what is not so. English.
final class Claims {
    private static final String BEFORE =
            "\\bi(?: am|'m| have|'ve| will|'ll| did| was| just| can| could| shall| would| 'd|'d)*"
                    + "(?: now| just| already| currently| also| still| going to| about to| be| been| \\w+ly)* ";
    private static final String DOING =
            "(?:mov|walk|turn|driv|go(?:es|ing)?\\b|went|gone|com(?:e|es|ing)\\b|came|arriv|reach|stop|stand|stood|wait|start|finish|complet|"
                    + "did|done|doing|lift|rais|lower|tak|took|bring|brought|carr|hold|held|put|plac|pick|point|"
                    + "look|see|saw|hear|feel|felt|sens|detect|charg|travel|follow|wav|nod|bow|grab|open|clos|switch|"
                    + "sit|locat|head|execut|perform)";
    private static final Pattern OF_ITS_BODY = Pattern.compile("\\b(?:my|the) (?:current )?"
            + "(?:battery|batteries|charge|location|position|speed|arms?|hands?|head|legs?|motors?|wheels?|cameras?"
            + "|sensors?|lidar|gripper|joints?)\\b|\\b(?:i am|i'm|i was|i've been) (?:currently |now )?"
            + "(?:at|in|near|on|by|inside|outside|behind|beside) |^(?:all )?(?:done|finished|on my way|right away)\\b");

    private final Pattern ofItsMotion;

    Claims(Robot robot) {
        String actions = robot.actions().keySet().stream()
                .flatMap(a -> Stream.of(Wording.spaced(a)))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        ofItsMotion = Pattern.compile(BEFORE + "(?:" + DOING + "\\w*|" + actions + ")");
    }

    boolean isIn(String sentence) {
        String plain = Words.plain(sentence);
        return OF_ITS_BODY.matcher(plain).find() || ofItsMotion.matcher(plain).find();
    }
}
