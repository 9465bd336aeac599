"""Reads a recording of Parley with two programs that nobody here wrote: rosbags, and the MCAP library of the format's
authors, which checks every checksum. One JSON object a topic on standard output: type, number of messages of each reader,
quality of service, and what a test may want to know of the last message. Ends with status 0 if both could read all of it.

A file that was torn in the middle of a chunk has no end; the library of the authors reads all that comes before.

usage: read_bag.py FILE.mcap summary|nosummary|torn
"""
import json
import sys
from pathlib import Path

from mcap.exceptions import EndOfFile
from mcap.reader import SeekingReader
from mcap.stream_reader import StreamReader
from mcap.records import Channel, Message
from rosbags.highlevel import AnyReader


def short(message):
    """The fields of a message that are numbers or words, by name; what is in other messages by a dot."""
    fields = {}
    for name in message.__dataclass_fields__:
        value = getattr(message, name)
        if name == "__msgtype__":
            continue
        if hasattr(value, "__dataclass_fields__"):
            fields.update({name + "." + k: v for k, v in short(value).items()})
        elif isinstance(value, (bool, int, float, str)):
            fields[name] = value
        elif isinstance(value, list) and value and hasattr(value[0], "__dataclass_fields__"):
            fields.update({name + "." + k: v for k, v in short(value[-1]).items()})
        else:
            fields[name] = [v if isinstance(v, str) else float(v) for v in value][:4]
    return fields


def counted(path, torn):
    """How many messages there are on each channel, and on what topic."""
    counts, topics = {}, {}
    with open(path, "rb") as file:
        try:
            for record in StreamReader(file, validate_crcs=True).records:
                if isinstance(record, Channel):
                    topics[record.id] = record.topic
                if isinstance(record, Message):
                    counts[record.channel_id] = counts.get(record.channel_id, 0) + 1
        except EndOfFile:
            if not torn:
                raise
    return counts, topics


def check_index(path, summary, counts):
    with open(path, "rb") as file:
        reader = SeekingReader(file, validate_crcs=True)
        found = reader.get_summary()
        if summary != (found is not None and found.statistics is not None):
            sys.exit("summary: " + str(found))
        if not summary:
            return
        order = [message.log_time for _, _, message in reader.iter_messages()]
        if order != sorted(order) or len(order) != sum(counts.values()):
            sys.exit("%d messages by the index, of %s" % (len(order), counts))
        if counts != found.statistics.channel_message_counts:
            sys.exit("counts differ: %s and %s" % (counts, found.statistics))


def main():
    path, kind = sys.argv[1], sys.argv[2]
    counts, topics = counted(path, kind == "torn")
    if kind == "torn":
        for channel, topic in topics.items():
            print(json.dumps({"topic": topic, "mcap": counts[channel]}))
        return
    check_index(path, kind == "summary", counts)
    with AnyReader([Path(path)]) as reader:
        last, read = {}, {}
        for connection, _, raw in reader.messages():
            last[connection.id] = reader.deserialize(raw, connection.msgtype)
            read[connection.id] = read.get(connection.id, 0) + 1
        for connection in reader.connections:
            qos = connection.ext.offered_qos_profiles[0]
            print(json.dumps({
                "topic": connection.topic, "type": connection.msgtype, "rosbags": read[connection.id],
                "mcap": counts[connection.id], "reliability": qos.reliability.name, "durability": qos.durability.name,
                "depth": qos.depth, "last": short(last[connection.id])}))


if __name__ == "__main__":
    main()
