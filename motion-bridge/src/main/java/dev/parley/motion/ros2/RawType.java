package dev.parley.motion.ros2;

import java.nio.ByteBuffer;
import us.ihmc.idl.CDR;
import us.ihmc.idl.InterchangeSerializer;
import us.ihmc.pubsub.TopicDataType;
import us.ihmc.pubsub.common.SerializedPayload;

/// A message as bytes, of what is heard with its encapsulation before its position. The library's own readers believe
/// every length they are told; we read for ourselves.
final class RawType implements TopicDataType<ByteBuffer> {
    private static final int ENCAPSULATION = 4;
    private static final String NO_FIELDS = "bytes have no fields";
    private final String name;
    private final int mostBytes;

    RawType(String name, int mostBytes) {
        this.name = name;
        this.mostBytes = mostBytes;
    }

    @Override
    public void deserialize(SerializedPayload payload, ByteBuffer message) {
        CDR.readEncapsulation(payload);
        message.clear();
        message.order(payload.getData().order());
        message.put(payload.getData().rewind()).flip().position(ENCAPSULATION);
    }

    @Override
    public void serialize(ByteBuffer message, SerializedPayload payload) {
        CDR.writeEncapsulation(payload);
        payload.getData().put(message.duplicate());
        payload.getData().flip();
        payload.setLength(payload.getData().limit());
    }

    @Override
    public ByteBuffer createData() {
        return ByteBuffer.allocate(mostBytes + ENCAPSULATION);
    }

    @Override
    public int getTypeSize() {
        return mostBytes + ENCAPSULATION;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public TopicDataType<ByteBuffer> newInstance() {
        return new RawType(name, mostBytes);
    }

    @Override
    public void copy(ByteBuffer from, ByteBuffer to) {
        to.clear();
        to.put(from.duplicate().rewind()).flip().position(from.position());
    }

    @Override
    public String getDefinitionChecksum() {
        return "";
    }

    @Override
    public String getDefinitionVersion() {
        return "local";
    }

    @Override
    public void serialize(ByteBuffer message, CDR to) {
        throw new UnsupportedOperationException(NO_FIELDS);
    }

    @Override
    public void deserialize(ByteBuffer message, CDR from) {
        throw new UnsupportedOperationException(NO_FIELDS);
    }

    @Override
    public void serialize(ByteBuffer message, InterchangeSerializer to) {
        throw new UnsupportedOperationException(NO_FIELDS);
    }

    @Override
    public void deserialize(InterchangeSerializer from, ByteBuffer message) {
        throw new UnsupportedOperationException(NO_FIELDS);
    }
}
