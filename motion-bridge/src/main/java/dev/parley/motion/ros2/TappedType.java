package dev.parley.motion.ros2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import us.ihmc.idl.CDR;
import us.ihmc.idl.InterchangeSerializer;
import us.ihmc.pubsub.TopicDataType;
import us.ihmc.pubsub.common.SerializedPayload;

/// Messages of another type; somebody hears beside of whatever is sent.
final class TappedType<T> implements TopicDataType<T> {
    private final TopicDataType<T> type;
    private final Tap.Channel channel;

    private TappedType(TopicDataType<T> type, Tap.Channel channel) {
        this.type = type;
        this.channel = channel;
    }

    static <T> TopicDataType<T> of(TopicDataType<T> type, Tap tap, String topic, Quality quality) {
        return channel(type, tap, topic, quality)
                .<TopicDataType<T>>map(c -> new TappedType<>(type, c))
                .orElse(type);
    }

    static Optional<Tap.Channel> channel(TopicDataType<?> type, Tap tap, String topic, Quality quality) {
        return tap.channel(topic, rosName(type.getName()), quality);
    }

    /// `nav_msgs::msg::dds_::Odometry_` → `nav_msgs/msg/Odometry`
    private static String rosName(String ddsName) {
        return ddsName.replace("::dds_::", "::").replaceFirst("_$", "").replace("::", "/");
    }

    @Override
    public void serialize(T message, SerializedPayload payload) throws IOException {
        type.serialize(message, payload);
        tell(payload);
    }

    @Override
    public void deserialize(SerializedPayload payload, T message) throws IOException {
        type.deserialize(payload, message);
    }

    private void tell(SerializedPayload payload) {
        ByteBuffer bytes = payload.getData().duplicate();
        bytes.clear().limit(payload.getLength());
        channel.message(bytes);
    }

    @Override
    public void serialize(T message, CDR to) {
        type.serialize(message, to);
    }

    @Override
    public void deserialize(T message, CDR from) {
        type.deserialize(message, from);
    }

    @Override
    public void serialize(T message, InterchangeSerializer to) {
        type.serialize(message, to);
    }

    @Override
    public void deserialize(InterchangeSerializer from, T message) {
        type.deserialize(from, message);
    }

    @Override
    public void copy(T from, T to) {
        type.copy(from, to);
    }

    @Override
    public int getTypeSize() {
        return type.getTypeSize();
    }

    @Override
    public String getName() {
        return type.getName();
    }

    @Override
    public T createData() {
        return type.createData();
    }

    @Override
    public TopicDataType<T> newInstance() {
        return new TappedType<>(type.newInstance(), channel);
    }

    @Override
    public String getDefinitionChecksum() {
        return type.getDefinitionChecksum();
    }

    @Override
    public String getDefinitionVersion() {
        return type.getDefinitionVersion();
    }
}
