package dev.parley.simulation.robot;

import java.util.EnumSet;
import java.util.Set;

/// What is wrong with a simulated robot at the moment. Any thread orders it; the robot looks at every step.
public final class Faults {
    private volatile Set<Fault> now = EnumSet.noneOf(Fault.class);

    public synchronized void begin(Fault fault) {
        Set<Fault> more = EnumSet.copyOf(now);
        more.add(fault);
        now = more;
    }

    public synchronized void end(Fault fault) {
        Set<Fault> fewer = EnumSet.copyOf(now);
        fewer.remove(fault);
        now = fewer;
    }

    public boolean is(Fault fault) {
        return now.contains(fault);
    }
}
