/// How well voices are followed: walking, passing each other, pausing.
package dev.parley.tests.track;
