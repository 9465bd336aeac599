/// What a language model may say, held to a JSON schema: schema → automaton over bytes → which tokens may come
/// next.
package dev.parley.dialogue.schema;
