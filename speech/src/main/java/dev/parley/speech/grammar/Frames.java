package dev.parley.speech.grammar;

import dev.parley.speech.Transcript.Manner;
import java.util.List;

/// What people say around a command when they do not ask for it: negations, questions, suppositions,
/// reports. English.
///
/// They make a language of their own beside that of the commands, so that a recognizer that is held to the
/// grammar can hear "don't turn left" as what it is, while in noise they take no place from the commands.
final class Frames {
    private static final String LEAD = "(please|okay|no|so|well|and|but|hey|robot)";

    private static final List<String> NEGATED = List.of(
            "(do not|never) [ever|you|you dare|even]",
            "(do not|never) [you] (try|start|have|need|want) to",
            "you (must|should|can|may) not",
            "you (must|should|can|may|will) never",
            "you do not (have|need) to",
            "(I|we) do not (want|need) (you|it) to",
            "(nobody|no one) (said|told you|asked you|wants you) to",
            "there is no need to");

    private static final List<String> ASKED = List.of(
            "(can|could|would|will) you",
            "(I|we) (would like|want|need) you to",
            "(I|we) wonder if you (can|could|would)");

    private static final List<String> QUESTIONED = List.of(
            "(can|could|would|will) (it|he|she|we|they)",
            "(do|did|should|may|might) (you|it|he|she|we|they)",
            "should I",
            "have (you|we|they)",
            "(has|is) (he|she|it)",
            "(are|were) you (able|going|about|allowed|supposed|ready|trying|told|asked) to",
            "(do|did) you (know how|want|have|need|like|plan|try) to",
            "is it (possible|safe|okay|dangerous|hard) to",
            "is it (possible|safe|okay) for you to",
            "(how|why|when|where|who|what) (do|did|would|will|can|could|should|does) (you|it|I|we|he|she|they)",
            "how (often|far|fast|long|well) (do|did|can|could|will) you",
            "who (told|asked|taught) you to");

    private static final List<String> SUPPOSED = List.of(
            "what if (you|I|we|he|she|it|they)",
            "what (happens|would happen|will happen) (if|when) (you|I|we|he|she|it|they)",
            "(if|unless|until|when|whenever|before|after|once|suppose|imagine|maybe|perhaps) (you|it|I|we|he|she|they)"
                    + " [(can|could|should|would|will|might|have to|had to)]",
            "(you|it) (could|might|would|used to)",
            "it would be (nice|good|great|bad|better) (if you|to)");

    private static final List<String> REPORTED = List.of(
            "(he|she|they|we|I|somebody|someone|my boss|the operator) (told|asked|ordered|wanted|tells|asks|wants)"
                    + " (me|him|her|us|them|you|it|the robot) to",
            "(he|she|they|we|I) (wanted|had|have|has|want|wants|tried|used|like|likes|plan|decided) to",
            "(he|she|they|we|somebody|someone) (said|says|say|thought|thinks|think|mentioned)"
                    + " [that] [(I|you|he|she|it|we|they)] [(should|would|could|must|will|can)]",
            "I (said|say|thought|think|mentioned) [that] (I|he|she|it|we|they) [(should|would|could|must|will|can)]",
            "(he|she|they) (can|could|will|would|should|may|might|must|did)",
            "I (am|was) (going|about|trying|told|supposed|asked) to",
            "(he|she|it) (is|was) (going|about|trying|told|supposed|asked) to",
            "(they|we) (are|were) (going|about|trying|told|supposed|asked) to",
            "you (told|asked) (me|him|her|us|them) to",
            "(tell|ask) (him|her|them|the other robot|the other one|somebody|someone) to");

    private Frames() {}

    /// @param told where stop words and commands begin
    /// @param motion where everything but stop words begins: a stop is obeyed unless it is denied
    static void lay(GraphBuilder graph, int from, int told, int motion) {
        int led = graph.state();
        graph.join(from, led);
        graph.join(graph.phrase(from, LEAD), led);
        lay(graph, led, Manner.NEGATED, NEGATED, told);
        lay(graph, led, Manner.ASKED, ASKED, motion);
        lay(graph, led, Manner.QUESTIONED, QUESTIONED, motion);
        lay(graph, led, Manner.SUPPOSED, SUPPOSED, motion);
        lay(graph, led, Manner.REPORTED, REPORTED, motion);
    }

    private static void lay(GraphBuilder graph, int from, Manner manner, List<String> templates, int to) {
        int first = graph.state();
        graph.arc(from, new Arc.SpokenOf(manner, first));
        for (String t : templates) graph.join(graph.phrase(first, t), to);
    }
}
