package dev.parley.launch.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/// `kill -USR1`: stops the robot and leaves the program running. (SIGTERM and Ctrl-C stop it and end the program.)
///
/// The JDK has signals in `sun.misc.Signal` alone, which no compiler lets pass without a warning: hence reflection.
final class StopSignal implements AutoCloseable {
    static final String NAME = "USR1";

    private static final String NO_SIGNALS = "this JDK has no signals";

    private StopSignal() {}

    /// @param stop called on a thread of its own, each time
    static StopSignal on(Runnable stop) {
        handle(handlerOf(stop));
        return new StopSignal();
    }

    /// The signal does nothing any more: what it did before, to end the program at once, would keep the robot from
    /// being stopped.
    @Override
    public void close() {
        try {
            handle(type("sun.misc.SignalHandler").getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(NO_SIGNALS, e);
        }
    }

    private static Object handlerOf(Runnable stop) {
        InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                stop.run();
                yield Void.TYPE;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "stops the robot";
        };
        return Proxy.newProxyInstance(
                StopSignal.class.getClassLoader(), new Class<?>[] {type("sun.misc.SignalHandler")}, calls);
    }

    private static void handle(Object handler) {
        try {
            Object signal = type("sun.misc.Signal").getConstructor(String.class).newInstance(NAME);
            signal.getClass()
                    .getMethod("handle", signal.getClass(), type("sun.misc.SignalHandler"))
                    .invoke(signal, signal, handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(NO_SIGNALS, e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(NO_SIGNALS, e);
        }
    }
}
