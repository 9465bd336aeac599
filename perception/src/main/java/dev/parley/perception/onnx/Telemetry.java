package dev.parley.perception.onnx;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// ONNX Runtime 1.29 for Linux reports its use to its vendor as soon as it is loaded, and without a network
/// that can end the process with a segmentation fault. Nothing that people say to a robot, nor that they
/// do, leaves it: the switch is an environment variable, read when the native library loads, which Java can
/// set only through the C library.
final class Telemetry {
    private Telemetry() {}

    @SuppressWarnings("restricted")
    static void off() {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor signature = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        MethodHandle setenv = linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"), signature);
        try (Arena arena = Arena.ofConfined()) {
            int failed =
                    (int) setenv.invokeExact(arena.allocateFrom("ORT_DISABLE_TELEMETRY"), arena.allocateFrom("1"), 1);
            if (failed != 0) throw new IllegalStateException("the environment is full");
        } catch (Throwable e) {
            throw new ModelFault(
                    "ONNX Runtime's telemetry cannot be turned off: set ORT_DISABLE_TELEMETRY=1 and start again");
        }
    }
}
