package dev.parley.perception;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One who listens: to one microphone or, where several voices are heard at once, to one of them alone, from
/// the first word of a turn to its end. One thread; allocates nothing for a frame.
final class Ear {
    /// Fewer say nothing, and an endpointer must be at least a window back.
    private static final int SHORTEST_REPLAY = 10;
    /// Until a beam that has turned gives nothing but what it heard since.
    private static final int TURNING_FRAMES = 7;

    private final int number;
    private final Focus focus;
    final Endpointer endpointer;
    private final Attended attended = new Attended();
    private final AudioFrame voice = new AudioFrame(1);
    private final float[] alone = new float[AudioFrame.SAMPLES];
    private boolean bound;
    private boolean disturbed;
    private boolean hearsBeam;
    private boolean steered;

    Ear(int number, Focus focus, Endpointer endpointer) {
        this.number = number;
        this.focus = focus;
        this.endpointer = endpointer;
    }

    boolean talking() {
        return endpointer.talking();
    }

    /// Whether it listens to one voice, whether or not that one has a turn.
    boolean bound() {
        return bound;
    }

    Optional<Source> talker() {
        return attended.talker();
    }

    /// One decision about who is where.
    ///
    /// @param candidates whom nobody else listens to, the surest first
    /// @param heard all that are heard
    void choose(List<Source> candidates, List<Source> heard) {
        if (bound) attended.keep(candidates);
        else attended.choose(candidates, talking());
        disturbed = talker().isPresent() && heard.stream().anyMatch(v -> isOther(v));
    }

    private boolean isOther(Source v) {
        return v.confidence() >= Attended.HEARD
                && !v.id().equals(talker().map(Source::id).orElse(""));
    }

    /// From now on to this voice alone.
    void bind(Source voice) {
        attended.turnTo(voice);
        bound = true;
        disturbed = true;
    }

    void unbind() {
        bound = false;
        disturbed = false;
    }

    /// Listens to its voice, or to the microphone where that one does not speak against others.
    void listen(AudioFrame microphone, Consumer<Utterance> utterances) {
        boolean beam = disturbed && (bound || talking());
        steer();
        focus.alone(number, talker(), 0, alone);
        System.arraycopy(microphone.channels()[0], 0, voice.channels()[0], 0, alone.length);
        choose(beam);
        voice.captured(microphone.capturedNanos());
        endpointer.accept(voice, talker(), beam ? share() : 1, beam ? presence() : Presence.USUAL, utterances);
    }

    /// A turn begins before anyone knows whose it is, and until then its words taught the beam what noise is:
    /// it hears them again, as its voice.
    private void steer() {
        boolean known = talker().isPresent();
        if (known && !steered && talking())
            for (int ago = (int) Math.min(Focus.REMEMBERED, endpointer.sinceOnset() / AudioFrame.SAMPLES);
                    ago >= 1;
                    ago--) focus.alone(number, talker(), ago, alone);
        steered = known;
    }

    /// Whether someone else's words would be heard twice.
    boolean listensTo(Source voice) {
        return (bound || talking())
                && talker().filter(t -> t.id().equals(voice.id()) || t.near(voice))
                        .isPresent();
    }

    /// The turn it began is this voice's.
    void turnTo(Source voice) {
        attended.turnTo(voice);
        endpointer.cameFrom(voice);
        disturbed = true;
    }

    /// What it listened to is nobody who is listened to.
    void drop() {
        endpointer.drop();
        unbind();
    }

    /// In a turn, but there is nothing to hear except the robot itself.
    void pause(AudioFrame microphone, Consumer<Utterance> utterances) {
        voice.captured(microphone.capturedNanos());
        Arrays.fill(voice.channels()[0], 0);
        endpointer.accept(voice, talker(), utterances);
    }

    /// Listens to nobody. The beam learns nothing meanwhile: it would learn to keep out whoever is listened to
    /// next.
    void keep(AudioFrame microphone) {
        hearsBeam = false;
        endpointer.keep(microphone);
    }

    /// What it made of the frame.
    void remember(Hindsight hindsight) {
        char state = talking() ? 'T' : bound ? 'b' : endpointer.deaf() ? '-' : 'l';
        hindsight.ear(number, state, endpointer.probability(), endpointer.nats());
    }

    /// From one to the other within a frame.
    private void choose(boolean beam) {
        float[] sound = voice.channels()[0];
        float from = hearsBeam ? 1 : 0;
        float to = beam ? 1 : 0;
        hearsBeam = beam;
        if (from == 0 && to == 0) return;
        for (int i = 0; i < sound.length; i++) {
            float share = from + (to - from) * i / sound.length;
            sound[i] += share * (alone[i] - sound[i]);
        }
    }

    private float presence() {
        return Presence.share(focus.powerOf(number), focus.powerOfSound(number));
    }

    private float share() {
        float all = focus.powerOfAll(number);
        return all <= 0 ? 0 : focus.powerOf(number) / all;
    }

    /// How much of the last frames, the present one not among them, is its voice's, 0 to 1.
    float shareOf(int frames) {
        double own = 0;
        double all = 0;
        for (int ago = frames; ago >= 1; ago--) {
            focus.alone(number, talker(), ago, alone);
            own += focus.powerOf(number);
            all += focus.powerOfAll(number);
        }
        return all <= 0 ? 0 : (float) (own / all);
    }

    /// Hears the last frames again, the present one not among them, with its voice alone.
    ///
    /// @param present the stamp of the present frame
    void replay(int frames, long presentNanos, Consumer<Utterance> utterances) {
        if (frames < SHORTEST_REPLAY) return;
        endpointer.rewind(frames * AudioFrame.SAMPLES);
        hearsBeam = true;
        for (int ago = frames; ago >= 1; ago--) {
            focus.alone(number, talker(), ago, voice.channels()[0]);
            voice.captured(presentNanos - ago * AudioFrame.NANOS);
            boolean turned = frames - ago >= TURNING_FRAMES;
            endpointer.accept(voice, talker(), turned ? share() : 0, presence(), utterances);
        }
    }
}
