package dev.parley.tests.echo;

import dev.parley.perception.echo.KalmanCanceller;
import java.util.ArrayList;
import java.util.List;

/// A word that someone says while the robot speaks, as loud at the microphones, as one of them hears it
/// after echo cancelling.
///
/// @param from where the word begins, in samples
/// @param to where it ends
public record TalkedOver(float[] heard, int from, int to) {
    public static List<TalkedOver> scenes(List<float[]> words) {
        List<float[]> sentences = RobotVoice.sentences();
        List<TalkedOver> scenes = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            var scene = new Setting(3000 + i).doubleTalk(sentences, i, words.get(i));
            float[][] one = {scene.mix()[0]};
            float[] heard = Chain.cancelled(KalmanCanceller::new, one, scene.played())[0];
            scenes.add(new TalkedOver(heard, Setting.TALK_AT, Setting.TALK_AT + words.get(i).length));
        }
        return scenes;
    }
}
