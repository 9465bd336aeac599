package dev.parley.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffectTest {
    @Test
    void fillsArgumentsAndLeavesOutThoseWithoutAValue() {
        Effect point = new Effect(
                Effect.Kind.POINT,
                Map.of(
                        "yaw_joint",
                        "{side}_yaw",
                        "with_pose",
                        "point_{side}",
                        "direction",
                        "{direction}",
                        "target",
                        "{target}"));
        assertThat(point.filled(Map.of("side", "left", "target", "loading dock")))
                .isEqualTo(Map.of("yaw_joint", "left_yaw", "with_pose", "point_left", "target", "loading dock"));
    }

    @Test
    void leavesOutWhatStandsInBracketsAndWasNotSaid() {
        Effect bring = new Effect(
                Effect.Kind.PUBLISH,
                Map.of(
                        "topic",
                        "/bring",
                        "type",
                        "std_msgs/String",
                        "value",
                        "{\"theme\": \"{theme}\"[, \"goal\": \"{goal}\"]}"));
        assertThat(bring.neededSlots()).containsExactly("theme");
        assertThat(bring.argument("value", Map.of("theme", "the cup"))).contains("{\"theme\": \"the cup\"}");
        assertThat(bring.argument("value", Map.of("theme", "the \"cup\"", "goal", "the hall")))
                .contains("{\"theme\": \"the \\\"cup\\\"\", \"goal\": \"the hall\"}");
        assertThat(bring.argument("value", Map.of("goal", "the hall"))).isEmpty();
    }

    @Test
    void namesWhatIsMissingAndWhatIsUnknown() {
        assertThatThrownBy(() -> new Effect(Effect.Kind.DRIVE, Map.of("distanc", "1")))
                .hasMessageContaining("distance: missing")
                .hasMessageContaining("did you mean distance?");
    }

    @Test
    void onlySpeakingTellingAndWaitingDoNotMove() {
        Set<Effect.Kind> still = EnumSet.of(Effect.Kind.SAY, Effect.Kind.PUBLISH, Effect.Kind.CALL, Effect.Kind.WAIT);
        for (Effect.Kind kind : Effect.Kind.values()) assertThat(kind.moves()).isEqualTo(!still.contains(kind));
    }

    @Test
    void needsToKnowWhichWayWhereTheFileLeavesItOpen() {
        Effect walk = new Effect(Effect.Kind.DRIVE, Map.of("distance", "{distance}", "heading", "{direction}"));
        assertThat(walk.neededSlots()).containsExactlyInAnyOrder("distance", "direction");
    }
}
