/// What people mean by sentences that no template lists: `text → Reading`. A gate for the whole sentence, more
/// templates for the stock actions, a classifier under vetoes, then clause by clause. No vendor types.
package dev.parley.dialogue.understanding;
