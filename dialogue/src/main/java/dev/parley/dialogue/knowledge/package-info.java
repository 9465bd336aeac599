/// What the robot has read: a folder of Markdown and text, searched with Lucene, quoted with its source.
package dev.parley.dialogue.knowledge;
