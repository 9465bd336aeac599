package dev.parley.dialogue;

import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.language.Wanted;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Sentences;
import dev.parley.speech.Transcript.FreeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// `Heard → Say, Say`: answers with a language model, in one or two short sentences, each as soon as it is
/// whole. It only talks: nothing that it says moves the robot, and what it would claim about the robot's own
/// state or motion is left out ([Claims]).
///
/// One thread, which waits for the model; what tells that an answer is over is asked there before every token.
public final class Talker implements AutoCloseable {
    private static final int TOKENS = 80;
    private static final int SENTENCES = 2;
    /// Beyond it the older half is forgotten at once: to lose one turn at a time would have the model read
    /// the rest anew in every turn.
    private static final int TURNS = 16;

    private final LanguageModel model;
    private final Duration within;
    private final Lore lore;
    private final String rules;
    private final Claims claims;
    private final Manners manners;
    private final Attention attention;
    private final Catalogue catalogue;
    private final List<Turn> turns = new ArrayList<>();

    /// @param model closed with this
    /// @param within this time, or the robot says that it takes too long
    public Talker(Robot robot, LanguageModel model, Duration within) {
        this(robot, model, within, Lore.NONE);
    }

    /// @param lore is told of what was answered
    public Talker(Robot robot, LanguageModel model, Duration within, Lore lore) {
        this.model = model;
        this.within = within;
        this.lore = lore;
        rules = Instructions.of(robot);
        claims = new Claims(robot);
        manners = new Manners(robot);
        attention = new Attention(robot);
        catalogue = Catalogue.of(robot.language());
    }

    /// What a model is told in every conversation with a robot.
    public static String rules(Robot robot) {
        return Instructions.of(robot);
    }

    /// Has the model read what never changes, so that the first answer need not wait for it.
    public void prepare(BooleanSupplier over) {
        model.reply(conversation("Hello."), wanted(1, over), _ -> {});
    }

    /// @param over whether nobody wants the answer any more
    /// @param out gets each sentence as soon as it is whole
    public void accept(Heard heard, BooleanSupplier over, Consumer<Act> out) {
        if (!(heard.transcript() instanceof FreeText free)) return;
        String asked = attention.withoutWake(free.text());
        Answer answer = new Answer(heard, over, out);
        Reply reply = model.reply(conversation(asked), wanted(TOKENS, answer::enough), answer::piece);
        answer.end(reply);
        remember(heard, asked, answer.told());
    }

    /// Forgets the conversation so far.
    public void forget() {
        turns.clear();
    }

    /// Which model, for people.
    public String describe() {
        return model.describe();
    }

    private Conversation conversation(String asked) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(new Turn(Who.PERSON, asked));
        return new Conversation(rules, all);
    }

    private Wanted wanted(int tokens, BooleanSupplier over) {
        return new Wanted(Optional.empty(), tokens, Sampling.GREEDY, within, over);
    }

    /// Only what people have heard is part of the conversation.
    private void remember(Heard heard, String asked, String told) {
        if (told.isEmpty()) return;
        turns.add(new Turn(Who.PERSON, asked));
        lore.answered(heard, List.copyOf(turns), told);
        turns.add(new Turn(Who.ROBOT, told));
        if (turns.size() > TURNS) turns.subList(0, TURNS / 2).clear();
    }

    /// One answer as it comes.
    private final class Answer {
        private final Heard heard;
        private final BooleanSupplier over;
        private final Consumer<Act> out;
        private final StringBuilder rest = new StringBuilder();
        private final List<String> told = new ArrayList<>();
        private boolean claimed;
        private boolean refused;

        private Answer(Heard heard, BooleanSupplier over, Consumer<Act> out) {
            this.heard = heard;
            this.over = over;
            this.out = out;
        }

        private boolean enough() {
            return refused || told.size() >= SENTENCES || over.getAsBoolean();
        }

        private String told() {
            return String.join(" ", told);
        }

        /// A sentence is whole once the next one has begun.
        private void piece(String piece) {
            rest.append(piece);
            for (List<String> s = Sentences.of(rest.toString()); s.size() > 1; s = Sentences.of(rest.toString())) {
                rest.delete(0, rest.indexOf(s.getFirst()) + s.getFirst().length());
                sentence(s.getFirst());
            }
        }

        private void sentence(String sentence) {
            if (enough()) return;
            Optional<Manners.Broken> broken = manners.in(sentence);
            if (broken.isPresent()) {
                refused = true;
                out.accept(broken.get().say(heard.stamp()));
                return;
            }
            claimed |= claims.isIn(sentence);
            String spoken = claims.isIn(sentence) ? "" : Spoken.of(sentence);
            if (!spoken.isEmpty()) say(spoken);
        }

        private void say(String text) {
            told.add(text);
            out.accept(new Act.Say(heard.stamp(), catalogue.in(text)));
        }

        private void end(Reply reply) {
            boolean whole = reply instanceof Reply.Said s && s.end() == End.DONE;
            boolean cut = reply instanceof Reply.Said s && s.end() == End.FULL;
            if (whole || cut && told.isEmpty()) Sentences.of(rest.toString()).forEach(this::sentence);
            if (told.isEmpty() && !refused && !over.getAsBoolean()) apologize(reply);
        }

        /// Said, but no part of what the model goes on with.
        private void apologize(Reply reply) {
            boolean late = reply instanceof Reply.Said s && s.end() == End.LATE;
            String why = claimed ? Wording.ONLY_SENSED : late ? Wording.TAKES_TOO_LONG : Wording.NO_ANSWER;
            out.accept(new Act.Say(heard.stamp(), catalogue.in(why)));
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
