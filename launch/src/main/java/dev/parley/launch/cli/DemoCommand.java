package dev.parley.launch.cli;

import dev.parley.launch.demo.Demo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `demo`: the main job, in real time, and whether it went as it should.
@Command(
        name = "demo",
        description = "People talk to the simulated robot; ends by itself.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private RobotOption robot;

    @Override
    public Integer call() {
        return new Demo(robot.load(), Fetching.store(), System.out).run() ? 0 : 1;
    }
}
