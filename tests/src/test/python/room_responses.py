"""Responses of a rectangular room by pyroomacoustics, as one JSON array a microphone.

room_responses.py '{"size": [x, y, z], "absorption": [x0, x1, y0, y1, floor, ceiling], "order": n,
                    "source": [x, y, z], "microphones": [[x, y, z], ...]}'
"""

import json
import sys

import pyroomacoustics as pra

pra.constants.set("num_threads", 1)
# Its high-pass filter looks into the future (sosfiltfilt); the other side filters both.
pra.constants.set("rir_hpf_enable", False)

wish = json.loads(sys.argv[1])
walls = ("west", "east", "south", "north", "floor", "ceiling")
materials = {wall: pra.Material(a) for wall, a in zip(walls, wish["absorption"])}
room = pra.ShoeBox(wish["size"], fs=16000, materials=materials, max_order=wish["order"])
room.add_source(wish["source"])
for microphone in wish["microphones"]:
    room.add_microphone(microphone)
room.compute_rir()
# What comes before is the half of its fractional delay's filter.
early = pra.constants.get("frac_delay_length") // 2
for responses in room.rir:
    print(json.dumps([float(s) for s in responses[0][early:]]))
