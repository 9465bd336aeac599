package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(RobotFile.load("parley-one"));

    private static Optional<SlotValue> distance(String text) {
        return GRAMMAR.parseSlot("walk", "distance", text);
    }

    @ParameterizedTest
    @CsvSource({
        "ten meters, 10",
        "10 meters, 10",
        "10, 10",
        "ten, 10",
        "zero, 0",
        "0 m, 0",
        "a meter, 1",
        "one metre, 1",
        "an meter, 1",
        "half a meter, 0.5",
        "a half meter, 0.5",
        "half meter, 0.5",
        "1/2 meter, 0.5",
        "½ m, 0.5",
        "1½ m, 1.5",
        "1 ½ meters, 1.5",
        "2 1/2 meters, 2.5",
        "three quarters of a meter, 0.75",
        "a quarter of a meter, 0.25",
        "one and a half meters, 1.5",
        "a meter and a half, 1.5",
        "two meters and a half, 2.5",
        "two and a half, 2.5",
        "two and a quarter meters, 2.25",
        "two point five, 2.5",
        "2.5 m, 2.5",
        "2.5m, 2.5",
        ".5 m, 0.5",
        "point five meters, 0.5",
        "zero point two five meters, 0.25",
        "a couple of meters, 2",
        "twelve meters, 12",
        "twenty five meters, 25",
        "twenty-five meters, 25",
        "a hundred meters, 100",
        "a hundred and eighty, 180",
        "one hundred eighty, 180",
        "one eighty, 180",
        "nine hundred and ninety nine meters, 999",
        "two thousand five hundred meters, 2500",
        "'1,500 meters', 1500",
        "30 centimeters, 0.3",
        "thirty cm, 0.3",
        "7 cm, 0.07",
        "half a centimeter, 0.005",
        "minus five meters, -5",
        "-2.5 meters, -2.5"
    })
    void understandsAmounts(String text, double meters) {
        assertThat(distance(text)).contains(new SlotValue.Number(meters));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ten degrees",
                "meters",
                "ten ten",
                "five hundred hundred meters",
                "2.5.3 meters",
                "1e9",
                "infinity",
                "NaN",
                "99999999999999999999 meters",
                "half",
                "a",
                "point",
                "and a half",
                "ten meters or so"
            })
    void refusesWhatIsNoDistance(String text) {
        assertThat(distance(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'ninety degrees', 90", "90°, 90", "45 deg, 45", "a hundred and thirty five degrees, 135"})
    void understandsAngles(String text, double degrees) {
        assertThat(GRAMMAR.parseSlot("turn", "angle", text)).contains(new SlotValue.Number(degrees));
    }

    @Test
    void everyWholeNumberReadsTheSameInWordsAndInDigits() {
        for (int n = 0; n < 1000; n++) {
            String words = String.join(" ", Numbers.inWords(String.valueOf(n)));
            assertThat(distance(words)).as(words).contains(new SlotValue.Number(n));
            assertThat(distance(n + " meters")).contains(new SlotValue.Number(n));
        }
    }
}
