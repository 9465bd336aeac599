package dev.parley.tests.speakers;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.speaker.Enrolment;
import dev.parley.speech.speaker.Enrolment.Outcome;
import dev.parley.speech.speaker.KnownVoices;
import dev.parley.speech.speaker.VoiceEncoder;
import dev.parley.speech.speaker.Voiceprint;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well voices are told apart: the equal error rate over pairs of clips, and what a robot that knows
/// five people makes of them and of strangers.
public final class PeopleFigures {
    private static final double CLIP_S = 3;
    private static final double INTRODUCED_S = 9;
    private static final int MOST_CLIPS = 20;
    private static final int KNOWN = 5;
    private static final double LIMIT_PERCENT = 6;
    private static final dev.parley.robot.People ROLES =
            new dev.parley.robot.People(Map.of("anyone", Set.of()), "anyone");

    private PeopleFigures() {}

    /// Of the folders of `--data`; without it, of the model store, which has two people.
    public static List<Measure> people(Options options, PrintStream log) {
        return measure("people", options.data().map(People::in).orElseGet(People::ofTheStore), true, log);
    }

    /// Without a target: the talkers are one synthesizer.
    public static List<Measure> synthesized(Options options, PrintStream log) {
        return measure("synthesized", People.synthesized(), false, log);
    }

    private static List<Measure> measure(String name, List<Person> people, boolean real, PrintStream log) {
        people.forEach(p -> log.printf("%s: %s, %.0f s of speech%n", name, p.name(), p.seconds()));
        List<Measure> measures = new ArrayList<>();
        try (VoiceEncoder encoder = new VoiceEncoder(ModelStore.standard().require("speaker-encoder"), 1)) {
            Trials trials = pairs(people, encoder);
            measures.add(Measure.plainly(name, people.size(), "people"));
            measures.add(Measure.plainly(name + ", pairs of 3 s clips of one person", trials.targets(), ""));
            measures.add(Measure.plainly(name + ", pairs of 3 s clips of two people", trials.impostors(), ""));
            String rate = name + ", equal error rate";
            measures.add(
                    real
                            ? Measure.atMost(rate, trials.equalErrorRate(), "%", LIMIT_PERCENT, "")
                            : Measure.plainly(rate, trials.equalErrorRate(), "%"));
            if (people.size() > KNOWN)
                for (double seconds : new double[] {0.6, 1.2, 2, 3})
                    measures.addAll(met(name, people, seconds, encoder));
        }
        return measures;
    }

    private static Trials pairs(List<Person> people, VoiceEncoder encoder) {
        Trials trials = new Trials();
        List<float[]> vectors = new ArrayList<>();
        List<Person> whose = new ArrayList<>();
        for (Person p : people)
            for (float[] clip : p.clips(0, CLIP_S, MOST_CLIPS)) {
                vectors.add(encoder.encode(clip));
                whose.add(p);
            }
        for (int i = 0; i < vectors.size(); i++)
            for (int k = 0; k < i; k++) trials.add(whose.get(i) == whose.get(k), vectors.get(i), vectors.get(k));
        return trials;
    }

    /// A robot knows five people, each by nine seconds, and meets one of them, or somebody else.
    private static List<Measure> met(String name, List<Person> people, double seconds, VoiceEncoder encoder) {
        int[] known = new int[3];
        int[] strangers = new int[2];
        List<Person> enough =
                people.stream().filter(p -> p.seconds() > INTRODUCED_S + CLIP_S).toList();
        List<Voiceprint> prints = enough.stream()
                .map(p -> print(p, encoder))
                .flatMap(java.util.Optional::stream)
                .toList();
        for (int i = 0; i < enough.size(); i++) {
            Person person = enough.get(i);
            List<Voiceprint> others = new ArrayList<>();
            for (int k = 1; k <= KNOWN; k++) others.add(prints.get((i + k) % prints.size()));
            others.removeIf(v -> v.name().equals(nameOf(person)));
            KnownVoices stranger = new KnownVoices(encoder, others, ROLES);
            List<Voiceprint> withMe = new ArrayList<>(others.subList(1, others.size()));
            prints.stream().filter(v -> v.name().equals(nameOf(person))).forEach(withMe::add);
            KnownVoices friend = new KnownVoices(encoder, withMe, ROLES);
            for (float[] clip : person.clips(INTRODUCED_S, seconds, MOST_CLIPS)) {
                String heard = friend.identify(clip).name();
                known[heard.equals(nameOf(person)) ? 0 : heard.isEmpty() ? 1 : 2]++;
                strangers[stranger.identify(clip).name().isEmpty() ? 0 : 1]++;
            }
        }
        double all = Math.max(1, known[0] + known[1] + known[2]);
        String what = "%s, %.1f s, one of %d known".formatted(name, seconds, KNOWN);
        return List.of(
                Measure.plainly(what + ": recognized", 100 * known[0] / all, "%"),
                Measure.plainly(what + ": taken for another", 100 * known[2] / all, "%"),
                Measure.plainly(
                        "%s, %.1f s, a stranger: taken for one of %d".formatted(name, seconds, KNOWN),
                        100 * strangers[1] / Math.max(1.0, strangers[0] + strangers[1]),
                        "%"));
    }

    private static java.util.Optional<Voiceprint> print(Person person, VoiceEncoder encoder) {
        Enrolment enrolment = new Enrolment(encoder);
        person.clips(0, INTRODUCED_S, 1).forEach(enrolment::hear);
        return enrolment.as(nameOf(person), "anyone") instanceof Outcome.Enrolled e
                ? java.util.Optional.of(e.voice())
                : java.util.Optional.empty();
    }

    /// A name as people have them.
    private static String nameOf(Person person) {
        return person.name().replaceAll("[^A-Za-z0-9]", " ").strip();
    }
}
