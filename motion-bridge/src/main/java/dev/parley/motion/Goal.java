package dev.parley.motion;

/// Something that another program was asked to do and that takes its time: a goal of an action, or a service. For any
/// thread; nobody waits.
public interface Goal {
    /// The last that was heard of it. Lock-free.
    Status status();

    /// It is no longer wanted. Whatever it is doing meanwhile goes on until the other side hears of it.
    void cancel();

    /// How far it is.
    sealed interface Status {
        /// Nothing has been heard of it.
        record Sent() implements Status {}

        /// It is being carried out.
        ///
        /// @param leftM metres still to go; NaN: not told
        record Going(double leftM) implements Status {}

        /// The other side says that it is done.
        record Succeeded() implements Status {}

        /// The other side does not do it, or has given it up.
        ///
        /// @param reason in words that can be spoken after "I cannot: "
        record Failed(String reason) implements Status {}

        /// The connection broke: nobody knows what became of it.
        record Lost() implements Status {}

        Status SENT = new Sent();
        Status SUCCEEDED = new Succeeded();
        Status LOST = new Lost();

        /// Whether no more will be heard of it.
        default boolean over() {
            return switch (this) {
                case Sent _, Going _ -> false;
                case Succeeded _, Failed _, Lost _ -> true;
            };
        }
    }
}
