package dev.parley.simulation.robot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When which fault begins and ends, in seconds from the start: `stuck_wheel@20-30,lost_link@60` (a fault without an
/// end stays, one without a time is there from the start). Immutable.
public record FaultPlan(List<Order> orders) {
    public static final FaultPlan NONE = new FaultPlan(List.of());

    private static final Pattern ORDER = Pattern.compile("(\\w{1,30})(?:@(\\d{1,6})(?:-(\\d{1,6}))?)?");

    /// @param toSeconds infinite: it stays
    public record Order(Fault fault, double fromSeconds, double toSeconds) {}

    public FaultPlan {
        orders = List.copyOf(orders);
    }

    /// @return empty: it makes no sense
    public static Optional<FaultPlan> parse(String text) {
        List<Optional<Order>> orders = Arrays.stream(text.strip().split(",", 100))
                .map(FaultPlan::order)
                .toList();
        return orders.stream().allMatch(Optional::isPresent)
                ? Optional.of(new FaultPlan(orders.stream().map(Optional::get).toList()))
                : Optional.empty();
    }

    private static Optional<Order> order(String text) {
        Matcher m = ORDER.matcher(text.strip());
        if (!m.matches()) return Optional.empty();
        double from = m.group(2) == null ? 0 : Double.parseDouble(m.group(2));
        double to = m.group(3) == null ? Double.POSITIVE_INFINITY : Double.parseDouble(m.group(3));
        return Fault.of(m.group(1)).filter(_ -> to > from).map(f -> new Order(f, from, to));
    }

    /// Lets begin and end what is due.
    public void apply(double seconds, Faults faults) {
        for (Order o : orders) {
            boolean due = seconds >= o.fromSeconds && seconds < o.toSeconds;
            if (due && !faults.is(o.fault)) faults.begin(o.fault);
            else if (!due && faults.is(o.fault) && noOther(o.fault, seconds)) faults.end(o.fault);
        }
    }

    private boolean noOther(Fault fault, double seconds) {
        return orders.stream().noneMatch(o -> o.fault == fault && seconds >= o.fromSeconds && seconds < o.toSeconds);
    }
}
