package dev.parley.motion.mcap;

import dev.parley.motion.ros2.Quality;

/// Qualities of service as rosbag2 writes them since version 9, for whoever plays the file.
final class Profiles {
    private static final String FOREVER = "\n    sec: 9223372036\n    nsec: 854775807\n";

    private Profiles() {}

    static String of(Quality quality) {
        return "- history: keep_last\n  depth: " + quality.depth()
                + "\n  reliability: " + (quality.reliable() ? "reliable" : "best_effort")
                + "\n  durability: " + (quality.latched() ? "transient_local" : "volatile")
                + "\n  deadline:" + FOREVER + "  lifespan:" + FOREVER
                + "  liveliness: automatic\n  liveliness_lease_duration:" + FOREVER
                + "  avoid_ros_namespace_conventions: false\n";
    }
}
