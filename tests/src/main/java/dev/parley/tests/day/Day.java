package dev.parley.tests.day;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Lore;
import dev.parley.launch.Event;
import dev.parley.launch.Events;
import dev.parley.launch.Typed;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.mqtt.Incoming;
import dev.parley.motion.mqtt.Reach;
import dev.parley.motion.mqtt.Requests;
import dev.parley.motion.mqtt.VdaActions;
import dev.parley.motion.mqtt.VdaTopics;
import dev.parley.perception.Stamp;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Robot;
import dev.parley.robot.Vda5050;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.robot.Fault;
import dev.parley.speech.Speaker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// People come and go, say things, stand in the way, stop the robot and tell it to go on; its factory asks it for
/// things and pauses it; its parts fail and come back. The clock is turned by hand, everything else is the real thing.
///
/// What must not be: a motion that never ends, one that ends without a word of it, an action of a factory that is for
/// ever
/// under way, and a robot that nothing keeps from moving and that does not move.
public final class Day implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_MOTION_NANOS = 180 * SECOND;
    private static final Vda5050 KNOWN = new Vda5050("KIT", "0001", 1.6, "hall", "uagv");

    private record Later(long atNanos, Runnable what) {}

    private final SplittableRandom random;
    private final Hall hall;
    private final Typed robot;
    private final Events events = new Events();
    private final Requests requests;
    private final VdaActions master;
    private final PriorityQueue<Later> later = new PriorityQueue<>((a, b) -> Long.compare(a.atNanos, b.atNanos));
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<String> stuck = new ArrayList<>();
    private final List<MotionEvent> sinceProbe = new ArrayList<>();
    private final List<MotionEvent.Started> open = new ArrayList<>();
    private List<String> doing = List.of();
    private long doingSinceNanos;
    private boolean hungry;
    private long ids;

    public Day(long seed, Path audit, Lore lore) {
        random = new SplittableRandom(seed);
        Robot file = file();
        hall = new Hall(file);
        robot = new Typed(file, hall, audit, lore, events, this::now, () -> hall.now);
        events.listen(this::count);
        Mqtt s = Mqtt.STANDARD;
        Mqtt settings = new Mqtt(s.url(), "", "", s.ca(), Optional.of("operator"), false, s.sessionS());
        requests = new Requests(file, settings, new Reached(), _ -> {}, this::now, () -> hall.now);
        events.listen(e -> {
            if (e instanceof Event.Moved(long _, MotionEvent m)) requests.became(m);
        });
        master =
                new VdaActions(KNOWN, new VdaTopics(KNOWN, this::now), requests, new Body(), this::now, () -> hall.now);
        after(2, this::somethingHappens);
        after(3600, this::check);
    }

    /// The demonstration's robot, which also feels tilt, touch and charge.
    private static Robot file() {
        try (InputStream in = Day.class.getResourceAsStream("/robots/parley-one.yaml")) {
            String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return RobotFile.read(
                    "day.yaml",
                    shipped.replace("  radius_m: 0.3", "  imu: {max_tilt: 10deg}\n  bumper: /bumper\n  radius_m: 0.3")
                            .replace("places:", "battery: {min_battery: 0.1, charger: charging station}\nplaces:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return START.plusNanos(hall.now);
    }

    /// Lets time pass.
    public void run(double seconds) {
        long end = hall.now + (long) (seconds * SECOND);
        while (hall.now < end) {
            hall.step();
            while (!later.isEmpty() && later.peek().atNanos <= hall.now)
                later.poll().what.run();
            robot.step();
            watch();
        }
    }

    /// What became of everything, by kind.
    public Map<String, Integer> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /// Why things were refused or given up, and how often.
    public Map<String, Integer> reasons() {
        return new TreeMap<>(reasons);
    }

    /// What went on for ever, or did not go on.
    public List<String> stuck() {
        return List.copyOf(stuck);
    }

    private void after(double seconds, Runnable what) {
        later.add(new Later(hall.now + (long) (seconds * SECOND), what));
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private void somethingHappens() {
        after(between(4, 20), this::somethingHappens);
        if (homeward()) return;
        int what = random.nextInt(100);
        if (what < 72) somebodySpeaks();
        else if (what < 79) stop();
        else if (what < 83) hold();
        else if (what < 88) inTheWay();
        else if (what < 92) fault();
        else if (what < 97) factory();
        else if (what < 99) pause();
        else factoryStops();
    }

    private void somebodySpeaks() {
        Words words = Words.one(random);
        String text = words.any(random);
        if (hungry && words != Words.QUESTION && words != Words.TOLD) text = "nod";
        say(text, role());
    }

    private String role() {
        int who = random.nextInt(10);
        return who < 2 ? "visitor" : who < 8 ? "operator" : "maintainer";
    }

    private void say(String text, String role) {
        add("heard");
        robot.hear(text, new Speaker(role));
    }

    private void stop() {
        say(List.of("stop", "halt", "emergency stop", "robot stop please").get(random.nextInt(4)), role());
        after(between(3, 20), () -> goOn(1));
    }

    /// Whoever stopped it tells it to go on, and looks whether it does.
    private void goOn(int attempt) {
        if (!robot.bridge().stopped()) return;
        say("go on", "operator");
        if (!robot.bridge().stopped()) after(2.5, () -> probe(1));
        else if (attempt < 20) after(5, () -> goOn(attempt + 1));
        else stuck.add(at() + "a stop is not lifted");
    }

    /// It nods, unless something says why not; a chat in between may be the reason once or twice.
    private void probe(int attempt) {
        if (kept()) return;
        sinceProbe.clear();
        say("nod", "operator");
        boolean nods = sinceProbe.stream()
                .anyMatch(e -> e instanceof MotionEvent.Started s && s.action().equals("nod"));
        add(nods ? "moved again after a stop" : "did not move at once after a stop");
        if (nods || kept()) return;
        if (attempt < 5) after(3, () -> probe(attempt + 1));
        else stuck.add(at() + "it does not nod: " + sinceProbe);
    }

    /// Whether something keeps it from moving, by right.
    private boolean kept() {
        return robot.bridge().stopped()
                || robot.bridge().paused()
                || hall.state().charge().filter(c -> c.share() < 0.1).isPresent()
                || wrong();
    }

    private boolean wrong() {
        for (Fault f : Fault.values()) if (hall.body.faults().is(f)) return true;
        return false;
    }

    private void hold() {
        robot.bridge().hold();
        add("held");
        if (random.nextInt(8) > 0) after(between(0.2, 0.7), robot.bridge()::release);
        after(between(4, 10), () -> goOn(1));
    }

    private void inTheWay() {
        hall.comes(between(0.8, 2.5));
        add("somebody in the way");
        after(between(3, 30), hall::goes);
    }

    private void fault() {
        Fault f = Fault.values()[random.nextInt(Fault.values().length)];
        hall.body.faults().begin(f);
        add("fault " + f.word());
        after(between(2, 20), () -> {
            hall.body.faults().end(f);
            after(3, () -> say("go on", "operator"));
            after(6, () -> goOn(1));
        });
    }

    private void factory() {
        String action = random.nextBoolean() && !hungry
                ? "\"action\": \"walk\", \"slots\": {\"direction\": \"backward\", \"distance\": 1}"
                : "\"action\": \"nod\"";
        if (random.nextBoolean()) request("do", action);
        else instant(random.nextBoolean() ? "nod" : "wave");
    }

    private void factoryStops() {
        request("stop", "\"why\": \"a drill\"");
        after(between(3, 20), () -> goOn(1));
    }

    private void request(String kind, String more) {
        String json = "{\"id\": \"d%d\", \"at\": \"%s\", %s}".formatted(++ids, now(), more);
        Incoming message = incoming("parley/parley-one/request/" + kind, json);
        requests.stop(message);
        requests.accept(message);
        add("asked by the factory");
    }

    private void pause() {
        instant("startPause");
        add("paused by the factory");
        after(between(2, 40), () -> {
            instant("stopPause");
            after(3, () -> probe(1));
        });
    }

    private void instant(String type) {
        String json = ("{\"headerId\": 1, \"timestamp\": \"%s\", \"version\": \"2.1.0\", \"manufacturer\": \"KIT\","
                        + " \"serialNumber\": \"0001\", \"actions\": [{\"actionId\": \"v%d\", \"actionType\": \"%s\","
                        + " \"blockingType\": \"HARD\"}]}")
                .formatted(now(), ++ids, type);
        add("instant action " + type);
        master.accept(master.hear(incoming("uagv/v2/KIT/0001/instantActions", json)));
    }

    private static Incoming incoming(String topic, String json) {
        return new Incoming(topic, json.getBytes(StandardCharsets.UTF_8), false, Optional.empty(), Optional.empty());
    }

    /// Somebody sees to it that it does not run empty: from 40 % on it is sent home until it is there, by ways of
    /// theirs
    /// where its own is blocked, and sent back when it has been moved away before it is full.
    ///
    /// @return whether it is on its way
    private boolean homeward() {
        double share = hall.body.chargeShare();
        if (wrong()) return false;
        if (share < 0.4) hungry = true;
        if (share > 0.95) hungry = false;
        if (!hungry || atTheCharger() || robot.bridge().stopped()) return false;
        if (robot.bridge().doing().isEmpty())
            say(random.nextInt(3) > 0 ? "go to the charging station" : wayOut(), "operator");
        return true;
    }

    private boolean atTheCharger() {
        return Math.hypot(hall.body.pose().xM() + 1, hall.body.pose().yM() + 2.5) < 0.25;
    }

    private String wayOut() {
        return List.of(
                        "turn around",
                        "walk forward two meters",
                        "walk backward two meters",
                        "walk left two meters",
                        "walk right two meters",
                        "go to the workbench",
                        "go to the loading dock")
                .get(random.nextInt(7));
    }

    /// Once an hour all is put right; then it must move.
    private void check() {
        after(3600, this::check);
        for (Fault f : Fault.values()) hall.body.faults().end(f);
        hall.goes();
        instant("stopPause");
        after(5, () -> goOn(1));
        after(120, () -> probe(1));
        after(130, this::settled);
        if (hall.body.chargeShare() < 0.02) stuck.add(at() + "its battery is empty");
    }

    /// Where nothing is under way, nothing is said to be.
    private void settled() {
        if (!robot.bridge().doing().isEmpty()) {
            after(7, this::settled);
            return;
        }
        if (!open.isEmpty()) stuck.add(at() + "it was never told what became of " + open);
        if (!robot.idle()) stuck.add(at() + "the rest of a sentence waits");
        if (master.running()) stuck.add(at() + "an action is for ever under way: " + master.states());
        open.clear();
    }

    private void watch() {
        List<String> now = robot.bridge().doing();
        if (!now.equals(doing)) {
            doing = now;
            doingSinceNanos = hall.now;
        }
        if (doing.isEmpty() || hall.now - doingSinceNanos < LONGEST_MOTION_NANOS) return;
        stuck.add(at() + "under way for three minutes: " + doing);
        doingSinceNanos = hall.now;
    }

    private String at() {
        return "%.0f s: ".formatted(hall.now / 1e9);
    }

    private void count(Event event) {
        switch (event) {
            case Event.Decided d -> add("decided " + d.act().getClass().getSimpleName());
            case Event.Moved(long _, MotionEvent m) -> {
                sinceProbe.add(m);
                if (!(m instanceof MotionEvent.Progress))
                    add("motion " + m.getClass().getSimpleName());
                if (m instanceof MotionEvent.Blocked b) reasons.merge(b.reason(), 1, Integer::sum);
                ledger(m);
            }
            default -> {}
        }
        if (sinceProbe.size() > 100) sinceProbe.clear();
    }

    /// What has begun and has not ended.
    private void ledger(MotionEvent event) {
        switch (event) {
            case MotionEvent.Started s -> {
                doingSinceNanos = hall.now;
                open.add(s);
            }
            case MotionEvent.Finished _, MotionEvent.Blocked _, MotionEvent.Cancelled _ ->
                open.removeIf(o -> o.stamp().equals(event.stamp()) && o.action().equals(event.action()));
            // The stamp is that of the stop.
            case MotionEvent.Stopped s -> open.removeIf(o -> o.action().equals(s.action()));
            case MotionEvent.Progress _, MotionEvent.Unconfirmed _, MotionEvent.Resumed _ -> {}
        }
    }

    private void add(String what) {
        outcomes.merge(what, 1, Integer::sum);
    }

    private final class Reached implements Reach {
        @Override
        public void stop(Stamp stamp) {
            robot.bridge().stop(stamp);
        }

        @Override
        public void requested(Act act, String by, String role) {
            events.publish(new Event.Requested(hall.now, act, by, role));
        }

        @Override
        public void carryOut(Act.Do act) {
            robot.asked(act);
        }

        @Override
        public void say(Act.Say say) {}

        @Override
        public void resend(long after) {}
    }

    private final class Body implements VdaActions.Body {
        @Override
        public void pause() {
            robot.bridge().pause();
        }

        @Override
        public void endPause() {
            robot.bridge().endPause();
        }

        @Override
        public boolean stopped() {
            return robot.bridge().stopped();
        }

        @Override
        public void tellState() {}

        @Override
        public void tellFactsheet() {}
    }

    @Override
    public void close() {
        robot.close();
    }
}
