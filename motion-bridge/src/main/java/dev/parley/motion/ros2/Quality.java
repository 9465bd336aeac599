package dev.parley.motion.ros2;

import com.eprosima.xmlschemas.fastrtps_profiles.DurabilityQosKindPolicyType;
import com.eprosima.xmlschemas.fastrtps_profiles.HistoryQosKindPolicyType;
import com.eprosima.xmlschemas.fastrtps_profiles.ReliabilityQosKindPolicyType;
import us.ihmc.ros2.ROS2QosProfile;

/// Quality of service of a topic, as ROS 2 names it. A best-effort reader hears a reliable writer, not the
/// other way round.
public enum Quality {
    /// Commands: resent until received, newest last.
    RELIABLE(ReliabilityQosKindPolicyType.RELIABLE, 10),
    /// States: as commands, and the last one is kept for whoever comes later ("latched", transient local).
    LATCHED(ReliabilityQosKindPolicyType.RELIABLE, 1, DurabilityQosKindPolicyType.TRANSIENT_LOCAL),
    /// Transforms, as tf2 hears them on `/tf`.
    TRANSFORMS(ReliabilityQosKindPolicyType.RELIABLE, 100),
    /// Transforms for good, as tf2 hears them on `/tf_static`: of every sender what it sent last.
    STATIC_TRANSFORMS(ReliabilityQosKindPolicyType.RELIABLE, 100, DurabilityQosKindPolicyType.TRANSIENT_LOCAL),
    /// Sensors: a lost one stays lost. Only the newest is kept: a queue would make old measurements look
    /// new.
    SENSOR(ReliabilityQosKindPolicyType.BEST_EFFORT, 1),
    /// Sound: a lost block stays lost, since it would come too late; none that has come is passed over.
    STREAM(ReliabilityQosKindPolicyType.BEST_EFFORT, 32);

    private final ReliabilityQosKindPolicyType reliability;
    private final int depth;
    private final DurabilityQosKindPolicyType durability;

    Quality(ReliabilityQosKindPolicyType reliability, int depth) {
        this(reliability, depth, DurabilityQosKindPolicyType.VOLATILE);
    }

    Quality(ReliabilityQosKindPolicyType reliability, int depth, DurabilityQosKindPolicyType durability) {
        this.reliability = reliability;
        this.depth = depth;
        this.durability = durability;
    }

    ROS2QosProfile profile() {
        return new ROS2QosProfile(HistoryQosKindPolicyType.KEEP_LAST, depth, reliability, durability, false);
    }

    public boolean reliable() {
        return reliability == ReliabilityQosKindPolicyType.RELIABLE;
    }

    /// Whether the last ones are kept for whoever comes later.
    public boolean latched() {
        return durability == DurabilityQosKindPolicyType.TRANSIENT_LOCAL;
    }

    public int depth() {
        return depth;
    }
}
