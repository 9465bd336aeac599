package dev.parley.dialogue;

import java.util.Set;
import java.util.regex.Pattern;

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

    /// Several in a row: "yes, go ahead", "no no, don't".
    private static final Pattern AGREED = Pattern.compile(
            "(?:(?:yes|yeah|yep|sure|ok|okay|of course|correct|exactly|absolutely|definitely|certainly|please|do it|please do|go ahead|go for it|that's right|that is right)(?: |$))+");
    private static final Pattern DENIED = Pattern.compile(
            "(?:(?:no|nope|nah|no thanks|no thank you|never mind|forget it|cancel|do not|don't|leave it|not now|please)(?: |$))+");

    private YesNo() {}

    static boolean isYes(String text) {
        String plain = Words.plain(text);
        return YES.contains(plain) || AGREED.matcher(plain).matches();
    }

    static boolean isNo(String text) {
        String plain = Words.plain(text);
        return NO.contains(plain) || DENIED.matcher(plain).matches();
    }
}
