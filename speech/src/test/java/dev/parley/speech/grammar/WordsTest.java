package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What's that?                 | what is that
            don’t                        | do not
            I can't, I won't, I cannot   | i can not i will not i can not
            They're OK                   | they are okay
            the robot's arm              | the robot's arm
            a 12-ounce cup               | a twelve ounce cup
            10m                          | ten m
            50%                          | fifty percent
            0.75                         | zero point seven five
            the 3rd door                 | the 3rd door
            -5                           | minus five
            well - five                  | well five
            grey metres                  | gray meters
            r2d2                         | r2d2
            Straße Øst                   | straße øst
            cost $5                      | cost $ five
            """)
    void readsTextAsCanonicalWords(String text, String words) {
        assertThat(String.join(" ", Words.plain(text))).isEqualTo(words);
    }
}
