package dev.parley.motion.ros2;

import dev.parley.motion.ros2.messages.Header;
import dev.parley.motion.ros2.messages.IdsList;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.motion.ros2.messages.PoseStamped;
import dev.parley.perception.Source;
import dev.parley.robot.Base;
import dev.parley.robot.Robot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The voices that are heard, what they say and whose they are, as ROS 2 robots tell each other (REP-155, "ROS4HRI"):
///
/// | topic | message |
/// |---|---|
/// | `/humans/voices/tracked` | `hri_msgs/IdsList` |
/// | `/humans/voices/<id>/is_speaking` | `std_msgs/Bool` |
/// | `/humans/voices/<id>/speech` | `hri_msgs/LiveSpeech` |
/// | `/humans/voices/<id>/audio` | `audio_common_msgs/AudioData` |
/// | `/humans/persons/tracked`, `/humans/persons/known` | `hri_msgs/IdsList` |
/// | `/humans/persons/<id>/anonymous`, `name`, `voice_id` | `std_msgs/Bool`, `std_msgs/String` |
/// | `/sound_localization` | `geometry_msgs/PoseStamped` |
///
/// A voice that has no direction is [#ANONYMOUS]. Topics of a voice go ten seconds after it was heard last. One thread.
public final class Humans {
    /// What PAL's robots call a voice that is not told from others.
    public static final String ANONYMOUS = "anonymous_speaker";

    private static final long FORGET_NANOS = 10_000_000_000L;
    private static final int MOST_VOICES = 16;
    private static final int MOST_PERSONS = 64;

    private final Ros2 ros2;
    private final String language;
    private final String frame;
    private final MessageTopic<IdsList> voicesTracked;
    private final MessageTopic<IdsList> personsTracked;
    private final MessageTopic<IdsList> personsKnown;
    private final MessageTopic<PoseStamped> direction;
    private final Map<String, VoiceTopics> voices = new LinkedHashMap<>();
    private final Map<String, PersonTopics> persons = new LinkedHashMap<>();

    public Humans(Ros2 ros2, Robot robot) {
        this.ros2 = ros2;
        language = robot.language();
        frame = robot.base().map(Base::frame).orElse("base_link");
        voicesTracked = ros2.topic(Kind.IDS_LIST, "/humans/voices/tracked", Quality.LATCHED);
        personsTracked = ros2.topic(Kind.IDS_LIST, "/humans/persons/tracked", Quality.LATCHED);
        personsKnown = ros2.topic(Kind.IDS_LIST, "/humans/persons/known", Quality.LATCHED);
        direction = ros2.topic(Kind.POSE_STAMPED, "/sound_localization", Quality.RELIABLE);
        tell();
    }

    /// Where voices are.
    ///
    /// @param talking whose turn is under way
    public void voices(List<Source> heard, List<Source> talking, long nowNanos) {
        Set<String> speaking = talking.stream().map(Humans::idOf).collect(Collectors.toSet());
        heard.forEach(s -> voice(s, nowNanos));
        talking.forEach(s -> voice(s, nowNanos));
        voices.forEach((id, v) -> v.talking(speaking.contains(id)));
        talking.stream()
                .filter(s -> !s.id().isEmpty())
                .forEach(s -> direction.send(new PoseStamped(Header.now(frame), s.direction())));
    }

    /// The words so far.
    public void soFar(Source voice, String words, long nowNanos) {
        voice(voice, nowNanos).soFar(words);
    }

    /// All that was said in a turn, or at once.
    ///
    /// @param name of whoever spoke; empty: nobody knows
    public void said(Source voice, String words, double confidence, String name, long nowNanos) {
        if (!name.isEmpty()) person(name).speaksAs(idOf(voice));
        voice(voice, nowNanos).said(words, confidence);
    }

    /// What it sounded like, a turn at a time: 16 kHz, within [-1, 1].
    public void sound(Source voice, float[] samples, long nowNanos) {
        voice(voice, nowNanos).sound(samples);
    }

    /// To be called once a second: what is there is told again, what has not been heard for long is gone.
    public void tick(long nowNanos) {
        voices.values().removeIf(v -> {
            boolean gone = v.silentNanos(nowNanos) > FORGET_NANOS;
            if (gone) v.close();
            return gone;
        });
        tell();
    }

    private VoiceTopics voice(Source source, long nowNanos) {
        String id = idOf(source);
        boolean known = voices.containsKey(id);
        if (!known && voices.size() >= MOST_VOICES) forgetOldest(nowNanos);
        VoiceTopics voice = voices.computeIfAbsent(id, i -> new VoiceTopics(ros2, i, language));
        voice.heard(nowNanos);
        if (!known) tell();
        return voice;
    }

    private void forgetOldest(long nowNanos) {
        voices.entrySet().stream()
                .max(Map.Entry.comparingByValue(
                        (a, b) -> Long.compare(a.silentNanos(nowNanos), b.silentNanos(nowNanos))))
                .map(Map.Entry::getKey)
                .ifPresent(id -> voices.remove(id).close());
    }

    private PersonTopics person(String name) {
        boolean known = persons.containsKey(name);
        if (!known && persons.size() >= MOST_PERSONS)
            persons.remove(persons.keySet().iterator().next()).close();
        PersonTopics person = persons.computeIfAbsent(name, n -> new PersonTopics(ros2, n));
        if (!known) tell();
        return person;
    }

    private void tell() {
        voicesTracked.send(new IdsList(Header.now(""), List.copyOf(voices.keySet())));
        personsKnown.send(ids(persons.keySet().stream().toList()));
        personsTracked.send(ids(persons.entrySet().stream()
                .filter(p -> voices.containsKey(p.getValue().voice()))
                .map(Map.Entry::getKey)
                .toList()));
    }

    private static IdsList ids(List<String> names) {
        return new IdsList(
                Header.now(""), names.stream().map(PersonTopics::idOf).toList());
    }

    /// As part of a topic's name.
    private static String idOf(Source voice) {
        String id = voice.id().replaceAll("[^A-Za-z0-9]", "_");
        return id.isEmpty() ? ANONYMOUS : id;
    }
}
