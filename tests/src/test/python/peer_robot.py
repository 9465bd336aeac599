"""A robot on an independent DDS implementation (Eclipse Cyclone DDS): what the interoperability test talks to.

It knows nothing of Parley: it subscribes to velocity commands, moves a point accordingly, and publishes odometry, joint
states and a laser scan, under the names and types of ROS 2. One JSON object a line on standard output for every change of
velocity it received; ends when its standard input does.

usage: peer_robot.py DOMAIN twist|twist_stamped
"""
import json
import math
import sys
import threading
import time
from dataclasses import dataclass

from cyclonedds.core import Policy, Qos
from cyclonedds.domain import DomainParticipant
from cyclonedds.idl import IdlStruct
from cyclonedds.internal import InvalidSample
from cyclonedds.idl.types import array, float32, float64, int32, sequence, uint32
from cyclonedds.pub import DataWriter
from cyclonedds.sub import DataReader
from cyclonedds.topic import Topic
from cyclonedds.util import duration


@dataclass
class Time(IdlStruct, typename="builtin_interfaces::msg::dds_::Time_"):
    sec: int32
    nanosec: uint32


@dataclass
class Header(IdlStruct, typename="std_msgs::msg::dds_::Header_"):
    stamp: Time
    frame_id: str


@dataclass
class Vector3(IdlStruct, typename="geometry_msgs::msg::dds_::Vector3_"):
    x: float64
    y: float64
    z: float64


@dataclass
class Twist(IdlStruct, typename="geometry_msgs::msg::dds_::Twist_"):
    linear: Vector3
    angular: Vector3


@dataclass
class TwistStamped(IdlStruct, typename="geometry_msgs::msg::dds_::TwistStamped_"):
    header: Header
    twist: Twist


@dataclass
class Point(IdlStruct, typename="geometry_msgs::msg::dds_::Point_"):
    x: float64
    y: float64
    z: float64


@dataclass
class Quaternion(IdlStruct, typename="geometry_msgs::msg::dds_::Quaternion_"):
    x: float64
    y: float64
    z: float64
    w: float64


@dataclass
class Pose(IdlStruct, typename="geometry_msgs::msg::dds_::Pose_"):
    position: Point
    orientation: Quaternion


@dataclass
class PoseWithCovariance(IdlStruct, typename="geometry_msgs::msg::dds_::PoseWithCovariance_"):
    pose: Pose
    covariance: array[float64, 36]


@dataclass
class TwistWithCovariance(IdlStruct, typename="geometry_msgs::msg::dds_::TwistWithCovariance_"):
    twist: Twist
    covariance: array[float64, 36]


@dataclass
class Odometry(IdlStruct, typename="nav_msgs::msg::dds_::Odometry_"):
    header: Header
    child_frame_id: str
    pose: PoseWithCovariance
    twist: TwistWithCovariance


@dataclass
class JointState(IdlStruct, typename="sensor_msgs::msg::dds_::JointState_"):
    header: Header
    name: sequence[str]
    position: sequence[float64]
    velocity: sequence[float64]
    effort: sequence[float64]


@dataclass
class LaserScan(IdlStruct, typename="sensor_msgs::msg::dds_::LaserScan_"):
    header: Header
    angle_min: float32
    angle_max: float32
    angle_increment: float32
    time_increment: float32
    scan_time: float32
    range_min: float32
    range_max: float32
    ranges: sequence[float32]
    intensities: sequence[float32]


RELIABLE = Qos(Policy.Reliability.Reliable(duration(seconds=1)), Policy.History.KeepLast(10))
SENSOR = Qos(Policy.Reliability.BestEffort, Policy.History.KeepLast(5))
RAYS = 360
ZERO36 = [0.0] * 36


def header(frame):
    now = time.time_ns()
    return Header(Time(now // 1_000_000_000, now % 1_000_000_000), frame)


def say(**fields):
    print(json.dumps(fields), flush=True)


def odometry(x, y, heading, v):
    turn = Quaternion(0.0, 0.0, math.sin(heading / 2), math.cos(heading / 2))
    moving = Twist(Vector3(v[0], v[1], 0.0), Vector3(0.0, 0.0, v[2]))
    pose = PoseWithCovariance(Pose(Point(x, y, 0.0), turn), ZERO36)
    return Odometry(header("odom"), "base_link", pose, TwistWithCovariance(moving, ZERO36))


def scan(x, y, heading):
    """A round hall of 58 m, as it looks from there (to the first order)."""
    step = 2 * math.pi / RAYS
    at = [heading - math.pi + i * step for i in range(RAYS)]
    ranges = [29.0 - x * math.cos(a) - y * math.sin(a) for a in at]
    return LaserScan(header("laser"), -math.pi, math.pi - step, step, 0.0, 0.1, 0.1, 40.0, ranges, [])


def main():
    domain, flavour = int(sys.argv[1]), sys.argv[2]
    participant = DomainParticipant(domain)
    kind = {"twist": Twist, "twist_stamped": TwistStamped}[flavour]
    commands = DataReader(participant, Topic(participant, "rt/cmd_vel", kind), qos=RELIABLE)
    odom = DataWriter(participant, Topic(participant, "rt/odom", Odometry), qos=RELIABLE)
    joints = DataWriter(participant, Topic(participant, "rt/joint_states", JointState), qos=RELIABLE)
    laser = DataWriter(participant, Topic(participant, "rt/scan", LaserScan), qos=SENSOR)
    over = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
    x = y = heading = 0.0
    v = (0.0, 0.0, 0.0)
    step, tick, matched = 0.02, 0, False
    say(event="ready")
    while not over.is_set():
        for sample in commands.take(N=50):
            if isinstance(sample, InvalidSample):
                continue  # the writer has gone
            twist = sample.twist if flavour == "twist_stamped" else sample
            new = (twist.linear.x, twist.linear.y, twist.angular.z)
            if new != v:
                say(event="velocity", x=new[0], y=new[1], yaw=new[2])
            v = new
        x += step * (v[0] * math.cos(heading) - v[1] * math.sin(heading))
        y += step * (v[0] * math.sin(heading) + v[1] * math.cos(heading))
        heading += step * v[2]
        odom.write(odometry(x, y, heading, v))
        joints.write(JointState(header(""), ["head_pan", "head_tilt"], [0.0, 0.0], [0.0, 0.0], [0.0, 0.0]))
        if tick % 5 == 0:
            laser.write(scan(x, y, heading))
        if not matched and all(len(w.get_matched_subscriptions()) > 0 for w in (odom, laser)) and commands.get_matched_publications():
            matched = True
            say(event="matched")
        tick += 1
        time.sleep(step)
    say(event="over", x=x, y=y, heading=heading)


if __name__ == "__main__":
    main()
