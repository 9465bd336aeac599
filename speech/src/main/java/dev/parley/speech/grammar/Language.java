package dev.parley.speech.grammar;

import java.util.List;
import java.util.Map;

/// What one language brings to the grammar of every robot that speaks it.
///
/// @param stop words that stop every robot, whatever its file lists
/// @param beforeStop said before a stop word, as a template
/// @param afterStop said after one
/// @param toWhom said before or after both
/// @param resume what lifts a stop
/// @param then said between two commands of one sentence, as a template; empty: one command a sentence
/// @param leads said before an answer, each perhaps
/// @param tails said after one, each perhaps
/// @param decoys that are like commands and must not be taken for one; a recognizer that knows only the
/// commands would hear the nearest of them
/// @param amounts how numbers are said
record Language(
        List<String> stop,
        String beforeStop,
        String afterStop,
        String toWhom,
        String resume,
        String then,
        List<String> leads,
        List<String> tails,
        List<String> decoys,
        Amounts amounts) {
    private static final Language ENGLISH = new Language(
            List.of("stop"),
            "(oh|no|hey|wait|now|just)",
            "(it|that|now|right now|right there|immediately|moving|walking|turning|driving|everything)",
            "(please|robot)",
            "[okay] [please|robot] [you (can|may)] (resume|continue|go on|carry on|keep going) [now] [please|robot]",
            "(and [then|after that]|then|after that)",
            List.of("(it is|make it|go|about|um)", "(to|toward|at|in|on|from|with|by|for|of)", "(the|a|an|my|your)"),
            List.of("(one|side)", "please"),
            List.of(),
            Amounts.ENGLISH);

    private static final Language KOREAN = new Language(
            List.of("멈춰"),
            "(야|어|아니|잠깐|당장|지금|빨리)",
            "(줘|요|주세요|라|해|해 줘|해 주세요|하세요|지금|당장)",
            "(로봇|로봇아)",
            "[로봇|로봇아] [이제] (계속해|계속 해|계속 가|계속 움직여|다시 시작해|다시 움직여|재개해) [줘|주세요]",
            "",
            List.of("(음|어|그냥)"),
            List.of("(으로|로|까지|만|쪽으로|만큼)", "(가|가 줘|해|해 줘|돌아|이요|요|입니다)"),
            List.of(
                    "지 마", "가지 마", "가지 마세요", "가지 말고", "하지 마", "하지 마세요", "하지 말고", "돌지 마", "걷지 마", "보지 마", "흔들지 마",
                    "움직이지 마", "가면", "하면", "돌면", "갈까", "할까", "갔어", "했어", "돌았어", "봤어", "갈 수 있어", "할 수 있어", "가라고", "하라고",
                    "돌라고", "가고 싶어", "하고 싶어", "안 가", "안 돼"),
            EastAsianAmounts.KOREAN);

    private static final Language MANDARIN = new Language(
            List.of("停"),
            "(快|马上|现在)",
            "(下|下来|住|止)",
            "(机器人|请)",
            "[请] (继续|继续走|恢复) [吧]",
            "",
            List.of("(去|到|向|往)"),
            List.of("(边|吧)"),
            List.of("不要", "别", "能不能", "如果", "他说"),
            EastAsianAmounts.MANDARIN);

    /// Of a language that nobody has written down yet: what stops and resumes is English, and numbers are
    /// typed digits.
    private static final Language OTHER = new Language(
            ENGLISH.stop,
            ENGLISH.beforeStop,
            ENGLISH.afterStop,
            ENGLISH.toWhom,
            ENGLISH.resume,
            "",
            List.of(),
            List.of(),
            List.of(),
            Amounts.ENGLISH);

    private static final Map<String, Language> KNOWN = Map.of("en", ENGLISH, "ko", KOREAN, "zh", MANDARIN);

    /// @param code ISO 639-1
    static Language of(String code) {
        return KNOWN.getOrDefault(code, OTHER);
    }
}
