package dev.parley.motion.ros2;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/// Any bytes as messages of a robot: felt, or dropped as malformed.
public final class IncomingFuzz {
    private IncomingFuzz() {}

    private static final Robot ROBOT = RobotFile.load("parley-one");

    public static void fuzzerTestOneInput(byte[] bytes) {
        read(bytes, in -> Incoming.odometry(in, 1));
        read(bytes, in -> Incoming.scan(in, 1));
        read(bytes, in -> Incoming.tilt(in, 1));
        read(bytes, in -> Incoming.charge(in, 1));
        read(bytes, in -> Incoming.touch(in, 1));
        read(bytes, in -> Incoming.joints(in, new JointPositions(ROBOT.joints().keySet()), 1));
    }

    private static void read(byte[] bytes, Consumer<CdrReader> reading) {
        CdrReader in = new CdrReader();
        in.reset(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        try {
            reading.accept(in);
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            // As it should be.
        }
    }
}
