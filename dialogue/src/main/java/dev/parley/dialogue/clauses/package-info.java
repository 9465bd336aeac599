/// Imperative clauses with open text in them: "take the book that is on the table and bring it to the kitchen".
package dev.parley.dialogue.clauses;
