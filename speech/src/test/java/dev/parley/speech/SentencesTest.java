package dev.parley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void splitsAReplyIntoSentences() {
        assertThat(Sentences.of("I am there. What now?  Shall I wait!"))
                .containsExactly("I am there.", "What now?", "Shall I wait!");
    }

    @Test
    void keepsNumbersWhole() {
        assertThat(Sentences.of("Walking 1.5 meters. The door is 0.8 m wide."))
                .containsExactly("Walking 1.5 meters.", "The door is 0.8 m wide.");
    }

    @Test
    void keepsAbbreviationsWithWhatTheyBelongTo() {
        assertThat(Sentences.of("Dr. Smith is here. Bring a tool, e.g. The Hammer. It is No. 5, i.e. Mine."))
                .containsExactly("Dr. Smith is here.", "Bring a tool, e.g. The Hammer.", "It is No. 5, i.e. Mine.");
        assertThat(Sentences.of("J. R. Smith vs. Mrs. Jones.")).containsExactly("J. R. Smith vs. Mrs. Jones.");
    }

    @Test
    void endsASentenceAfterI() {
        assertThat(Sentences.of("So am I. Who else?")).containsExactly("So am I.", "Who else?");
    }

    @Test
    void takesLinesApartAndDropsEmptyOnes() {
        assertThat(Sentences.of("One\n\n Two \r\nThree")).containsExactly("One", "Two", "Three");
        assertThat(Sentences.of(" \n ")).isEmpty();
        assertThat(Sentences.of("")).isEmpty();
    }

    @Test
    void keepsALastAbbreviation() {
        assertThat(Sentences.of("Ask Dr.")).containsExactly("Ask Dr.");
    }

    @Test
    void cutsEndlessSentencesWithoutLosingAWord() {
        String endless = "and so on, ".repeat(200).strip();
        assertThat(Sentences.of(endless)).allSatisfy(s -> assertThat(s.length()).isLessThanOrEqualTo(300));
        assertThat(String.join(" ", Sentences.of(endless))).isEqualTo(endless);
        assertThat(String.join("", Sentences.of("x".repeat(1000)))).isEqualTo("x".repeat(1000));
    }
}
