package dev.parley.speech.spotter;

import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Has synthetic talkers say what lessons are made of. The same words are said the same way every time.
final class Rehearsal {
    /// Of so many times that a word is said, once in the robot's own voice, each time through another throat.
    private static final int OWN_SHARE = 8;
    private static final int AUDIBLE_SAMPLES = 2000;
    /// Where a word ends in a sentence is known to about this.
    private static final int LOOSE = 3200;

    private static final double LOOSE_SHARE = 0.08;
    private static final int RATE_HZ = 16_000;
    private static final int LONGEST_WORD = RATE_HZ / 2;

    /// Sentences with a stop word in them: `%s`.
    private static final List<String> AROUND = List.of(
            "%s that",
            "just %s",
            "you should %s there",
            "%s the machine",
            "oh no %s",
            "I want you to %s at once",
            "walk on and %s",
            "can you %s for me",
            "robot %s",
            "now %s please",
            "quickly %s before the door",
            "do not go on %s",
            "%s walking",
            "no %s",
            "go back %s I mean it",
            "he told you to %s",
            "%s right away",
            "%s here",
            "turn right no %s",
            "look out %s",
            "will you %s already",
            "move the arm up and %s",
            "%s everything",
            "that is enough %s");

    private final Choir choir;
    private final Synthesizer own;
    private final List<String> talkers;
    private final Texts texts;
    private final Random random;

    Rehearsal(Choir choir, Synthesizer own, List<String> talkers, Texts texts, Random random) {
        this.choir = choir;
        this.own = own;
        this.talkers = talkers;
        this.texts = texts;
        this.random = random;
    }

    /// @param times how often each word is said
    /// @param others sentences, as many single words, and as many made of words that happen
    Lesson.Sounds of(List<String> words, int times, int others) {
        List<String> sentences = texts.sentences();
        List<String> singles = texts.singles();
        List<float[]> said = said(words.size() * times, i -> words.get(i % words.size()));
        for (String word : words) ownVoice(word, times / OWN_SHARE, said);
        List<float[]> robot = new ArrayList<>();
        for (String sentence : sentences) ownVoice(sentence, 1, robot);
        List<float[]> talk = said(others, i -> sentences.get(i % sentences.size()));
        talk.addAll(said(others, _ -> salad(singles)));
        return new Lesson.Sounds(
                said, inside(words, times / 2), talk, said(others, i -> singles.get(i % singles.size())), robot);
    }

    /// For choosing thresholds: words alone, and sentences.
    Lesson.Sounds plainly(List<String> words, int times, int others) {
        List<float[]> said = said(words.size() * times, i -> words.get(i % words.size()));
        List<String> sentences = texts.sentences();
        List<float[]> talk = said(others, i -> sentences.get(i % sentences.size()));
        return new Lesson.Sounds(said, List.of(), talk, List.of(), List.of());
    }

    private String salad(List<String> singles) {
        StringBuilder text = new StringBuilder();
        for (int n = 3 + random.nextInt(5); n > 0; n--)
            text.append(singles.get(random.nextInt(singles.size()))).append(n > 1 ? " " : ".");
        return text.toString();
    }

    private List<Lesson.Inside> inside(List<String> words, int times) {
        List<Choir.Line> lines = new ArrayList<>();
        List<double[]> shares = new ArrayList<>();
        for (int i = 0; i < words.size() * times; i++) {
            String word = words.get(i % words.size());
            String around = AROUND.get(random.nextInt(AROUND.size()));
            lines.add(Talkers.line(around.formatted(word), talkers, random));
            double all = around.length() - 2 + word.length();
            shares.add(new double[] {(around.indexOf("%s") + word.length()) / all});
        }
        List<float[]> said = choir.say(lines);
        List<Lesson.Inside> inside = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            float[] audio = said.get(i);
            if (audio.length > AUDIBLE_SAMPLES)
                inside.add(new Lesson.Inside(audio, span(audio.length, shares.get(i)[0])));
        }
        return inside;
    }

    /// Where about the word ends; letters take about the same time each.
    private static Lesson.Span span(int length, double share) {
        double end = share * (length - 320);
        double off = LOOSE + LOOSE_SHARE * length;
        int to = (int) Math.min(length - 160, end + off);
        return new Lesson.Span((int) Math.max(RATE_HZ / 8, end - off), to, true);
    }

    private List<float[]> said(int many, IntFunction<String> text) {
        List<Choir.Line> lines = new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> Talkers.line(text.apply(i), talkers, random))
                .toList());
        Collections.shuffle(lines, random);
        return usable(choir.say(lines));
    }

    private void ownVoice(String text, int tracts, List<float[]> into) {
        Samples samples = own.speak(text);
        List<float[]> said = new ArrayList<>();
        for (int t = 0; t < tracts; t++) {
            double tract = tracts == 1 ? 1 : 0.8 + 0.45 * random.nextDouble();
            said.add(Choir.trimmed(samples.audio(), samples.rateHz(), tract));
        }
        into.addAll(usable(said));
    }

    private static List<float[]> usable(List<float[]> sounds) {
        return new ArrayList<>(
                sounds.stream().filter(s -> s.length > AUDIBLE_SAMPLES).toList());
    }
}
