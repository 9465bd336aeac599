package dev.parley.speech.mary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Walking 1.5 m forward.       | Walking 1.5 meters forward.
            Walking 1 m.                 | Walking 1 meter.
            0.6 m/s, then 5 km/h         | 0.6 meters per second, then 5 kilometers per hour
            Turn 90° or 90deg            | Turn 90 degrees or 90 degrees
            It is 20 °C.                 | It is 20 degrees Celsius.
            The battery is at 50%.       | The battery is at 50 percent.
            That is $5.                  | That is 5 dollars.
            I am, e.g., a robot, i.e. me | I am, for example, a robot, that is me
            It is 10:30 or 9:05 or 8:00  | It is 10 30 or 9 oh 5 or 8 o'clock
            It’s “here” – wait…          | It's "here", wait...
            and/or                       | and slash or
            Room 5 is mine               | Room 5 is mine
            """)
    void readsWhatIsWrittenShortInFull(String written, String spoken) {
        assertThat(Wording.of(written)).isEqualTo(spoken);
    }

    @Test
    void leavesOutWhatCannotBeSaid() {
        assertThat(Wording.of("<b>hi</b> \u0000\u0007 😀 \ud800 {x}\n\tthere")).isEqualTo("b hi slash b x there");
    }

    @Test
    void hasNothingToSayWithoutAnyWord() {
        for (String s : new String[] {"", "  ", "!?", "...", "😀", "$", "\u0000"})
            assertThat(Wording.of(s)).isEmpty();
    }

    @Test
    void readsSerialNumbersDigitByDigitAndNotForEver() {
        assertThat(Wording.of("1234567890123")).isEqualTo("1 2 3 4 5 6 7 8 9 0 1 2 3");
        assertThat(Wording.of("1".repeat(900))).hasSizeLessThan(50);
        assertThat(Wording.of("word ".repeat(1000))).hasSizeLessThanOrEqualTo(1000);
    }
}
