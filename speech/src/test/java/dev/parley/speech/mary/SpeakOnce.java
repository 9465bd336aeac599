package dev.parley.speech.mary;

/// A process that speaks and ends, for a test of what it prints.
final class SpeakOnce {
    private SpeakOnce() {}

    public static void main(String[] args) {
        MaryVoice voice = new MaryVoice("cmu-slt-hsmm");
        if (voice.speak("I am there, 日本 3 €.").audio().length == 0) System.exit(1);
    }
}
