package dev.parley.motion.ros2;

import dev.parley.motion.ros2.messages.Kind;
import dev.parley.motion.ros2.messages.Message;
import dev.parley.robot.RosTopics;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import us.ihmc.pubsub.DomainFactory;
import us.ihmc.pubsub.TopicDataType;
import us.ihmc.pubsub.attributes.ParticipantProfile;
import us.ihmc.pubsub.common.SampleInfo;
import us.ihmc.pubsub.common.Time;
import us.ihmc.pubsub.subscriber.Subscriber;
import us.ihmc.ros2.ROS2Node;
import us.ihmc.ros2.ROS2NodeInterface;
import us.ihmc.ros2.ROS2Publisher;
import us.ihmc.ros2.ROS2TopicNameTools;

/// One node in the ROS 2 graph: publishes and hears topics. A domain in which nobody listens is fine.
///
/// Topic `/cmd_vel` is DDS topic `rt/cmd_vel`; message `geometry_msgs/Twist` is DDS type
/// `geometry_msgs::msg::dds_::Twist_`, as in every ROS 2. Transport is UDP. Thread-safe; listeners are
/// called on a thread of Fast DDS and must be quick.
public final class Ros2 implements AutoCloseable {
    private final ROS2Node node;
    private final RosTopics names;
    private final Tap tap;
    /// Those that are heard; with several readers, of each quality, only the first tells the tap.
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final AtomicLong unreadable = new AtomicLong();
    private final ReadWriteLock hearing = new ReentrantReadWriteLock();
    private boolean closed;

    private Ros2(ROS2Node node, RosTopics names, Tap tap) {
        this.node = node;
        this.names = names;
        this.tap = tap;
    }

    /// Where in the network to talk.
    ///
    /// @param id `ROS_DOMAIN_ID`, 0 to 232
    /// @param localhostOnly whether to stay on this computer
    /// @param tap who listens in on whatever is sent and heard there
    public record Domain(int id, boolean localhostOnly, Tap tap) {
        /// Where nobody listens in.
        public Domain(int id, boolean localhostOnly) {
            this(id, localhostOnly, Tap.NONE);
        }

        public Domain {
            if (id < 0 || id > 232)
                throw new Ros2Fault("ROS_DOMAIN_ID is %d; set it to a number from 0 to 232.".formatted(id), null);
        }

        /// As `ROS_DOMAIN_ID` (default 0), `ROS_LOCALHOST_ONLY=1` and
        /// `ROS_AUTOMATIC_DISCOVERY_RANGE=LOCALHOST` say.
        ///
        /// @throws Ros2Fault when the number is none
        public static Domain of(Map<String, String> environment) {
            String id = environment.getOrDefault("ROS_DOMAIN_ID", "").strip();
            boolean local = environment.getOrDefault("ROS_LOCALHOST_ONLY", "").equals("1")
                    || environment
                            .getOrDefault("ROS_AUTOMATIC_DISCOVERY_RANGE", "")
                            .equalsIgnoreCase("LOCALHOST");
            if (!id.matches("\\d{0,4}"))
                throw new Ros2Fault("ROS_DOMAIN_ID is \"%s\"; set it to a number from 0 to 232.".formatted(id), null);
            return new Domain(id.isEmpty() ? 0 : Integer.parseInt(id), local);
        }

        /// The same, with somebody who listens in.
        public Domain with(Tap listening) {
            return new Domain(id, localhostOnly, listening);
        }
    }

    /// Sends messages of one type to one topic. Thread-safe; the message is the caller's again when
    /// `publish` returns.
    @FunctionalInterface
    public interface Publisher<T> {
        /// @return whether it was handed to DDS
        boolean publish(T message);
    }

    /// Joins the graph as `name`, with topics called as they are.
    ///
    /// @throws Ros2Fault when DDS cannot start here
    public static Ros2 open(String name, Domain domain) {
        return open(name, domain, RosTopics.STANDARD);
    }

    /// Joins the graph as `name`.
    ///
    /// @param names what topics are called on this graph
    /// @throws Ros2Fault when DDS cannot start here
    public static Ros2 open(String name, Domain domain, RosTopics names) {
        quiet();
        try {
            InetAddress[] only = domain.localhostOnly()
                    ? new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}
                    : new InetAddress[0];
            ParticipantProfile profile = ROS2NodeInterface.createParticipantAttributes(domain.id(), false, only)
                    .discoveryLeaseDuration(new Time(20, 0));
            return new Ros2(new ROS2Node(DomainFactory.getDefaultDomain(), name, "", profile), names, domain.tap());
        } catch (RuntimeException | LinkageError e) {
            throw new Ros2Fault(
                    "ROS 2 cannot start in domain %d (%s): check the network; it runs on Linux, x86-64 or arm64."
                            .formatted(domain.id(), e.getMessage()),
                    e);
        }
    }

    /// @param message a message class such as `geometry_msgs.msg.dds.Twist`
    /// @param topic absolute, such as `/cmd_vel`
    public <T> Publisher<T> publisher(Class<T> message, String topic, Quality quality) {
        TopicDataType<T> type = LaserScanType.orElse(message, ROS2TopicNameTools::newMessageTopicDataTypeInstance);
        return send(type, topic, quality)::publish;
    }

    /// For messages that we write ourselves. A node either writes or leaves to the library all messages of one
    /// kind.
    public <M extends Message> MessageTopic<M> topic(Kind kind, String topic, Quality quality) {
        RawType type = new RawType(kind.ddsName(), kind.mostBytes());
        return new MessageTopic<>(send(type, topic, quality), kind.mostBytes());
    }

    private <T> ROS2Publisher<T> send(TopicDataType<T> type, String topic, Quality quality) {
        String name = names.resolve(topic);
        TopicDataType<T> told = TappedType.of(type, tap, name, quality);
        return (ROS2Publisher<T>) node.createPublisher(told, name, quality.profile());
    }

    /// Hears messages of the library's own classes. The message passed on is used again for the next one.
    /// For topics of one's own machine and tests; what robots send is read with the other `subscribe`,
    /// which trusts no length.
    public <T> void subscribe(Class<T> message, String topic, Quality quality, Consumer<T> listener) {
        TopicDataType<T> type = LaserScanType.orElse(message, ROS2TopicNameTools::newMessageTopicDataTypeInstance);
        listen(type, topic, quality, listener);
    }

    /// Hears messages as bytes, each with at most `mostBytes`; longer ones are dropped.
    ///
    /// @param typeName as DDS knows it, such as `nav_msgs::msg::dds_::Odometry_`
    public void subscribe(String typeName, int mostBytes, String topic, Quality quality, Consumer<CdrReader> listener) {
        CdrReader reader = new CdrReader();
        listen(new RawType(typeName, mostBytes), topic, quality, (ByteBuffer bytes) -> {
            reader.reset(bytes);
            listener.accept(reader);
        });
    }

    /// Messages that could not be read, or that a listener refused with an exception.
    public long unreadable() {
        return unreadable.get();
    }

    private <T> void listen(TopicDataType<T> type, String topic, Quality quality, Consumer<T> listener) {
        T message = type.createData();
        SampleInfo info = new SampleInfo();
        String name = names.resolve(topic);
        Optional<Tap.Channel> beside = message instanceof ByteBuffer && heard.add(name)
                ? TappedType.channel(type, tap, name, quality)
                : Optional.empty();
        Consumer<T> told = beside.<Consumer<T>>map(c -> m -> {
                    c.message(whole((ByteBuffer) m, info));
                    listener.accept(m);
                })
                .orElse(listener);
        node.createSubscription(type, s -> take(s, message, info, told), name, quality.profile());
    }

    /// The library makes a message that was heard four bytes longer than it is.
    private static ByteBuffer whole(ByteBuffer message, SampleInfo info) {
        return message.duplicate().rewind().limit(Math.min(message.limit(), info.getDataLength()));
    }

    /// One message a call: asking for more than there are makes the library print.
    private <T> void take(Subscriber<T> subscriber, T message, SampleInfo info, Consumer<T> listener) {
        if (!hearing.readLock().tryLock()) return;
        try {
            if (!closed && subscriber.takeNextData(message, info) && info.getDataLength() > 0) listener.accept(message);
        } catch (RuntimeException e) {
            unreadable.incrementAndGet();
        } finally {
            hearing.readLock().unlock();
        }
    }

    /// No listener is called any more when this returns. The library locks a subscriber while it deletes it
    /// and waits for its callbacks, which want the same lock for the message: so those in progress end first,
    /// and later ones take nothing.
    @Override
    public void close() {
        hearing.writeLock().lock();
        closed = true;
        hearing.writeLock().unlock();
        node.destroy();
    }

    /// The library reports on standard output; what matters comes back as a [Ros2Fault] or a count.
    private static void quiet() {
        String setting = "log4j2.configurationFile";
        if (System.getProperty(setting) == null)
            System.setProperty(setting, "classpath:dev/parley/motion/ros2/quiet-log4j2.properties");
    }
}
