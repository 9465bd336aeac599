package dev.parley.robot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A robot, whole: everything that Parley knows of it. Immutable; read from one YAML file by
/// `yaml.RobotFile`.
///
/// @param name lower-case letters, digits and hyphens
/// @param language of its commands and voice, an ISO 639-1 code
/// @param ros how its topics are called, and those through which others reach it
/// @param wake phrases that address it; empty: every utterance is for the robot
/// @param wakeModel a file of a model that hears the wake phrase, openWakeWord's kind; empty: the recognizer does
/// @param attentionS how long after a wake phrase, or its own answer, it needs no other
/// @param stop words that stop it at any time
/// @param recognizer what listens
/// @param model what answers beyond its own sentences; empty: nothing does
/// @param knowledge a folder of documents that it answers from, relative to its file; empty: there is none
/// @param mqtt how it talks with a factory's MQTT broker; empty: it does so only when told to
/// @param base how it drives; empty for a robot that stands
/// @param joints by name, in the order of the file
/// @param poses named joint positions, complete or partial
/// @param body where its parts are, for not hitting itself, each after the one that carries it; empty: nobody knows
/// @param gestures named sequences of poses
/// @param people what each role may do
/// @param places by name, in the map frame
/// @param zones areas of the map that are closed to it or that it may only pass slowly, by name
/// @param battery what tells its charge; empty: nothing does
/// @param siteRules what it does not do or say here, by their identifiers
/// @param actions by name, in the order of the file; the order decides between two readings of one sentence
public record Robot(
        String name,
        String language,
        Microphones microphones,
        RosTopics ros,
        List<String> wake,
        Optional<String> wakeModel,
        double attentionS,
        List<String> stop,
        Recognition recognizer,
        Voice voice,
        Optional<Answering> model,
        Optional<String> knowledge,
        Optional<Mqtt> mqtt,
        Optional<Base> base,
        Map<String, Joint> joints,
        Map<String, Part> body,
        Map<String, Pose> poses,
        Map<String, Gesture> gestures,
        People people,
        Map<String, Place> places,
        Map<String, Zone> zones,
        Optional<Battery> battery,
        Map<String, SiteRule> siteRules,
        Map<String, Action> actions) {

    public Robot {
        wake = List.copyOf(wake);
        stop = List.copyOf(stop);
        joints = Ordered.copy(joints);
        body = Ordered.copy(body);
        poses = Ordered.copy(poses);
        gestures = Ordered.copy(gestures);
        places = Ordered.copy(places);
        zones = Ordered.copy(zones);
        siteRules = Ordered.copy(siteRules);
        actions = Ordered.copy(actions);
        RobotChecks.check(
                name,
                language,
                microphones,
                wake,
                wakeModel,
                attentionS,
                stop,
                base,
                joints,
                poses,
                gestures,
                people,
                places,
                actions);
        BodyChecks.check(body, joints, poses);
        RobotChecks.check(siteRules, actions);
        BodyLanguageChecks.check(voice, gestures, joints, microphones);
        RobotChecks.check(mqtt, people);
        RobotChecks.check(zones, battery, places);
        RobotChecks.check(ros, base, joints, actions);
    }

    /// The same robot with other actions, checked as those of a file.
    public Robot with(Map<String, Action> others) {
        return new Robot(
                name,
                language,
                microphones,
                ros,
                wake,
                wakeModel,
                attentionS,
                stop,
                recognizer,
                voice,
                model,
                knowledge,
                mqtt,
                base,
                joints,
                body,
                poses,
                gestures,
                people,
                places,
                zones,
                battery,
                siteRules,
                others);
    }
}
