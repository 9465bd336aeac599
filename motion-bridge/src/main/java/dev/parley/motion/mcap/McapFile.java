package dev.parley.motion.mcap;

import dev.parley.motion.ros2.Quality;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// Writes an MCAP file: messages in chunks that are not compressed, each with its checksum and the index of its
/// messages; at the end a summary. After each chunk an end without a summary is written, over which the next chunk is:
/// so
/// the file can be read by anybody at any time, and what ends the process costs at most the chunk in memory.
///
/// One thread.
final class McapFile implements AutoCloseable {
    private static final byte[] MAGIC = {(byte) 0x89, 'M', 'C', 'A', 'P', '0', '\r', '\n'};
    private static final FileAttribute<?> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String NO_COMPRESSION = "";
    private static final int USUAL_CHUNK_BYTES = 1 << 20;
    /// Opcode and length before the content of a record.
    private static final int PREFIX = 1 + Long.BYTES;

    /// @param id also of its schema
    record Channel(int id, String topic, String type, String definition, Quality quality) {}

    private record Entry(long nanos, long offset) {}

    private record Indexed(
            long first, long last, long start, long length, Map<Integer, Long> indexes, long indexBytes, long bytes) {}

    /// Not a channel: those close themselves when a thread that writes is interrupted.
    private final RandomAccessFile file;
    private final Records chunk = new Records(2 * USUAL_CHUNK_BYTES);
    private final Records out = new Records(2 * USUAL_CHUNK_BYTES);
    private final Map<Integer, Channel> channels = new LinkedHashMap<>();
    private final Map<Integer, Long> counts = new LinkedHashMap<>();
    private final Map<Integer, List<Entry>> entries = new LinkedHashMap<>();
    private final List<Indexed> chunks = new ArrayList<>();
    private final CRC32 crc = new CRC32();
    private long dataEnd;
    private long messages;

    private McapFile(RandomAccessFile file) {
        this.file = file;
    }

    /// A new file that its owner alone can read: there are voices in it.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is one already
    static McapFile create(Path path, String library) throws IOException {
        boolean posix = path.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        Files.createFile(path, posix ? new FileAttribute<?>[] {OWNERS} : new FileAttribute<?>[0]);
        McapFile created = new McapFile(new RandomAccessFile(path.toFile(), "rw"));
        created.out.bytes(MAGIC);
        int header = created.out.begin(Records.HEADER);
        created.out.text("ros2").text(library).end(header);
        created.append();
        return created;
    }

    /// @param data in CDR, with its encapsulation
    void message(Channel channel, long unixNanos, byte[] data) {
        if (channels.putIfAbsent(channel.id, channel) == null) describe(channel, chunk);
        long sequence = counts.merge(channel.id, 1L, Long::sum);
        entries.computeIfAbsent(channel.id, _ -> new ArrayList<>()).add(new Entry(unixNanos, chunk.size()));
        int start = chunk.begin(Records.MESSAGE);
        chunk.u16(channel.id)
                .u32(sequence)
                .u64(unixNanos)
                .u64(unixNanos)
                .bytes(data)
                .end(start);
        messages++;
    }

    boolean chunkIsFull() {
        return chunk.size() >= USUAL_CHUNK_BYTES;
    }

    /// On the disk or in memory.
    long bytes() {
        return dataEnd + chunk.size();
    }

    /// Hands what has come to the operating system.
    void flush() throws IOException {
        if (chunk.size() == 0) return;
        writeChunk();
        append();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
            out.clear();
            dataEnd();
            summary();
            write(dataEnd);
            file.getFD().sync();
        }
    }

    private static void describe(Channel channel, Records to) {
        schema(channel, to);
        describeTopic(channel, to);
    }

    private static void describeTopic(Channel channel, Records to) {
        int start = to.begin(Records.CHANNEL);
        to.u16(channel.id).u16(channel.id).text(channel.topic).text("cdr");
        int metadata = to.beginMap();
        to.text("offered_qos_profiles").text(Profiles.of(channel.quality)).endMap(metadata);
        to.end(start);
    }

    private void writeChunk() {
        long first = entries.values().stream()
                .flatMap(List::stream)
                .mapToLong(Entry::nanos)
                .min()
                .orElse(0);
        long last = entries.values().stream()
                .flatMap(List::stream)
                .mapToLong(Entry::nanos)
                .max()
                .orElse(0);
        ByteBuffer records = chunk.from(0);
        crc.reset();
        crc.update(records.duplicate());
        int start = out.begin(Records.CHUNK);
        out.u64(first).u64(last).u64(chunk.size()).u32(crc.getValue());
        out.text(NO_COMPRESSION).u64(chunk.size()).bytes(records).end(start);
        int indexes = out.size();
        Map<Integer, Long> offsets = new LinkedHashMap<>();
        entries.forEach((id, all) -> offsets.put(id, dataEnd + index(id, all)));
        long indexBytes = out.size() - indexes;
        chunks.add(new Indexed(first, last, dataEnd, indexes, offsets, indexBytes, chunk.size()));
        chunk.clear();
        entries.clear();
    }

    private int index(int channel, List<Entry> all) {
        int start = out.begin(Records.MESSAGE_INDEX);
        out.u16(channel);
        int map = out.beginMap();
        all.forEach(e -> out.u64(e.nanos).u64(e.offset));
        out.endMap(map).end(start);
        return start;
    }

    /// What is in `out` belongs to the data from now on; the end after it does not.
    private void append() throws IOException {
        long next = dataEnd + out.size();
        dataEnd();
        footer(0, 0, 0);
        write(dataEnd);
        dataEnd = next;
    }

    private void dataEnd() {
        int start = out.begin(Records.DATA_END);
        out.u32(0).end(start);
    }

    private void footer(long summary, long offsets, long checksum) {
        int start = out.begin(Records.FOOTER);
        out.u64(summary).u64(offsets).u32(checksum).end(start);
        out.bytes(MAGIC);
    }

    private void write(long position) throws IOException {
        ByteBuffer bytes = out.from(0);
        file.seek(position);
        file.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
        out.clear();
    }

    private void summary() {
        int start = out.size();
        int[] groups = new int[4];
        channels.values().forEach(c -> schema(c, out));
        groups[0] = out.size();
        channels.values().forEach(c -> describeTopic(c, out));
        groups[1] = out.size();
        statistics();
        groups[2] = out.size();
        chunks.forEach(this::chunkIndex);
        groups[3] = out.size();
        int[] opcodes = {Records.SCHEMA, Records.CHANNEL, Records.STATISTICS, Records.CHUNK_INDEX};
        for (int i = 0; i < groups.length; i++) offset(opcodes[i], i == 0 ? start : groups[i - 1], groups[i]);
        footerWithChecksum(start, groups[3]);
    }

    private static void schema(Channel channel, Records to) {
        int start = to.begin(Records.SCHEMA);
        to.u16(channel.id).text(channel.type).text(channel.definition.isEmpty() ? "" : "ros2msg");
        to.text(channel.definition).end(start);
    }

    private void statistics() {
        int start = out.begin(Records.STATISTICS);
        out.u64(messages)
                .u16(channels.size())
                .u32(channels.size())
                .u32(0)
                .u32(0)
                .u32(chunks.size());
        out.u64(chunks.stream().mapToLong(Indexed::first).min().orElse(0));
        out.u64(chunks.stream().mapToLong(Indexed::last).max().orElse(0));
        int map = out.beginMap();
        counts.forEach((id, count) -> out.u16(id).u64(count));
        out.endMap(map).end(start);
    }

    private void chunkIndex(Indexed c) {
        int start = out.begin(Records.CHUNK_INDEX);
        out.u64(c.first).u64(c.last).u64(c.start).u64(c.length);
        int map = out.beginMap();
        c.indexes.forEach((id, offset) -> out.u16(id).u64(offset));
        out.endMap(map);
        out.u64(c.indexBytes).text(NO_COMPRESSION).u64(c.bytes).u64(c.bytes).end(start);
    }

    private void offset(int opcode, int from, int to) {
        if (from == to) return;
        int start = out.begin(Records.SUMMARY_OFFSET);
        out.u8(opcode).u64(dataEnd + from).u64(to - from).end(start);
    }

    /// Over the summary and the footer up to the checksum.
    private void footerWithChecksum(int summary, int offsets) {
        int footer = out.size();
        footer(dataEnd + summary, dataEnd + offsets, 0);
        ByteBuffer covered = out.from(summary);
        covered.limit(footer + PREFIX + 2 * Long.BYTES);
        crc.reset();
        crc.update(covered);
        int end = footer + PREFIX + 2 * Long.BYTES;
        out.from(end).putInt((int) crc.getValue());
    }
}
