package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.FakeRobot.Post;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Turn;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random drives and turns among random posts.
class PostsTest {
    private static final double RADIUS = 0.3;

    @Test
    void neverTouchesAPost() {
        Random random = new Random(42);
        int moved = 0;
        for (int world = 0; world < 60; world++) {
            Rig rig = new Rig(TestRobots.parleyOne());
            for (int i = 0; i < 6; i++) rig.fake.posts.add(post(random));
            rig.fake.posts.removeIf(p -> Math.hypot(p.x(), p.y()) < RADIUS + p.radius() + 0.1);
            rig.run(0.2);
            for (int i = 0; i < 4; i++) {
                ask(rig, random);
                rig.runUntil(
                        () -> rig.fake.clearM(RADIUS) <= 0 || rig.bridge.doing().isEmpty(), 60);
                assertThat(rig.fake.clearM(RADIUS)).as("world " + world).isPositive();
            }
            if (Math.hypot(rig.fake.x, rig.fake.y) > 0.2) moved++;
        }
        assertThat(moved).isGreaterThan(30);
    }

    private static void ask(Rig rig, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> rig.ask("turn", new Turn(random.nextDouble() * 6 - 3));
            case 1 -> rig.ask("goto", new GoTo("workbench", random.nextDouble() * 4, random.nextDouble() * 4 - 2, 1));
            default -> rig.ask("walk", new Drive(0.2 + 3 * random.nextDouble(), random.nextDouble() * 6.28 - 3.14));
        }
    }

    private static Post post(Random random) {
        return new Post(random.nextDouble() * 8 - 4, random.nextDouble() * 8 - 4, 0.06 + 0.2 * random.nextDouble());
    }
}
