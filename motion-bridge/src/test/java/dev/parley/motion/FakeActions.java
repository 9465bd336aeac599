package dev.parley.motion;

import dev.parley.motion.RobotLink.Waypoint;
import java.util.ArrayList;
import java.util.List;

/// Another side that does what a test tells it to, and remembers in which order it was asked.
final class FakeActions implements RobotActions {
    /// One goal that it was sent.
    static final class Asked implements Goal {
        final String what;
        volatile Status status = Status.SENT;
        boolean cancelled;
        private final List<String> log;

        private Asked(String what, List<String> log) {
            this.what = what;
            this.log = log;
            log.add(what);
        }

        @Override
        public Status status() {
            return status;
        }

        @Override
        public void cancel() {
            cancelled = true;
            log.add("cancel " + what);
        }
    }

    final List<String> log;
    final List<Asked> asked = new ArrayList<>();

    /// @param log shared with whatever else is to be put in order
    FakeActions(List<String> log) {
        this.log = log;
    }

    Asked last() {
        return asked.getLast();
    }

    private Goal ask(String what) {
        asked.add(new Asked(what, log));
        return last();
    }

    @Override
    public Goal navigate(double xM, double yM, double headingRad) {
        return ask("navigate " + xM + " " + yM + " " + headingRad);
    }

    @Override
    public Goal follow(String controller, List<Waypoint> waypoints) {
        return ask("follow " + controller + " "
                + waypoints.getLast().positionsRad().keySet().stream().sorted().toList());
    }

    @Override
    public Goal call(String service, String type, String value) {
        return ask("call " + service + " " + type + " " + value);
    }

    @Override
    public void cancelAll() {
        log.add("cancel all");
    }

    @Override
    public void serve(SkillGoal.Server server) {}
}
