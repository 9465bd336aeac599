package dev.parley.motion.ros2.messages;

import java.util.List;

/// `hri_msgs/IdsList`.
public record IdsList(Header header, List<String> ids) implements Message {
    public IdsList {
        ids = List.copyOf(ids);
    }

    @Override
    public void write(CdrWriter out) {
        header.write(out);
        out.names(ids);
    }
}
