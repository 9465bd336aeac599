package dev.parley.motion.audit;

import dev.parley.tests.FuzzFile;
import java.io.IOException;

/// Any bytes as the record of a robot: whole, or the line that is wrong.
public final class AuditCheckFuzz {
    private AuditCheckFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        AuditCheck.Result result = AuditCheck.of(FuzzFile.of(bytes));
        if (result instanceof AuditCheck.Broken b && b.line() < 1) throw new AssertionError(b.toString());
    }
}
