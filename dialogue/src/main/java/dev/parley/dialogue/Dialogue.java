package dev.parley.dialogue;

import dev.parley.dialogue.Decision.Path;
import dev.parley.dialogue.understanding.Meaning;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Manner;
import dev.parley.speech.Transcript.Sequence;
import dev.parley.speech.Transcript.Unheard;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// `Heard → Act`: the policy for all that needs no language model. Of several commands in one sentence either all are
/// done, one after the other, or none. The order: a stop word; the rules ([Manners]); what is taken back; the answer to
/// a question that is open; a command; a polite request that holds one; a request in other words ([Understood]);
/// questions about the robot itself; a command with a piece missing; the dialogue model. One thread. What it decides is
/// a wish: only the safety gate moves the robot.
public final class Dialogue {
    private final CommandGrammar grammar;
    private final DialogueModel model;
    private final SelfKnowledge self;
    private final Manners manners;
    private final Pending pending;
    private final AboutMyself aboutMyself;
    private final Requests requests;
    private final Understood understood;
    private final OpenRequests openRequests;
    private final Addressed addressed;
    private final Attention attention;
    private final Catalogue catalogue;
    private final Lore lore;
    private boolean saidNotUnderstood;

    public Dialogue(Robot robot, CommandGrammar grammar, SelfKnowledge self, DialogueModel model) {
        this(robot, grammar, self, Lore.NONE, model);
    }

    /// @param lore what it was told and has read
    public Dialogue(Robot robot, CommandGrammar grammar, SelfKnowledge self, Lore lore, DialogueModel model) {
        this(robot, grammar, self, lore, model, Meaning.NONE);
    }

    /// @param meaning for sentences with words that no list holds
    public Dialogue(
            Robot robot, CommandGrammar grammar, SelfKnowledge self, Lore lore, DialogueModel model, Meaning meaning) {
        this.lore = lore;
        this.grammar = grammar;
        this.model = model;
        this.self = self;
        this.manners = new Manners(robot);
        this.pending = new Pending(robot, grammar);
        this.aboutMyself = new AboutMyself(robot, self);
        this.requests = new Requests(robot, grammar);
        this.understood = new Understood(robot, grammar, meaning);
        this.openRequests = new OpenRequests(robot, grammar);
        this.addressed = new Addressed(robot);
        this.attention = new Attention(robot);
        this.catalogue = Catalogue.of(robot.language());
    }

    public void accept(Heard heard, Consumer<Act> out) {
        decide(heard).acts().forEach(out);
    }

    /// Whether these words make the robot stand, whatever else they may be taken for: a stop in whatever words, or
    /// "wait" while it moves. Decides nothing.
    public boolean halts(Heard said) {
        return switch (requests.stopIn(said).transcript()) {
            case Control c -> c.kind() == Control.Kind.STOP;
            case FreeText t ->
                self.isMoving()
                        && TakenBack.of(attention.withoutWake(t.text()))
                                .filter(TakenBack::endsIt)
                                .isPresent();
            case Command _, Sequence _, Unheard _ -> false;
        };
    }

    public Decision decide(Heard said) {
        Heard heard = requests.stopIn(said);
        if (!attention.isFor(heard)) return Decision.NOTHING;
        Decision decision = manners.kept(
                manners.in(heard.transcript()).map(b -> refused(heard, b)).orElseGet(() -> meant(heard)));
        if (decision.path() != Path.NONE) saidNotUnderstood = false;
        understood.note(heard, decision);
        return catalogue.in(decision);
    }

    private Decision meant(Heard heard) {
        return switch (heard.transcript()) {
            case Control c -> control(heard, c);
            case Command c -> commanded(heard, c, c.text());
            case Sequence s -> commanded(heard, Mended.withoutGoAhead(s), s.text());
            case FreeText t -> freeText(heard, t);
            case Unheard _ -> notUnderstood(heard);
        };
    }

    private Decision refused(Heard heard, Manners.Broken broken) {
        pending.close();
        return Decision.of(Path.POLICY, broken.say(heard.stamp()));
    }

    /// The robot has answered: for a while it needs no wake phrase. For any thread.
    public void answered(long atNanos) {
        attention.stay(atNanos);
    }

    /// The robot was stopped, or could not do as it was told: "again" means nothing after that. For any thread.
    public void interrupted() {
        understood.forget();
    }

    /// Forgets the conversation so far.
    public void forget() {
        lore.begin();
        pending.close();
        understood.begin();
        saidNotUnderstood = false;
    }

    private Decision control(Heard heard, Control control) {
        pending.close();
        return switch (control.kind()) {
            case STOP -> Decision.of(Path.GRAMMAR, new Act.Stop(heard.stamp(), control.text()));
            case RESUME -> Decision.of(Path.GRAMMAR, new Act.Resume(heard.stamp(), heard.speaker()));
        };
    }

    /// A complete command replaces whatever question was open.
    private Decision commanded(Heard heard, Transcript commands, String text) {
        pending.close();
        if (openRequests.isOpen(wishes(commands))) return openlyAsked(heard, commands, text);
        return Doubt.about(commands)
                ? askedWhether(heard, commands, text)
                : pending.settled(heard, Path.GRAMMAR, wishes(commands));
    }

    /// Where the grammar takes any words, what does not read as clauses is no command.
    private Decision openlyAsked(Heard heard, Transcript heardAs, String text) {
        return openly(heard, Doubt.about(heardAs), text)
                .or(() -> fromLore(heard, text))
                .or(() -> modelAnswer(heard))
                .orElseGet(() -> notUnderstood(heard));
    }

    /// What is not named well, or was not heard well, is asked about.
    private Optional<Decision> openly(Heard heard, boolean doubtful, String text) {
        OpenRequests.Reading read = openRequests.read(text);
        if (read.wishes().isEmpty()) return told(heard, read, text);
        if (read.sure() && !doubtful) return Optional.of(pending.settled(heard, Path.GRAMMAR, read.wishes()));
        if (!doubtful && Requests.isQuestion(text)) return Optional.of(pending.offered(heard, read.wishes()));
        return Optional.of(pending.askedWhether(heard, Path.GRAMMAR, read.wishes(), text));
    }

    /// In the words that were said, if the memory knows that form, else in its own.
    private Optional<Decision> told(Heard heard, OpenRequests.Reading read, String text) {
        return read.told().stream()
                .findFirst()
                .flatMap(t -> fromLore(heard, text).or(() -> fromLore(heard, t)));
    }

    private static List<Wish> wishes(Transcript commands) {
        return commands.commands().stream().map(Wish::of).toList();
    }

    private Decision freeText(Heard heard, FreeText free) {
        if (attention.isOnlyWake(free.text())) return say(heard, Wording.LISTENING);
        String text = attention.withoutWake(free.text());
        return takenBack(heard, free, text)
                .or(() -> pending.answer(heard, text))
                .or(() -> understood.mended(heard, text).filter(this::isClear).map(c -> chosen(heard, c)))
                .or(() -> spokenOf(heard, free.manner(), text))
                .or(() -> asked(heard, free, text, true))
                .or(() -> known(heard, text))
                .or(() -> incomplete(heard, text))
                .or(() -> modelAnswer(heard))
                .orElseGet(() -> notUnderstood(heard));
    }

    /// @param leans whether short words may lean on what was done before
    private Optional<Decision> asked(Heard heard, FreeText free, String text, boolean leans) {
        return openly(heard, free.manner() == Manner.DOUBTFUL, text)
                .or(() -> grammar.parse(text, free.score()).flatMap(t -> parsed(heard, t, free.manner())))
                .or(() -> requests.read(text).filter(this::isClear).map(r -> request(heard, r, text)))
                .or(() -> understood.isForLater(text) ? Optional.of(say(heard, Wording.AT_ONCE)) : Optional.empty())
                .or(() -> (leans ? understood.choose(heard, text) : understood.read(heard, text))
                        .filter(this::isClear)
                        .map(c -> chosen(heard, c)));
    }

    /// What is wanted instead is done; where nobody knows what it is, a robot that moves stands still.
    private Optional<Decision> takenBack(Heard heard, FreeText free, String text) {
        return TakenBack.of(text)
                .filter(t -> t.kind() == TakenBack.Kind.WITHDRAWN || pending.isFor(heard) || understood.isWith(heard))
                .flatMap(t -> instead(heard, free, t).or(() -> givenUp(heard, t, text)));
    }

    private Optional<Decision> instead(Heard heard, FreeText free, TakenBack back) {
        if (back.instead().isEmpty()) return Optional.empty();
        String value = grammar.parse(back.instead()).isPresent() || !back.corrects() ? "" : back.instead();
        return pending.corrected(heard, value)
                .or(() -> understood.corrected(heard, value).map(c -> chosen(heard, c)))
                .or(() -> asked(heard, free, back.instead(), !back.corrects()))
                .filter(d -> d.acts().stream().anyMatch(a -> !(a instanceof Act.Say)));
    }

    private Optional<Decision> givenUp(Heard heard, TakenBack back, String text) {
        if (self.isMoving() && back.halts())
            return Optional.of(control(heard, new Control(Control.Kind.STOP, text, Transcript.Score.TYPED)));
        if (back.kind() != TakenBack.Kind.WITHDRAWN || !(pending.isFor(heard) || understood.isWith(heard)))
            return Optional.empty();
        pending.close();
        return Optional.of(Decision.of(Path.ANSWER, new Act.Say(heard.stamp(), Wording.DECLINED)));
    }

    /// A question may be a request, which [Requests] tells; what is denied, supposed or reported is none.
    private Optional<Decision> spokenOf(Heard heard, Manner manner, String text) {
        return switch (manner) {
            case NEGATED -> Optional.of(say(heard, Wording.NOT_DOING_IT));
            case SUPPOSED ->
                Requests.isCourteous(text) ? Optional.empty() : Optional.of(say(heard, Wording.HYPOTHETICAL));
            case QUESTIONED ->
                requests.ability(text)
                        .map(a -> pending.offered(heard, a.wishes()))
                        .or(() -> known(heard, text))
                        .or(() -> modelAnswer(heard))
                        .or(() -> Optional.of(say(heard, Wording.HYPOTHETICAL)));
            case REPORTED -> Optional.of(modelAnswer(heard).orElse(Decision.NOTHING));
            case PLAIN, DOUBTFUL, ASKED -> Optional.empty();
        };
    }

    /// What is doubtful is asked about; a stop is never doubted, and to go on must be said clearly.
    private Optional<Decision> parsed(Heard heard, Transcript transcript, Manner manner) {
        boolean doubtful = manner == Manner.DOUBTFUL;
        return switch (transcript) {
            case Command c when doubtful -> Optional.of(askedWhether(heard, c, c.text()));
            case Sequence s when doubtful -> Optional.of(askedWhether(heard, s, s.text()));
            case Control c when doubtful && c.kind() == Control.Kind.RESUME -> Optional.empty();
            case Command _, Sequence _, Control _, FreeText _, Unheard _ -> Optional.of(decide(heard.with(transcript)));
        };
    }

    private Decision askedWhether(Heard heard, Transcript asked, String text) {
        return pending.askedWhether(heard, Path.GRAMMAR, wishes(asked), text);
    }

    /// What is done again was read before. A robot that takes open text is not guessed at: "go ahead" is near
    /// "go straight ahead".
    private boolean isClear(Understood.Chosen chosen) {
        return chosen.path() == Path.CONTEXT || !openRequests.isOfUse();
    }

    private boolean isClear(Requests.Request request) {
        return !(request instanceof Requests.Polite p && openRequests.isOpen(p.wishes()));
    }

    private Decision request(Heard heard, Requests.Request request, String text) {
        return switch (request) {
            case Requests.Polite p -> pending.settled(heard, Path.GRAMMAR, p.wishes());
            case Requests.Incomplete i -> pending.asked(heard, i.wish(), i.missing());
            case Requests.AboutAbility a -> pending.offered(heard, a.wishes());
            case Requests.Negated _ -> say(heard, Wording.NOT_DOING_IT);
            case Requests.Hypothetical _ -> known(heard, text).orElseGet(() -> say(heard, Wording.HYPOTHETICAL));
        };
    }

    private Decision chosen(Heard heard, Understood.Chosen chosen) {
        List<Wish> wishes = chosen.wishes();
        return chosen.asks()
                .map(text -> pending.askedWhether(heard, chosen.path(), wishes, text))
                .orElseGet(() -> pending.settled(heard, chosen.path(), wishes));
    }

    /// Part of a command never moves anything: the missing piece is asked for, also where it has a default.
    private Optional<Decision> incomplete(Heard heard, String text) {
        return grammar.parseIncomplete(text)
                .map(i -> pending.asked(
                        heard, new Wish(i.action(), i.slots()), i.missing().getFirst()));
    }

    private Optional<Decision> known(Heard heard, String text) {
        return aboutMyself.answer(text).map(a -> say(heard, a)).or(() -> fromLore(heard, text));
    }

    private Optional<Decision> fromLore(Heard heard, String text) {
        return lore.answer(heard, text).map(a -> Decision.of(Path.LORE, a));
    }

    private Optional<Decision> modelAnswer(Heard heard) {
        return model.answer(heard)
                .filter(_ -> addressed.mayAsk(heard.transcript()))
                .map(acts -> new Decision(acts, Path.MODEL));
    }

    /// Said once, and only to words that may be meant for the robot; a second murmur in a row is left alone.
    private Decision notUnderstood(Heard heard) {
        if (saidNotUnderstood || !addressed.mayBe(heard.transcript())) return Decision.NOTHING;
        saidNotUnderstood = true;
        return new Decision(List.of(new Act.Say(heard.stamp(), Wording.NOT_UNDERSTOOD)), Path.NONE);
    }

    private static Decision say(Heard heard, String text) {
        return Decision.of(Path.POLICY, new Act.Say(heard.stamp(), text));
    }
}
