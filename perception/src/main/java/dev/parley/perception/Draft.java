package dev.parley.perception;

import java.util.Optional;

/// The utterance in the making: the sound it is cut from, what has been announced of it, and what became of
/// that. Allocates only when it announces. One thread, except [#judged] and [#isAnnounced(Utterance)].
final class Draft {
    private static final float[] NOTHING = {};

    private record Judgement(float[] audio, Completeness said) {}

    private final SampleRing ring;
    private final Rehearing rehearing;
    private long startSample;
    /// Nothing before this sample belongs to the next utterance.
    private long usedUpTo;
    /// Samples in the ring that nobody sent.
    private long padded;

    private volatile float[] announced = NOTHING;
    private volatile float[] superseded = NOTHING;
    /// What ended last, until it is known what it was, and whose.
    private volatile float[] over = NOTHING;

    private Source overOf = Source.UNKNOWN;
    private float[] plain = NOTHING;
    private Source said = Source.UNKNOWN;
    private volatile Judgement judgement = new Judgement(NOTHING, Completeness.UNJUDGED);

    /// @param most samples of one utterance, the pause after it included
    /// @param rehearing of an utterance as a whole, before it is announced
    Draft(int most, Rehearing rehearing) {
        this.ring = new SampleRing(most);
        this.rehearing = rehearing;
    }

    void put(float[] window) {
        ring.put(window);
    }

    /// So many of the last samples were sent by nobody.
    void padded(int samples) {
        padded += samples;
    }

    /// Takes the last samples back.
    void rewind(int samples) {
        ring.rewind(samples);
    }

    /// The number of the next sample to come.
    long end() {
        return ring.end();
    }

    /// An utterance begins with this sample, or where the last one ended if that is later.
    void begin(long sample) {
        startSample = Math.max(usedUpTo, sample);
    }

    /// Samples of it so far.
    long length() {
        return ring.end() - startSample;
    }

    /// Samples since the last that an utterance was made of.
    long sinceUsed() {
        return ring.end() - usedUpTo;
    }

    /// It is announced up to a sample.
    void announce(long to, Source talker) {
        plain = ring.copy(startSample, to);
        Rehearing.Stretch heard =
                rehearing.again(new Rehearing.Stretch(startSample - padded, to - padded, plain, talker));
        announced = heard.audio();
        said = heard.source();
        usedUpTo = to;
    }

    /// The talker goes on: what was announced is superseded.
    void supersede() {
        if (isAnnounced()) superseded = announced;
        announced = NOTHING;
    }

    /// The utterance is over.
    void close() {
        over = announced;
        overOf = said;
        announced = NOTHING;
    }

    /// Whether a longer one takes its place. Any thread.
    boolean isSuperseded(Utterance utterance) {
        return utterance.audio() == superseded;
    }

    /// Nothing of it is ever told.
    void discard() {
        supersede();
        usedUpTo = ring.end();
    }

    boolean isAnnounced() {
        return announced.length > 0;
    }

    /// Whether this is what is announced, and not superseded. Any thread.
    boolean isAnnounced(Utterance utterance) {
        return utterance.audio() == announced;
    }

    /// What is announced.
    Utterance utterance(Stamp stamp, long onsetNanos, boolean ended) {
        return new Utterance(stamp, onsetNanos, announced, plain, said, ended);
    }

    /// What was said since it began, as one microphone heard it.
    Utterance soFar(Stamp stamp, long onsetNanos, Source talker) {
        return new Utterance(stamp, onsetNanos, ring.copy(startSample, ring.end()), talker, false);
    }

    /// What became of an announcement. Any thread.
    void judged(Utterance utterance, Completeness what) {
        if (isAnnounced(utterance) || utterance.audio() == over) judgement = new Judgement(utterance.audio(), what);
    }

    /// What became of the present one.
    Completeness judgement() {
        Judgement last = judgement;
        return last.audio == announced ? last.said : Completeness.UNJUDGED;
    }

    /// Who said the utterance that ended last, if it made a command; tells it once.
    Optional<Source> commander() {
        Judgement last = judgement;
        if (over.length == 0 || last.audio != over) return Optional.empty();
        over = NOTHING;
        boolean command = last.said == Completeness.COMPLETE || last.said == Completeness.MAY_GO_ON;
        return command ? Optional.of(overOf) : Optional.empty();
    }

    /// Who the last utterance came from.
    Source talker() {
        return said;
    }
}
