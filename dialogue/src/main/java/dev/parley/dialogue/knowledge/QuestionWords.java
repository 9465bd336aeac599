package dev.parley.dialogue.knowledge;

import java.util.Set;

/// What questions are made of, beside what they ask about.
final class QuestionWords {
    /// As they are written, with the words that every text is made of.
    static final Set<String> PLAIN = words("""
            a about allow allowed am an and any anyone are as at be but by can could day days did do
            does explain find for from get give happen happens has have he how i if in into is it kind
            know let long make many may me might much must my need no not of often on one or our out
            please say shall she should so some somebody someone sort such tell that the their them then
            there these they thing things this time to up us want was we were what when where which who
            whom whose why will with would you your
            """);

    /// As Lucene's stemmer leaves them.
    static final Set<String> STEMS = words("""
            what which who whom whose when where why how do doe did can could should must mai might
            would shall i you me my your we us our tell about know have ha am from mani much often long
            need get thing happen he she them one be so up out explain pleas allow anyon someon somebodi
            has were ani some kind sort time dai give make let say want there find
            """);

    private QuestionWords() {}

    static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
