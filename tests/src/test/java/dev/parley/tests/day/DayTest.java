package dev.parley.tests.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.launch.Lores;
import dev.parley.robot.models.ModelStore;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A short sample of `./parley bench day`.
class DayTest {
    @TempDir
    private Path folder;

    @Test
    void afterEveryStopItMovesAgainAndNothingGoesOnForEver() {
        try (Lores lores = Lores.passing(Optional.empty(), ModelStore.standard(), _ -> {});
                Day day = new Day(7, folder.resolve("audit.jsonl"), lores.lore())) {
            day.run(3800);
            assertThat(day.stuck()).isEmpty();
            assertThat(day.outcomes()).containsKeys("moved again after a stop", "motion Finished", "decided Refuse");
        }
    }
}
