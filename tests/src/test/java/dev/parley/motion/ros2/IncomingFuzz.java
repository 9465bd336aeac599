package dev.parley.motion.ros2;

import dev.parley.motion.Localization.Planar;
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

    private static final Transforms.Listener TOLD = new Transforms.Listener() {
        @Override
        public void map(Planar mapToOdom) {
            base(mapToOdom);
        }

        @Override
        public void base(Planar transform) {
            if (!Double.isFinite(transform.xM() + transform.yM() + transform.headingRad()))
                throw new AssertionError("a transform that is none");
        }
    };

    public static void fuzzerTestOneInput(byte[] bytes) {
        read(bytes, in -> Incoming.odometry(in, 1));
        read(bytes, in -> Incoming.scan(in, 1));
        read(bytes, in -> Incoming.tilt(in, 1));
        read(bytes, in -> Incoming.charge(in, 1));
        read(bytes, in -> Incoming.touch(in, 1));
        read(bytes, in -> Incoming.joints(in, new JointPositions(ROBOT.joints().keySet()), 1));
        read(bytes, new Transforms(ROBOT.ros().frames(), "base_link", TOLD)::read);
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
