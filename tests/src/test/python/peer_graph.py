"""Other programs on a robot's ROS 2 graph, on an independent DDS implementation (Eclipse Cyclone DDS).

They know nothing of Parley but the names and types of its topics, which are those of ROS 2 packages. They play the robot
(as peer_robot.py does), read everything that is published, and, when told to on standard input, press the stop button
("stop") or want something said ("say WORDS"). One JSON object a line on standard output for every message.

usage: peer_graph.py DOMAIN
"""
import json
import sys
import threading
import time
from dataclasses import dataclass

from cyclonedds.core import Policy, Qos
from cyclonedds.domain import DomainParticipant
from cyclonedds.idl import IdlStruct
from cyclonedds.idl.types import float32, float64, int32, sequence, uint8, uint32
from cyclonedds.internal import InvalidSample
from cyclonedds.pub import DataWriter
from cyclonedds.sub import DataReader
from cyclonedds.topic import Topic
from cyclonedds.util import duration

from peer_localizer import DYNAMIC, QUARTER, TFMessage, map_to_odom
from peer_robot import Header, JointState, LaserScan, Odometry, Pose, TwistStamped, header, odometry, say, scan


@dataclass
class Bool(IdlStruct, typename="std_msgs::msg::dds_::Bool_"):
    data: bool


@dataclass
class String(IdlStruct, typename="std_msgs::msg::dds_::String_"):
    data: str


@dataclass
class PoseStamped(IdlStruct, typename="geometry_msgs::msg::dds_::PoseStamped_"):
    header: Header
    pose: Pose


@dataclass
class Duration(IdlStruct, typename="builtin_interfaces::msg::dds_::Duration_"):
    sec: int32
    nanosec: uint32


@dataclass
class JointTrajectoryPoint(IdlStruct, typename="trajectory_msgs::msg::dds_::JointTrajectoryPoint_"):
    positions: sequence[float64]
    velocities: sequence[float64]
    accelerations: sequence[float64]
    effort: sequence[float64]
    time_from_start: Duration


@dataclass
class JointTrajectory(IdlStruct, typename="trajectory_msgs::msg::dds_::JointTrajectory_"):
    header: Header
    joint_names: sequence[str]
    points: sequence[JointTrajectoryPoint]


@dataclass
class IdsList(IdlStruct, typename="hri_msgs::msg::dds_::IdsList_"):
    header: Header
    ids: sequence[str]


@dataclass
class LiveSpeech(IdlStruct, typename="hri_msgs::msg::dds_::LiveSpeech_"):
    header: Header
    incremental: str
    final: str
    confidence: float64
    locale: str


@dataclass
class AudioData(IdlStruct, typename="audio_common_msgs::msg::dds_::AudioData_"):
    data: sequence[uint8]


@dataclass
class Intent(IdlStruct, typename="hri_actions_msgs::msg::dds_::Intent_"):
    intent: str
    data: str
    source: str
    modality: str
    priority: uint8
    confidence: float32


@dataclass
class KeyValue(IdlStruct, typename="diagnostic_msgs::msg::dds_::KeyValue_"):
    key: str
    value: str


@dataclass
class DiagnosticStatus(IdlStruct, typename="diagnostic_msgs::msg::dds_::DiagnosticStatus_"):
    level: uint8
    name: str
    message: str
    hardware_id: str
    values: sequence[KeyValue]


@dataclass
class DiagnosticArray(IdlStruct, typename="diagnostic_msgs::msg::dds_::DiagnosticArray_"):
    header: Header
    status: sequence[DiagnosticStatus]


RELIABLE = Qos(Policy.Reliability.Reliable(duration(seconds=1)), Policy.History.KeepLast(10))
LATCHED = Qos(
    Policy.Reliability.Reliable(duration(seconds=1)), Policy.Durability.TransientLocal, Policy.History.KeepLast(1)
)
SENSOR = Qos(Policy.Reliability.BestEffort, Policy.History.KeepLast(5))
STREAM = Qos(Policy.Reliability.BestEffort, Policy.History.KeepLast(32))
JOINTS = ["head_pan", "head_tilt"]


def short(sample):
    """What a test may want to know of a message."""
    if isinstance(sample, (Bool, String)):
        return {"data": sample.data}
    if isinstance(sample, TwistStamped):
        return {"x": sample.twist.linear.x, "frame": sample.header.frame_id}
    if isinstance(sample, JointTrajectory):
        return {"joints": list(sample.joint_names), "positions": list(sample.points[0].positions)}
    if isinstance(sample, IdsList):
        return {"ids": list(sample.ids)}
    if isinstance(sample, LiveSpeech):
        return {"incremental": sample.incremental, "final": sample.final, "confidence": sample.confidence,
                "locale": sample.locale}
    if isinstance(sample, AudioData):
        return {"bytes": len(sample.data)}
    if isinstance(sample, Intent):
        return {"intent": sample.intent, "data": sample.data, "source": sample.source, "modality": sample.modality,
                "priority": sample.priority, "confidence": sample.confidence}
    if isinstance(sample, DiagnosticArray):
        return {"names": [s.name for s in sample.status], "levels": [s.level for s in sample.status],
                "values": {s.name: {v.key: v.value for v in s.values} for s in sample.status}}
    pose = sample.pose
    return {"frame": sample.header.frame_id, "x": pose.position.x, "y": pose.position.y, "z": pose.orientation.z, "w": pose.orientation.w}


class Graph:
    def __init__(self, domain):
        self.participant = DomainParticipant(domain)
        self.readers = {}
        for topic, kind, qos in (
            ("/cmd_vel", TwistStamped, RELIABLE),
            ("/head_controller/joint_trajectory", JointTrajectory, RELIABLE),
            ("/goal_pose", PoseStamped, RELIABLE),
            ("/parley/stop_lock", Bool, LATCHED),
            ("/humans/voices/tracked", IdsList, RELIABLE),
            ("/humans/persons/tracked", IdsList, RELIABLE),
            ("/humans/persons/known", IdsList, LATCHED),
            ("/sound_localization", PoseStamped, RELIABLE),
            ("/intents", Intent, RELIABLE),
            ("/diagnostics", DiagnosticArray, RELIABLE),
        ):
            self.read(topic, kind, qos)
        self.odom = self.writer("/odom", Odometry, RELIABLE)
        self.joints = self.writer("/joint_states", JointState, RELIABLE)
        self.laser = self.writer("/scan", LaserScan, SENSOR)
        self.localizer = self.writer("/tf", TFMessage, DYNAMIC)
        # A panel that offers less than ROS 2's default, and a program that offers exactly it.
        self.button = self.writer("/parley/stop", Bool, SENSOR)
        self.words = self.writer("/say", String, RELIABLE)

    def read(self, topic, kind, qos):
        if topic not in self.readers:
            self.readers[topic] = DataReader(self.participant, Topic(self.participant, "rt" + topic, kind), qos=qos)

    def writer(self, topic, kind, qos):
        return DataWriter(self.participant, Topic(self.participant, "rt" + topic, kind), qos=qos)

    def matched(self):
        writers = (self.odom, self.joints, self.laser, self.localizer, self.button, self.words)
        return all(w.get_matched_subscriptions() for w in writers) and all(
            r.get_matched_publications() for r in self.readers.values()
        )

    def take(self):
        for topic, reader in list(self.readers.items()):
            for sample in reader.take(N=50):
                if isinstance(sample, InvalidSample):
                    continue
                say(topic=topic, **short(sample))
                if topic == "/humans/voices/tracked":
                    for voice in sample.ids:
                        self.listen_to("/humans/voices/" + voice)

    def listen_to(self, voice):
        self.read(voice + "/is_speaking", Bool, LATCHED)
        self.read(voice + "/speech", LiveSpeech, RELIABLE)
        self.read(voice + "/audio", AudioData, STREAM)

    def obey(self, line):
        word, _, rest = line.strip().partition(" ")
        if word == "stop":
            self.button.write(Bool(True))
        elif word == "say":
            self.words.write(String(rest))


def main():
    graph = Graph(int(sys.argv[1]))
    lines, over, matched, tick = [], threading.Event(), False, 0

    def hear():
        for line in sys.stdin:
            lines.append(line)
        over.set()

    threading.Thread(target=hear, daemon=True).start()
    say(event="ready")
    while not over.is_set():
        graph.odom.write(odometry(0.5, 0.0, 0.0, (0.0, 0.0, 0.0)))
        graph.joints.write(JointState(header(""), JOINTS, [0.25, 0.0], [0.0, 0.0], [0.0, 0.0]))
        if tick % 5 == 0:
            graph.laser.write(scan(0.5, 0.0, 0.0))
            graph.localizer.write(map_to_odom(1.0, 2.0, QUARTER))
        graph.take()
        while lines:
            graph.obey(lines.pop(0))
        if not matched and graph.matched():
            matched = True
            say(event="matched")
        tick += 1
        time.sleep(0.02)


if __name__ == "__main__":
    main()
