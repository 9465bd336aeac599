package dev.parley.tests.memory;

import dev.parley.launch.RunFault;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What this process holds in memory, in MiB. Linux counts what is resident; of it the JVM knows its heap, its
/// own tables and code, and the buffers outside of the heap. The rest is what native libraries hold: models.
///
/// @param resident all pages of this process that are in memory (`VmRSS`)
/// @param proportional the same, but of pages that several processes share only this one's part (`Pss`)
/// @param ofFiles of the resident: pages that are files, libraries mostly, which the system may drop
/// @param heap what the JVM has taken for objects, used or not
/// @param jvm its classes and compiled code
/// @param direct buffers outside of the heap
public record Resident(double resident, double proportional, double ofFiles, double heap, double jvm, double direct) {
    private static final double KIB_A_MIB = 1024;
    private static final double BYTES_A_MIB = 1 << 20;

    /// After a garbage collection.
    public static Resident now() {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean();
        return new Resident(
                kernel("status", "VmRSS:"),
                kernel("smaps_rollup", "Pss:"),
                kernel("status", "RssFile:"),
                memory.getHeapMemoryUsage().getCommitted() / BYTES_A_MIB,
                memory.getNonHeapMemoryUsage().getCommitted() / BYTES_A_MIB,
                buffers());
    }

    private static double buffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .filter(p -> p.getName().equals("direct"))
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum()
                / BYTES_A_MIB;
    }

    private static double kernel(String file, String key) {
        try (var lines = Files.lines(Path.of("/proc/self", file))) {
            return lines.filter(l -> l.startsWith(key))
                            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow(() -> new RunFault("bench memory: /proc/self/" + file + " has no " + key))
                    / KIB_A_MIB;
        } catch (IOException e) {
            throw new RunFault("bench memory: needs Linux, which tells in /proc/self what a process holds");
        }
    }

    /// What is neither heap nor the JVM's own nor a direct buffer nor a file: models, and what they compute in.
    double foreign() {
        return resident - ofFiles - heap - jvm - direct;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "resident %.0f (Pss %.0f): files %.0f, heap %.0f, JVM %.0f, direct %.0f, native %.0f MiB",
                resident,
                proportional,
                ofFiles,
                heap,
                jvm,
                direct,
                foreign());
    }
}
