package dev.parley.dialogue.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NounsTest {
    @ParameterizedTest
    @ValueSource(strings = {"the can of worms", "a silver lining", "the last straw"})
    void whatHasANameOfItsOwnIsNotWhatItsLastWordSays(String name) {
        assertThat(Nouns.isNoThing(List.of(name.split(" ")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the can of beans", "the front door", "the first aid kit", "the ice cream", "a cup"})
    void otherThingsAreThings(String name) {
        assertThat(Nouns.isNoThing(List.of(name.split(" ")))).isFalse();
    }
}
