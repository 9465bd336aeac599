package dev.parley.dialogue;

import java.util.Set;

/// A yes that is a yes, and a no, in English and Korean.
final class YesNo {
    private static final Set<String> YES = Set.of(
            "yes",
            "yes please",
            "yeah",
            "yep",
            "sure",
            "ok",
            "okay",
            "please do",
            "do it",
            "go ahead",
            "yes do it",
            "of course",
            "please",
            "correct",
            "네",
            "예",
            "응",
            "그래",
            "좋아",
            "해",
            "해 줘");
    private static final Set<String> NO = Set.of(
            "no",
            "no thanks",
            "no thank you",
            "nope",
            "never mind",
            "nevermind",
            "forget it",
            "cancel",
            "do not",
            "don't",
            "no don't",
            "leave it",
            "아니",
            "아니요",
            "하지 마",
            "됐어",
            "취소");

    private YesNo() {}

    static boolean isYes(String text) {
        return YES.contains(Words.plain(text));
    }

    static boolean isNo(String text) {
        return NO.contains(Words.plain(text));
    }
}
