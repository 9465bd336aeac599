package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Stretches of lessons to teach an [Ear] with, as the recognizer will be asked about them: with a stop word
/// that has just ended, and without one, mostly such that the first stage takes for one. One thread.
final class Stretches {
    private static final int HOP = SpeechEmbedding.HOP;
    private static final int WINDOW_HOPS = 20;
    /// 0.2 s after its end a word is still asked about.
    private static final int LATE_HOPS = 6;
    /// Where a word ends in a sentence the first stage tells, give or take.
    private static final int LOOSE_HOPS = 3;
    /// From then on it has surely passed.
    private static final int PASSED_HOPS = 18;
    /// What may be asked about.
    private static final double HARD = -4;

    private static final int MOST_HARD = 12;
    private static final int MOST_HARD_BESIDE_WORDS = 5;

    private final StopHead head;
    private final Spotter.Judge judge;
    private final Random random;
    private final List<NetworkTrainer.Heard> heard = new ArrayList<>();

    Stretches(StopHead head, Spotter.Judge judge, Random random) {
        this.head = head;
        this.judge = judge;
        this.random = random;
    }

    List<NetworkTrainer.Heard> heard() {
        return heard;
    }

    /// @param embeddings of the lesson, `[hop][SpeechEmbedding.SIZE]`
    void add(Lesson lesson, float[] embeddings) {
        Trace trace = StopLessons.trace(embeddings, lesson.audio(), Lesson.HOPS, Trace.NO_WORD, head);
        for (Lesson.Span word : lesson.words()) add(trace, end(trace, word), true);
        List<Integer> others = others(trace, lesson.words());
        List<Integer> hard =
                others.stream().filter(h -> trace.logOdds()[h] > HARD).toList();
        int most = lesson.words().isEmpty() ? MOST_HARD : MOST_HARD_BESIDE_WORDS;
        for (int h : hard.subList(0, Math.min(most, hard.size()))) add(trace, h, false);
        if (!others.isEmpty()) add(trace, others.getFirst(), false);
    }

    private int end(Trace trace, Lesson.Span word) {
        int to = word.to() / HOP;
        if (!word.loose()) return to - 1 + random.nextInt(LATE_HOPS);
        int likeliest = word.from() / HOP;
        for (int h = likeliest; h < Math.min(trace.logOdds().length, to + LOOSE_HOPS); h++)
            if (trace.logOdds()[h] > trace.logOdds()[likeliest]) likeliest = h;
        return likeliest + random.nextInt(LOOSE_HOPS);
    }

    /// Where no stop word is or has just been, shuffled.
    private List<Integer> others(Trace trace, List<Lesson.Span> words) {
        boolean[] taken = new boolean[trace.logOdds().length];
        for (Lesson.Span w : words)
            Arrays.fill(taken, w.from() / HOP, Math.min(taken.length, w.to() / HOP + PASSED_HOPS), true);
        List<Integer> others = new ArrayList<>();
        for (int h = trace.from(); h < taken.length; h++) if (!taken[h]) others.add(h);
        Collections.shuffle(others, random);
        return others;
    }

    private void add(Trace trace, int hop, boolean word) {
        if (hop < WINDOW_HOPS || hop >= trace.logOdds().length) return;
        float[] frames = judge.opinion(trace.sound(hop, WINDOW_HOPS * HOP)).heard();
        if (frames.length == 0) return;
        int samples = frames.length / Ear.WIDTH * HOP;
        heard.add(new NetworkTrainer.Heard(frames, word ? List.of(new Lesson.Span(0, samples, true)) : List.of()));
    }
}
