package dev.parley.dialogue;

import java.util.List;

/// Where facts that people told are kept. An owner is one person, whose facts are told to nobody else; the
/// empty owner is everybody.
public interface Memory {
    /// What became of a fact.
    enum Kept {
        /// It is on the disk, whatever happens next.
        KEPT,
        /// There is room for no more.
        FULL,
        /// It could not be written.
        FAILED
    }

    /// One fact: "pallet seven", "goes", "to dock B". A note has no verb, and the whole sentence is its value.
    ///
    /// @param owner whose it is; empty: everybody's
    /// @param subject as in [#key]
    /// @param spoken the subject as it is spoken: "the keys"
    /// @param by who told it; empty: a voice without a name
    record Fact(String owner, String subject, String spoken, String verb, String value, String by) {
        static final int LONGEST = 200;

        public Fact(String owner, String subject, String verb, String value, String by) {
            this(owner, subject, subject, verb, value, by);
        }

        public boolean isNote() {
            return verb.isEmpty();
        }

        Fact with(String other, String teller) {
            return new Fact(owner, subject, spoken, verb, other, teller);
        }
    }

    /// Keeps a fact in the place of one of the same owner, subject and verb. When this returns
    /// [Kept#KEPT], the fact is on the disk.
    Kept keep(Fact fact);

    /// Newest first.
    ///
    /// @throws dev.parley.robot.Fault when it cannot be read
    List<Fact> of(String owner);

    /// Forgets what an owner's memory holds of a subject.
    ///
    /// @return how many facts those were; negative: it could not be written
    int forget(String owner, String subject);

    /// Forgets all of one owner, who is not everybody.
    ///
    /// @return how many facts those were; negative: it could not be written
    int forgetAll(String owner);

    /// A subject as it is looked for: plain words without an article, numbers as words.
    static String key(String subject) {
        String plain = Words.plain(subject).replaceFirst("^(?:the|a|an|your|our) ", "");
        for (int n = 0; n < NUMBERS.size(); n++) plain = plain.replaceAll("\\b" + n + "\\b", NUMBERS.get(n));
        return plain;
    }

    /// 0 to 12.
    List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
}
