"""What localizes a robot, on an independent DDS implementation (Eclipse Cyclone DDS).

It says where odometry lies in the map in three ways, told by a line on standard input: "static" once and for good on
/tf_static, before anybody may have listened; "moving" on /tf, ten times a second, among the frames of forty links of a
body; "askew" the same, of a map that is not level. Odometry is written all the time.

usage: peer_localizer.py DOMAIN
"""
import math
import sys
import threading
import time
from dataclasses import dataclass

from cyclonedds.core import Policy, Qos
from cyclonedds.domain import DomainParticipant
from cyclonedds.idl import IdlStruct
from cyclonedds.idl.types import sequence
from cyclonedds.pub import DataWriter
from cyclonedds.topic import Topic
from cyclonedds.util import duration

from peer_robot import Header, Odometry, Quaternion, RELIABLE, Vector3, header, odometry, say


@dataclass
class Transform(IdlStruct, typename="geometry_msgs::msg::dds_::Transform_"):
    translation: Vector3
    rotation: Quaternion


@dataclass
class TransformStamped(IdlStruct, typename="geometry_msgs::msg::dds_::TransformStamped_"):
    header: Header
    child_frame_id: str
    transform: Transform


@dataclass
class TFMessage(IdlStruct, typename="tf2_msgs::msg::dds_::TFMessage_"):
    transforms: sequence[TransformStamped]


# As tf2_ros has them.
DYNAMIC = Qos(Policy.Reliability.Reliable(duration(seconds=1)), Policy.History.KeepLast(100))
STATIC = Qos(
    Policy.Reliability.Reliable(duration(seconds=1)), Policy.Durability.TransientLocal, Policy.History.KeepLast(1)
)
LEVEL = Quaternion(0.0, 0.0, 0.0, 1.0)
QUARTER = Quaternion(0.0, 0.0, math.sin(math.pi / 4), math.cos(math.pi / 4))
ASKEW = Quaternion(math.sin(0.25), 0.0, 0.0, math.cos(0.25))


def transform(parent, child, x, y, turn):
    return TransformStamped(header(parent), child, Transform(Vector3(x, y, 0.0), turn))


def map_to_odom(x, y, turn):
    return TFMessage([transform("map", "odom", x, y, turn)])


def among_links(x, y, turn):
    links = [transform("link_%d" % i, "link_%d" % (i + 1), 0.1, 0.0, LEVEL) for i in range(40)]
    return TFMessage(links[:20] + [transform("map", "odom", x, y, turn)] + links[20:])


def main():
    participant = DomainParticipant(int(sys.argv[1]))
    odom = DataWriter(participant, Topic(participant, "rt/odom", Odometry), qos=RELIABLE)
    moving = DataWriter(participant, Topic(participant, "rt/tf", TFMessage), qos=DYNAMIC)
    static = DataWriter(participant, Topic(participant, "rt/tf_static", TFMessage), qos=STATIC)
    lines, over = [], threading.Event()

    def hear():
        for line in sys.stdin:
            lines.append(line.strip())
        over.set()

    threading.Thread(target=hear, daemon=True).start()
    says, tick = "", 0
    say(event="ready")
    while not over.is_set():
        odom.write(odometry(2.0, 0.0, 0.0, (0.0, 0.0, 0.0)))
        while lines:
            says = lines.pop(0)
            if says == "static":
                static.write(map_to_odom(5.0, 6.0, LEVEL))
                say(event="static")
        if tick % 5 == 0 and says == "moving":
            moving.write(among_links(1.0, 2.0, QUARTER))
        if tick % 5 == 0 and says == "askew":
            moving.write(among_links(1.0, 2.0, ASKEW))
        tick += 1
        time.sleep(0.02)


if __name__ == "__main__":
    main()
