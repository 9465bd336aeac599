package dev.parley.perception;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Cuts utterances out of an endless sound by voice activity.
///
/// Every utterance is announced, `ended` false, once a pause makes its end likely, and again, `ended` true
/// and the very same array, once the pause has lasted. How long that is depends on what was said: whoever
/// recognizes the first announcement tells it by [#judged]. What made no command is announced once more with
/// the pause so far. If the talker goes on in between, a longer one follows in the same turn. Allocates only when it
/// announces. One thread, except [#judged]; starts none.
public final class Endpointer {
    private static final int WINDOW = VoiceActivity.WINDOW;
    private static final int PER_MS = AudioFrame.RATE_HZ / 1000;
    private static final long NANOS_PER_SAMPLE = 1_000_000 / PER_MS;
    /// More than one doubtful window.
    private static final double RISING_NATS = 2;

    private final VoiceActivity voice;
    private final Endpointing settings;
    private final Predicate<Source> people;
    private final Windows windows = new Windows();
    private final Draft draft;
    private final Talker talker = new Talker();
    private final SpeechEvidence evidence = new SpeechEvidence();
    private final Pause pause;
    private final OwnShare share = new OwnShare();
    private final Presence presence = new Presence();
    private final Insistence insistence;
    private TurnNumbers numbers = new TurnNumbers();
    private boolean deaf;
    private float probability;
    private long heardNanos;

    private boolean talking;
    private long onsetSample;
    private long onsetNanos;
    private long turn;
    private long bargeIn;

    /// @param voice stays the caller's to close
    public Endpointer(VoiceActivity voice, Endpointing settings) {
        this(voice, settings, Rehearing.NONE, _ -> true);
    }

    /// @param rehearing of an utterance as a whole, before it is announced
    /// @param people false for a source that is known to be none, such as a television: it begins no turn
    public Endpointer(VoiceActivity voice, Endpointing settings, Rehearing rehearing, Predicate<Source> people) {
        this.voice = voice;
        this.settings = settings;
        this.people = people;
        this.insistence = new Insistence(settings);
        this.pause = new Pause(settings);
        int most = settings.maxUtteranceMs() + settings.pauses().longestMs();
        this.draft = new Draft(most * PER_MS + 4 * WINDOW, rehearing);
    }

    /// @param frame whose first channel is the voice
    public void accept(AudioFrame frame, Consumer<Utterance> utterances) {
        accept(frame, Optional.empty(), utterances);
    }

    /// @param frame whose first channel is the voice
    /// @param from where the loudest voice is at this moment; empty where nothing is localized
    public void accept(AudioFrame frame, Optional<Source> from, Consumer<Utterance> utterances) {
        accept(frame, from, 1, Presence.USUAL, utterances);
    }

    /// @param share of all voices in this frame that is of the one who is listened to, 0 to 1
    /// @param presence the same of all sound, voices or not; [Presence#USUAL] where nobody can tell
    void accept(AudioFrame frame, Optional<Source> from, float share, float presence, Consumer<Utterance> utterances) {
        if (deaf) listen();
        float[] mono = frame.channels()[0];
        heardNanos = frame.capturedNanos();
        pause.hear(mono);
        for (int i = 0; i < mono.length; i++) {
            this.share.add(share, 1);
            this.presence.add(presence, 1);
            if (windows.add(mono[i])) window(heardNanos - (mono.length - 1 - i) * NANOS_PER_SAMPLE, from, utterances);
        }
        if (talking && pausedLongEnough()) end(utterances);
    }

    /// Nobody is listened to: the sound is only kept, for it belongs to what is said next. Only between
    /// turns.
    void keep(AudioFrame frame) {
        deaf = true;
        heardNanos = frame.capturedNanos();
        for (float sample : frame.channels()[0]) if (windows.add(sample)) draft.put(windows.window());
    }

    private void listen() {
        deaf = false;
        share.reset();
        presence.reset();
        evidence.reset();
        insistence.reset();
        talker.reset();
        voice.reset();
    }

    /// The last samples are unheard: other ones follow in their place. Only between turns.
    void rewind(int samples) {
        draft.rewind(samples - windows.waiting());
        windows.clear();
        listen();
    }

    /// The turn was nobody's: nothing more is told of it.
    void drop() {
        talking = false;
        draft.discard();
        listen();
    }

    /// What became of an early announcement: the pause that ends the turn is chosen by it, from the next
    /// frame on. Of an utterance that is over, superseded or another endpointer's it changes nothing. Any
    /// thread.
    public void judged(Utterance utterance, Completeness said) {
        draft.judged(utterance, said);
    }

    /// Whether a longer announcement takes the place of this one, or none: nobody need recognize it any
    /// more. Any thread.
    boolean isSuperseded(Utterance utterance) {
        return draft.isSuperseded(utterance);
    }

    /// What has been said so far of a turn, as one microphone heard it; empty where nobody speaks at this
    /// moment.
    Optional<Utterance> soFar() {
        return talking && !pause.begun()
                ? Optional.of(draft.soFar(new Stamp(turn, pause.fromNanos()), onsetNanos, talker.source()))
                : Optional.empty();
    }

    /// The sound is over: what was being said is an utterance now.
    public void flush(Consumer<Utterance> utterances) {
        int missing = windows.fill();
        if (missing > 0) {
            share.add(1, missing);
            presence.add(Presence.USUAL, missing);
            window(heardNanos, Optional.empty(), utterances);
        }
        end(utterances);
        draft.padded(missing);
        voice.reset();
    }

    /// The number of the turn that began last; 0 before anyone has spoken.
    public long turn() {
        return turn;
    }

    /// Whether a turn has begun and not ended.
    public boolean talking() {
        return talking;
    }

    /// The last turn that lasted long enough to interrupt the robot; 0 before any did.
    public long bargeIn() {
        return bargeIn;
    }

    /// Numbers its turns together with others.
    void numberedBy(TurnNumbers numbers) {
        this.numbers = numbers;
    }

    /// Samples since the last that an utterance was made of.
    long sinceUsed() {
        return draft.sinceUsed() + windows.waiting();
    }

    /// Samples since the present or the last turn began.
    long sinceOnset() {
        return draft.end() + windows.waiting() - onsetSample;
    }

    /// Who the last utterance came from.
    Source lastTalker() {
        return draft.talker();
    }

    /// Whose turn ended last, if it made a command; says it once.
    Optional<Source> commander() {
        return draft.commander();
    }

    /// The present turn came from there all the time.
    void cameFrom(Source source) {
        talker.reset();
        talker.heard(Optional.of(source));
    }

    /// Whether it only keeps what it is given.
    boolean deaf() {
        return deaf;
    }

    /// That the last window was speech of this talker.
    float probability() {
        return probability;
    }

    /// What speaks for someone speaking.
    double nats() {
        return evidence.nats();
    }

    /// Samples that were not numbers and were taken as silence. More than none means a broken source.
    public long badSamples() {
        return windows.badSamples();
    }

    private void window(long endNanos, Optional<Source> from, Consumer<Utterance> utterances) {
        draft.put(windows.window());
        probability = presence.of(voice.probability(windows.window()));
        boolean own = share.enough();
        if (!own || isSomeoneElse(from)) probability = 0;
        evidence.add(probability);
        insistence.add(probability);
        if (!talking) idle(endNanos, from);
        else if (goesOn(probability)) speech(endNanos, from, utterances);
        else pause(utterances);
    }

    /// A voice from elsewhere is heard of, so that it takes over when the first direction was wrong.
    private boolean isSomeoneElse(Optional<Source> from) {
        boolean person = from.isEmpty() || people.test(from.get());
        boolean elsewhere = talking && !talker.maySpeakFrom(from);
        if (elsewhere) talker.heard(from);
        return !person || elsewhere;
    }

    private void idle(long endNanos, Optional<Source> from) {
        if (evidence.windows() <= 1) talker.reset();
        if (evidence.windows() > 0) talker.heard(from);
        if (evidence.nats() >= settings.startNats()) start(endNanos);
    }

    private void start(long endNanos) {
        talking = true;
        turn = numbers.next();
        insistence.begin();
        long ago = (long) evidence.windows() * WINDOW;
        onsetNanos = endNanos - ago * NANOS_PER_SAMPLE;
        onsetSample = draft.end() - ago;
        draft.begin(onsetSample - settings.preRollMs() * PER_MS);
        spoke(evidence.windows(), endNanos);
    }

    /// A soft syllable goes on with speech; after the likely end it takes more to begin again.
    private boolean goesOn(float probability) {
        return draft.isAnnounced() ? evidence.nats() >= settings.resumeNats() : probability > settings.stayAbove();
    }

    private void speech(long endNanos, Optional<Source> from, Consumer<Utterance> utterances) {
        talker.heard(from);
        spoke(draft.isAnnounced() ? evidence.windows() : 1, endNanos);
        if (draft.length() >= settings.maxUtteranceMs() * PER_MS) end(utterances);
    }

    private void spoke(int windows, long endNanos) {
        insistence.spoke(windows);
        draft.supersede();
        pause.begin(draft.end(), endNanos);
        if (insistence.interrupts()) bargeIn = turn;
    }

    private void pause(Consumer<Utterance> utterances) {
        pause.goesOn();
        if (pause.makesAnEndLikely()) announce(utterances);
        else if (draft.isAnnounced() && pause.deservesASecondLook(draft.judgement())) tell(utterances);
    }

    /// While someone may just be going on, nothing ends.
    private boolean pausedLongEnough() {
        return draft.isAnnounced()
                && evidence.nats() < RISING_NATS
                && pause.hasLasted(draft.end() + windows.waiting(), draft.judgement());
    }

    private void end(Consumer<Utterance> utterances) {
        if (talking && !draft.isAnnounced()) announce(utterances);
        if (talking) utterances.accept(utterance(true));
        talking = false;
        draft.close();
        evidence.reset();
        insistence.reset();
    }

    private void announce(Consumer<Utterance> utterances) {
        evidence.reset();
        turn = numbers.newest(turn);
        tell(utterances);
    }

    private void tell(Consumer<Utterance> utterances) {
        draft.announce(Math.min(draft.end(), pause.fromSample() + settings.postRollMs() * PER_MS), talker.source());
        utterances.accept(utterance(false));
    }

    private Utterance utterance(boolean ended) {
        return draft.utterance(new Stamp(turn, pause.fromNanos()), onsetNanos, ended);
    }
}
