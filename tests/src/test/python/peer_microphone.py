"""Microphones on an independent DDS implementation (Eclipse Cyclone DDS): what the test of sound over ROS 2 listens to.

It knows nothing of Parley: it publishes a tone on /audio, in real time, under the names and types of ROS 2. Ends when its
standard input does.

usage: peer_microphone.py DOMAIN audio_data|audio_data_stamped|audio_stamped RATE_HZ CHANNELS
Channel c holds a sine of (c + 1) * 200 Hz at a half of full scale.
"""
import json
import math
import struct
import sys
import threading
import time
from dataclasses import dataclass

from cyclonedds.core import Policy, Qos
from cyclonedds.domain import DomainParticipant
from cyclonedds.idl import IdlStruct
from cyclonedds.idl.types import float32, int8, int16, int32, sequence, uint8, uint32
from cyclonedds.pub import DataWriter
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


# ros-drivers/audio_common, branch ros2

@dataclass
class AudioData(IdlStruct, typename="audio_common_msgs::msg::dds_::AudioData_"):
    data: sequence[uint8]


@dataclass
class AudioDataStamped(IdlStruct, typename="audio_common_msgs::msg::dds_::AudioDataStamped_"):
    header: Header
    audio: AudioData


# mgonzs13/audio_common

@dataclass
class Samples(IdlStruct, typename="audio_common_msgs::msg::dds_::AudioData_"):
    float32_data: sequence[float32]
    int32_data: sequence[int32]
    int16_data: sequence[int16]
    int8_data: sequence[int8]
    uint8_data: sequence[uint8]


@dataclass
class AudioInfo(IdlStruct, typename="audio_common_msgs::msg::dds_::AudioInfo_"):
    format: int32
    channels: int32
    rate: int32
    chunk: int32


@dataclass
class Audio(IdlStruct, typename="audio_common_msgs::msg::dds_::Audio_"):
    audio_data: Samples
    info: AudioInfo


@dataclass
class AudioStamped(IdlStruct, typename="audio_common_msgs::msg::dds_::AudioStamped_"):
    header: Header
    audio: Audio


PA_INT16 = 8
TYPES = {"audio_data": AudioData, "audio_data_stamped": AudioDataStamped, "audio_stamped": AudioStamped}
# ros-drivers publishes reliably, mgonzs13 as sensors do.
RELIABLE = Qos(Policy.Reliability.Reliable(duration(seconds=1)), Policy.History.KeepLast(10))
SENSOR = Qos(Policy.Reliability.BestEffort, Policy.History.KeepLast(5))


def header():
    now = time.time_ns()
    return Header(Time(now // 1_000_000_000, now % 1_000_000_000), "head_mics")


def tone(first, length, rate, channels):
    return [
        int(16384 * math.sin(2 * math.pi * 200 * (c + 1) * (first + i) / rate)) for i in range(length) for c in range(channels)
    ]


def message(flavour, samples, rate, channels, length):
    if flavour == "audio_stamped":
        info = AudioInfo(PA_INT16, channels, rate, length)
        return AudioStamped(header(), Audio(Samples([], [], samples, [], []), info))
    data = AudioData(list(struct.pack("<%dh" % len(samples), *samples)))
    return data if flavour == "audio_data" else AudioDataStamped(header(), data)


def main():
    domain, flavour, rate, channels = int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    length = rate // 50
    participant = DomainParticipant(domain)
    qos = SENSOR if flavour == "audio_stamped" else RELIABLE
    writer = DataWriter(participant, Topic(participant, "rt/audio", TYPES[flavour]), qos=qos)
    over = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
    print(json.dumps({"event": "ready"}), flush=True)
    begin, block = time.monotonic(), 0
    while not over.is_set():
        writer.write(message(flavour, tone(block * length, length, rate, channels), rate, channels, length))
        block += 1
        time.sleep(max(0, begin + block * length / rate - time.monotonic()))


if __name__ == "__main__":
    main()
