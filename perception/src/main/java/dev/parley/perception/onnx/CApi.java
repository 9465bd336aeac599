package dev.parley.perception.onnx;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// The few functions of ONNX Runtime's C interface that its Java binding does not offer: `OrtApi` of
/// `onnxruntime_c_api.h`, a table of functions that only ever grows at its end. Pointers are longs here.
final class CApi {
    /// Of the table's layout that the numbers below belong to; every later runtime still has it.
    private static final int VERSION = 18;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemorySegment TABLE = table();

    static final MethodHandle CREATE_ENV = function(3, int.class, long.class, long.class);
    static final MethodHandle CREATE_SESSION = function(7, long.class, long.class, long.class, long.class);
    static final MethodHandle CREATE_OPTIONS = function(10, long.class);
    static final MethodHandle SET_LOG_SEVERITY = function(22, long.class, int.class);
    static final MethodHandle SET_THREADS = function(24, long.class, int.class);
    static final MethodHandle SET_CONFIGURATION = function(130, long.class, long.class, long.class);
    static final MethodHandle CREATE_MEMORY_INFO = function(69, int.class, int.class, long.class);
    static final MethodHandle CREATE_TENSOR =
            function(49, long.class, long.class, long.class, long.class, long.class, int.class, long.class);
    static final MethodHandle CREATE_BINDING = function(134, long.class, long.class);
    static final MethodHandle BIND_INPUT = function(136, long.class, long.class, long.class);
    static final MethodHandle BIND_OUTPUT = function(137, long.class, long.class, long.class);
    static final MethodHandle RUN = function(133, long.class, long.class, long.class);
    static final MethodHandle RELEASE_ENV = release(92);
    static final MethodHandle RELEASE_MEMORY_INFO = release(94);
    static final MethodHandle RELEASE_SESSION = release(95);
    static final MethodHandle RELEASE_TENSOR = release(96);
    static final MethodHandle RELEASE_OPTIONS = release(100);
    static final MethodHandle RELEASE_BINDING = release(135);

    private static final MethodHandle MESSAGE = handle(2, MethodType.methodType(long.class, long.class));
    private static final MethodHandle RELEASE_STATUS = release(93);

    private CApi() {}

    /// @param status what a function returned; 0 is success
    /// @throws ModelFault with ONNX Runtime's own words
    static void check(long status) {
        if (status != 0) throw new ModelFault(messageOf(status));
    }

    @SuppressWarnings("restricted")
    private static String messageOf(long status) {
        try {
            long text = (long) MESSAGE.invokeExact(status);
            String message =
                    MemorySegment.ofAddress(text).reinterpret(Long.MAX_VALUE).getString(0);
            RELEASE_STATUS.invokeExact(status);
            return OnnxSessions.firstLine(message);
        } catch (Throwable e) {
            return "no reason given";
        }
    }

    /// `OrtGetApiBase()->GetApi(VERSION)`, once the Java binding has loaded the library.
    @SuppressWarnings("restricted")
    private static MemorySegment table() {
        try {
            MemorySegment base = SymbolLookup.loaderLookup().findOrThrow("OrtGetApiBase");
            long found = (long) LINKER.downcallHandle(base, FunctionDescriptor.of(ValueLayout.JAVA_LONG))
                    .invokeExact();
            long getApi = MemorySegment.ofAddress(found).reinterpret(8).get(ValueLayout.JAVA_LONG, 0);
            long table = (long) LINKER.downcallHandle(
                            MemorySegment.ofAddress(getApi),
                            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT))
                    .invokeExact(VERSION);
            return MemorySegment.ofAddress(table).reinterpret(Long.MAX_VALUE);
        } catch (Throwable e) {
            throw new ModelFault("ONNX Runtime has no C interface of version " + VERSION + ": " + e.getMessage());
        }
    }

    private static MethodHandle function(int index, Class<?>... parameters) {
        return handle(index, MethodType.methodType(long.class, parameters));
    }

    private static MethodHandle release(int index) {
        return handle(index, MethodType.methodType(void.class, long.class));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle handle(int index, MethodType type) {
        MemoryLayout[] parameters =
                type.parameterList().stream().map(CApi::layout).toArray(MemoryLayout[]::new);
        FunctionDescriptor signature = type.returnType() == void.class
                ? FunctionDescriptor.ofVoid(parameters)
                : FunctionDescriptor.of(layout(type.returnType()), parameters);
        long address = TABLE.getAtIndex(ValueLayout.JAVA_LONG, index);
        return LINKER.downcallHandle(MemorySegment.ofAddress(address), signature);
    }

    private static MemoryLayout layout(Class<?> type) {
        return type == int.class ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
    }
}
