package dev.parley.motion.ros2;

import java.io.IOException;
import sensor_msgs.msg.dds.LaserScan;
import sensor_msgs.msg.dds.LaserScanPubSubType;
import std_msgs.msg.dds.HeaderPubSubType;
import us.ihmc.idl.CDR;
import us.ihmc.idl.IDLSequence;
import us.ihmc.pubsub.TopicDataType;
import us.ihmc.pubsub.common.SerializedPayload;

/// `sensor_msgs/LaserScan` of up to [#MOST_RANGES] ranges, for publishing. The library's own type ends at
/// 100.
public final class LaserScanType extends LaserScanPubSubType {
    public static final int MOST_RANGES = 8192;
    static final int MOST_BYTES = 512 + 2 * MOST_RANGES * Float.BYTES;

    private final CDR cdr = new CDR();

    /// An empty scan with room for that many ranges.
    public static LaserScan message() {
        LaserScan scan = new LaserScan();
        scan.ranges_ = new IDLSequence.Float(MOST_RANGES, "type_5");
        scan.intensities_ = new IDLSequence.Float(MOST_RANGES, "type_5");
        return scan;
    }

    @Override
    public void serialize(LaserScan scan, SerializedPayload payload) throws IOException {
        if (scan.getRanges().size() > MOST_RANGES || scan.getIntensities().size() > MOST_RANGES)
            throw new IOException("a laser scan has at most " + MOST_RANGES + " ranges");
        cdr.serialize(payload);
        HeaderPubSubType.write(scan.getHeader(), cdr);
        cdr.write_type_5(scan.getAngleMin());
        cdr.write_type_5(scan.getAngleMax());
        cdr.write_type_5(scan.getAngleIncrement());
        cdr.write_type_5(scan.getTimeIncrement());
        cdr.write_type_5(scan.getScanTime());
        cdr.write_type_5(scan.getRangeMin());
        cdr.write_type_5(scan.getRangeMax());
        cdr.write_type_e(scan.getRanges());
        cdr.write_type_e(scan.getIntensities());
        cdr.finishSerialize();
    }

    @Override
    public LaserScan createData() {
        return message();
    }

    @Override
    public int getTypeSize() {
        return CDR.getTypeSize(MOST_BYTES);
    }

    @Override
    public LaserScanPubSubType newInstance() {
        return new LaserScanType();
    }

    /// The type to publish a message with.
    @SuppressWarnings("unchecked") // the cast holds: only a LaserScan gets a LaserScanType
    static <T> TopicDataType<T> orElse(
            Class<T> message, java.util.function.Function<Class<T>, TopicDataType<T>> other) {
        return message == LaserScan.class ? (TopicDataType<T>) new LaserScanType() : other.apply(message);
    }
}
