package dev.parley.robot.body;

import dev.parley.robot.Joint;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether a body hits itself on the straight way in joint space from one position to another. Not sampled: from a
/// place
/// where two parts are some distance apart, the way is followed as far as they can at most have come nearer
/// (conservative
/// advancement; Mirtich, *Impulse-based dynamic simulation of rigid body systems*, 1996).
///
/// Parts that are at most two joints apart are not held against each other: they touch where they are joined. One
/// thread
/// at a time; a question allocates nothing but its answer.
public final class OwnBody {
    /// What stays free between two parts.
    public static final double MARGIN_M = 0.01;

    /// Parts that are nearer than the margin to begin with may move, but come no nearer than this.
    private static final double SLACK_M = 0.005;

    private static final int JOINTS_APART = 2;
    private static final int BASE = -1;

    /// Two parts that would meet.
    public record Meeting(String part, String other) {
        /// In words: "my left hand would hit my torso".
        public String words() {
            return "my %s would hit my %s".formatted(part.replace('_', ' '), other.replace('_', ' '));
        }
    }

    /// @param reach of each joint that moves one against the other, in metres a radian (or a metre)
    /// @param joints that do
    /// @param chain what carries the two, and they, each after what carries it
    private record Pair(int a, int b, double[] reach, int[] joints, int[] chain) {}

    private final String[] names;
    private final Part[] parts;
    private final int[] on;
    private final boolean[] moves;
    private final boolean[] slides;
    private final double[] rest;
    /// How far a joint that slides goes.
    private final double[] slide;
    private final double[][] axes;
    private final Pair[] pairs;
    private final double[] begun;
    private final double[] from;
    private final double[] to;
    private final double[] now;
    /// Of each part: where it begins, then where its rod ends.
    private final double[] ends;
    private final double[] turned;

    /// @param body each part after the one that carries it
    public OwnBody(Map<String, Part> body, Map<String, Joint> joints) {
        names = body.keySet().toArray(String[]::new);
        parts = body.values().toArray(Part[]::new);
        int n = names.length;
        on = new int[n];
        moves = new boolean[n];
        slides = new boolean[n];
        rest = new double[n];
        slide = new double[n];
        axes = new double[n][];
        from = new double[n];
        to = new double[n];
        now = new double[n];
        ends = new double[6 * n];
        turned = new double[9 * n];
        for (int i = 0; i < n; i++) {
            Joint joint = joints.get(names[i]);
            on[i] = parts[i].on().isEmpty() ? BASE : Arrays.asList(names).indexOf(parts[i].on());
            moves[i] = joint != null;
            slides[i] = joint != null && joint.slides();
            rest[i] = joint == null ? 0 : Math.clamp(0, joint.lowerRad(), joint.upperRad());
            slide[i] = slides[i] ? Math.max(Math.abs(joint.lowerRad()), Math.abs(joint.upperRad())) : 0;
            axes[i] = axis(parts[i].axis());
        }
        List<Pair> all = new ArrayList<>();
        for (int a = 0; a < n; a++) for (int b = a + 1; b < n; b++) if (apart(a, b) > JOINTS_APART) all.add(pair(a, b));
        pairs = all.toArray(Pair[]::new);
        begun = new double[pairs.length];
    }

    /// Whether nothing is known of the body, and so nothing is promised.
    public boolean unknown() {
        return parts.length == 0;
    }

    /// Which parts meet there; joints that are not named are at rest, at zero or their limit nearest to it.
    public Optional<Meeting> at(Map<String, Double> positions) {
        return at(positions, MARGIN_M);
    }

    /// The same with another margin.
    Optional<Meeting> at(Map<String, Double> positions, double nearestM) {
        for (int i = 0; i < now.length; i++) now[i] = moves[i] ? named(positions, i, rest[i]) : 0;
        place();
        for (Pair p : pairs) if (distance(p) < nearestM) return Optional.of(meeting(p));
        return Optional.empty();
    }

    /// Which parts meet first on the straight way from one position to another.
    ///
    /// @param start see [#begin]
    /// @param target see [#onTo]
    public Optional<Meeting> along(Map<String, Double> start, Map<String, Double> target) {
        begin(start);
        return onTo(target);
    }

    /// Where a way begins.
    ///
    /// @param start of every joint; of those that are not named nothing is known, and nothing is promised for
    /// what hangs on them
    public void begin(Map<String, Double> start) {
        for (int i = 0; i < from.length; i++) from[i] = moves[i] ? named(start, i, Double.NaN) : 0;
    }

    /// Which parts meet first on the straight way from where the way has come to; it goes on from there.
    ///
    /// @param target of the joints that move
    public Optional<Meeting> onTo(Map<String, Double> target) {
        for (int i = 0; i < to.length; i++) to[i] = moves[i] ? named(target, i, from[i]) : 0;
        System.arraycopy(from, 0, now, 0, now.length);
        place();
        for (int i = 0; i < begun.length; i++) begun[i] = way(pairs[i]) > 0 ? distance(pairs[i]) : 0;
        for (int i = 0; i < begun.length; i++) if (meets(pairs[i], begun[i])) return Optional.of(meeting(pairs[i]));
        System.arraycopy(to, 0, from, 0, from.length);
        return Optional.empty();
    }

    private double named(Map<String, Double> positions, int i, double otherwise) {
        Double position = positions.get(names[i]);
        return position == null ? otherwise : position;
    }

    /// Metres by which two parts can come nearer at most, all the way; NaN: nobody knows where they are.
    private double way(Pair pair) {
        double way = 0;
        for (int i : pair.joints) way += Math.abs(to[i] - from[i]) * pair.reach[i];
        return way;
    }

    private boolean meets(Pair pair, double begunM) {
        double way = way(pair);
        double least = Math.min(MARGIN_M, begunM - SLACK_M);
        if (!(way > 0 && way > begunM - least)) return false;
        double share = Math.max(begunM - least, SLACK_M) / way;
        while (share < 1) {
            double apart = distanceAt(pair, share);
            if (apart < least) return true;
            share += Math.max(apart - least, SLACK_M) / way;
        }
        return distanceAt(pair, 1) < least;
    }

    private double distanceAt(Pair pair, double share) {
        for (int i : pair.chain) {
            now[i] = from[i] + share * (to[i] - from[i]);
            place(i);
        }
        return distance(pair);
    }

    private double distance(Pair pair) {
        return Segments.distance(ends, 6 * pair.a, 6 * pair.b) - parts[pair.a].radiusM() - parts[pair.b].radiusM();
    }

    private Meeting meeting(Pair pair) {
        return new Meeting(names[pair.b], names[pair.a]);
    }

    /// Where all parts are, with the joints where they are now.
    private void place() {
        for (int i = 0; i < parts.length; i++) place(i);
    }

    private void place(int i) {
        Position at = parts[i].at();
        int e = 6 * i;
        if (on[i] == BASE) {
            ends[e] = at.xM();
            ends[e + 1] = at.yM();
            ends[e + 2] = at.zM();
        } else add(on[i], 6 * on[i], at.xM(), at.yM(), at.zM(), e);
        if (slides[i]) slide(i, e);
        turn(i);
        Position rod = parts[i].to();
        add(i, e, rod.xM(), rod.yM(), rod.zM(), e + 3);
    }

    /// To a point, a way in the frame of a part.
    private void add(int part, int point, double x, double y, double z, int into) {
        int r = 9 * part;
        ends[into] = ends[point] + turned[r] * x + turned[r + 1] * y + turned[r + 2] * z;
        ends[into + 1] = ends[point + 1] + turned[r + 3] * x + turned[r + 4] * y + turned[r + 5] * z;
        ends[into + 2] = ends[point + 2] + turned[r + 6] * x + turned[r + 7] * y + turned[r + 8] * z;
    }

    private void slide(int i, int point) {
        double x = axes[i][0] * now[i], y = axes[i][1] * now[i], z = axes[i][2] * now[i];
        if (on[i] != BASE) add(on[i], point, x, y, z, point);
        else {
            ends[point] += x;
            ends[point + 1] += y;
            ends[point + 2] += z;
        }
    }

    /// The rotation of a part: that of what carries it, then about the axis of its joint (Rodrigues).
    private void turn(int i) {
        double angle = moves[i] && !slides[i] ? now[i] : 0;
        double c = Math.cos(angle), s = Math.sin(angle), k = 1 - c;
        double x = axes[i][0], y = axes[i][1], z = axes[i][2];
        double a = c + x * x * k, b = x * y * k - z * s, d = x * z * k + y * s;
        double e = y * x * k + z * s, f = c + y * y * k, g = y * z * k - x * s;
        double h = z * x * k - y * s, m = z * y * k + x * s, o = c + z * z * k;
        int r = 9 * i;
        for (int row = 0; row < 3; row++) {
            double p = on[i] == BASE ? (row == 0 ? 1 : 0) : turned[9 * on[i] + 3 * row];
            double q = on[i] == BASE ? (row == 1 ? 1 : 0) : turned[9 * on[i] + 3 * row + 1];
            double t = on[i] == BASE ? (row == 2 ? 1 : 0) : turned[9 * on[i] + 3 * row + 2];
            turned[r + 3 * row] = p * a + q * e + t * h;
            turned[r + 3 * row + 1] = p * b + q * f + t * m;
            turned[r + 3 * row + 2] = p * d + q * g + t * o;
        }
    }

    private static double[] axis(String axis) {
        double sign = axis.startsWith("-") ? -1 : 1;
        return switch (axis.isEmpty() ? ' ' : axis.charAt(axis.length() - 1)) {
            case 'x' -> new double[] {sign, 0, 0};
            case 'y' -> new double[] {0, sign, 0};
            case 'z' -> new double[] {0, 0, sign};
            default -> new double[] {0, 0, 1};
        };
    }

    private Pair pair(int a, int b) {
        double[] reach = new double[parts.length];
        reach(a, b, reach);
        reach(b, a, reach);
        int[] joints =
                IntStream.range(0, parts.length).filter(i -> reach[i] > 0).toArray();
        int[] chain = IntStream.range(0, parts.length)
                .filter(i -> hangsOn(a, i) || hangsOn(b, i))
                .toArray();
        return new Pair(a, b, reach, joints, chain);
    }

    /// How fast a joint can move the one part at most, of those joints that do not move the other as well.
    private void reach(int part, int other, double[] into) {
        double far = length(parts[part].to());
        for (int i = part; i != BASE; i = on[i]) {
            if (moves[i] && !hangsOn(other, i)) into[i] = slides[i] ? 1 : far;
            far += length(parts[i].at()) + slide[i];
        }
    }

    private boolean hangsOn(int part, int ancestor) {
        for (int i = part; i != BASE; i = on[i]) if (i == ancestor) return true;
        return false;
    }

    /// How many joints are between two parts.
    private int apart(int a, int b) {
        int joints = 0;
        for (int i = a; i != BASE; i = on[i]) if (moves[i] && !hangsOn(b, i)) joints++;
        for (int i = b; i != BASE; i = on[i]) if (moves[i] && !hangsOn(a, i)) joints++;
        return joints;
    }

    private static double length(Position p) {
        return Math.sqrt(p.xM() * p.xM() + p.yM() * p.yM() + p.zM() * p.zM());
    }
}
