package dev.parley.launch;

import dev.parley.dialogue.Manners;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.RobotState;
import dev.parley.motion.Skill;
import dev.parley.motion.SkillGoal;
import dev.parley.motion.SkillGoal.Failure;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Sentences;
import dev.parley.speech.Transcript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// `SkillGoal → words, looks, answers`: what other programs ask for by ROS4HRI's skills. Words are said one sentence
/// after the other, within the robot's manners; the next thing that somebody says after a question is its answer, and
/// nothing else; a look goes through the gate, with the rights of a stranger. One thread, but for [#answers].
final class SkillRequests {
    /// What it reaches of the robot.
    interface Reach {
        /// Hands one sentence to the voice.
        ///
        /// @return what the events about it carry
        Stamp say(String sentence);

        /// Ends what the voice is saying.
        void silence();

        /// Takes a look to the gate.
        ///
        /// @return what the events about it carry
        Stamp look(MotionCommand.Look where);

        void callOff(Stamp look);

        RobotState state();
    }

    private static final int MOST = 4;
    private static final long SAID_NANOS = 60_000_000_000L;
    private static final long ANSWER_NANOS = 15_000_000_000L;

    /// What is being said.
    private static final class Speech {
        final SkillGoal goal;
        final Deque<String> sentences;
        Stamp stamp = new Stamp(0, 0);
        int silences;
        boolean begun;
        long sinceNanos;

        Speech(SkillGoal goal, List<String> sentences) {
            this.goal = goal;
            this.sentences = new ArrayDeque<>(sentences);
        }
    }

    private record Question(SkillGoal goal, Skill.Ask ask, long sinceNanos, long untilNanos) {}

    private final Robot robot;
    private final Manners manners;
    private final Reach reach;
    private final Deque<Speech> waiting = new ArrayDeque<>();
    private Optional<Speech> speech = Optional.empty();
    private final AtomicReference<Optional<Question>> question = new AtomicReference<>(Optional.empty());
    private final Map<Stamp, SkillGoal> looks = new HashMap<>();

    SkillRequests(Robot robot, Reach reach) {
        this.robot = robot;
        this.reach = reach;
        manners = new Manners(robot);
    }

    void asked(SkillGoal goal, long nowNanos) {
        switch (goal.skill()) {
            case Skill.Say s -> say(goal, s.text(), nowNanos);
            case Skill.Ask a -> say(goal, a.question(), nowNanos);
            case Skill.LookAt l ->
                Gaze.at(l, robot, reach.state())
                        .ifPresentOrElse(
                                where -> look(goal, where),
                                () -> goal.failed(Failure.UNSUPPORTED, "no way from the frame " + l.frame()));
            case Skill.LookAhead _ -> look(goal, new MotionCommand.Look(0, 0));
        }
    }

    private void say(SkillGoal goal, String text, long nowNanos) {
        Optional<Manners.Broken> broken = manners.inWordsToSay(text);
        List<String> sentences = Sentences.of(text);
        if (text.length() > SayRequests.LONGEST || sentences.isEmpty())
            goal.failed(Failure.INVALID, "%d characters are the most".formatted(SayRequests.LONGEST));
        else if (broken.isPresent())
            goal.failed(Failure.INVALID, "it breaks the rule " + broken.get().id());
        else if (waiting.size() >= MOST) goal.failed(Failure.OTHER, "too much at once");
        else waiting.add(new Speech(goal, sentences));
        next(nowNanos);
    }

    /// The next sentence, or the next of those that wait; not in the middle of a question that is open.
    private void next(long nowNanos) {
        if (speech.isEmpty() && question.get().isEmpty()) speech = Optional.ofNullable(waiting.poll());
        if (speech.isEmpty() || speech.get().silences > 0) return;
        Speech s = speech.get();
        String sentence = s.sentences.peek();
        s.silences = Math.max(1, Sentences.of(sentence).size());
        s.begun = false;
        s.sinceNanos = nowNanos;
        s.stamp = reach.say(sentence);
    }

    private void look(SkillGoal goal, MotionCommand.Look where) {
        if (looks.size() >= MOST) goal.failed(Failure.OTHER, "too much at once");
        else looks.put(reach.look(where), goal);
    }

    /// It is over, wherever it has got to. A sentence that the voice has been handed is cut off as it begins.
    void calledOff(SkillGoal goal, long nowNanos) {
        waiting.removeIf(s -> s.goal == goal);
        speech.filter(s -> s.goal == goal).ifPresent(s -> {
            s.sentences.clear();
            if (s.begun) reach.silence();
        });
        question.updateAndGet(q -> q.filter(open -> open.goal != goal));
        looks.entrySet().stream()
                .filter(l -> l.getValue() == goal)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(reach::callOff);
        goal.failed(Failure.CALLED_OFF, "called off");
        next(nowNanos);
    }

    /// What happened to the robot.
    void accept(Event event, long nowNanos) {
        switch (event) {
            case Event.Speaking s ->
                speech.filter(own -> own.stamp.equals(s.stamp())).ifPresent(this::begins);
            case Event.Silent s ->
                speech.filter(own -> own.stamp.equals(s.stamp())).ifPresent(own -> {
                    if (--own.silences <= 0) ends(own, nowNanos);
                });
            case Event.Moved m ->
                Optional.ofNullable(looks.get(m.motion().stamp())).ifPresent(g -> became(m.motion(), g));
            default -> {}
        }
    }

    private void begins(Speech own) {
        own.begun = true;
        if (own.sentences.isEmpty()) reach.silence();
        else own.goal.goesOn();
    }

    private void ends(Speech own, long nowNanos) {
        own.begun = false;
        own.sentences.poll();
        if (own.sentences.isEmpty()) {
            speech = Optional.empty();
            said(own, nowNanos);
        }
        next(nowNanos);
    }

    private void said(Speech own, long nowNanos) {
        switch (own.goal.skill()) {
            case Skill.Ask a ->
                question.set(Optional.of(new Question(own.goal, a, own.sinceNanos, nowNanos + ANSWER_NANOS)));
            default -> own.goal.done(Map.of());
        }
    }

    private void became(MotionEvent event, SkillGoal goal) {
        switch (event) {
            case MotionEvent.Started _ -> goal.goesOn();
            case MotionEvent.Finished _ -> goal.done(Map.of());
            case MotionEvent.Blocked b -> goal.failed(Failure.OTHER, b.reason());
            case MotionEvent.Unconfirmed _ -> goal.failed(Failure.OTHER, "somebody has to say yes to it");
            case MotionEvent.Cancelled _ -> goal.failed(Failure.INTERRUPTED, "something else took its place");
            case MotionEvent.Stopped _ -> goal.failed(Failure.INTERRUPTED, "the robot was stopped");
            case MotionEvent.Progress _, MotionEvent.Resumed _ -> {}
        }
        boolean goesOn = event instanceof MotionEvent.Started
                || event instanceof MotionEvent.Progress
                || event instanceof MotionEvent.Resumed;
        if (!goesOn) looks.remove(event.stamp());
    }

    /// To be called now and then: nobody answers for ever, and a voice that has failed tells nothing.
    void tick(long nowNanos) {
        Optional<Question> open = question.get();
        if (open.isPresent() && nowNanos - open.get().untilNanos > 0 && question.compareAndSet(open, Optional.empty()))
            open.get().goal.failed(Failure.OTHER, "nobody answered");
        speech.filter(s -> nowNanos - s.sinceNanos > SAID_NANOS).ifPresent(s -> {
            speech = Optional.empty();
            s.goal.failed(Failure.OTHER, "the voice said nothing");
        });
        next(nowNanos);
    }

    /// Whether these words answer a question that is open; then they are no command and nothing else either. A word
    /// that
    /// stops the robot, or lets it go on, is never an answer. Any thread.
    boolean answers(Heard heard) {
        Optional<Question> open = question.get();
        String words = words(heard);
        if (open.isEmpty() || words.isEmpty()) return false;
        if (heard.stamp().capturedNanos() - open.get().sinceNanos < 0) return false;
        if (!question.compareAndSet(open, Optional.empty())) return false;
        open.get().goal.done(Answer.of(open.get().ask.wanted(), words));
        return true;
    }

    private static String words(Heard heard) {
        return switch (heard.transcript()) {
            case Transcript.Command c -> c.text();
            case Transcript.Sequence s -> s.text();
            case Transcript.FreeText t -> t.text();
            case Transcript.Control _, Transcript.Unheard _ -> "";
        };
    }

    /// Nobody does any of it any more.
    void close() {
        waiting.forEach(s -> s.goal.failed(Failure.INTERRUPTED, "the robot goes off"));
        speech.ifPresent(s -> s.goal.failed(Failure.INTERRUPTED, "the robot goes off"));
        question.getAndSet(Optional.empty()).ifPresent(q -> q.goal.failed(Failure.INTERRUPTED, "the robot goes off"));
        looks.values().forEach(g -> g.failed(Failure.INTERRUPTED, "the robot goes off"));
    }
}
