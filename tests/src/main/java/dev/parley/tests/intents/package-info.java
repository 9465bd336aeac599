/// How well recordings become intents, and how seldom other speech does.
package dev.parley.tests.intents;
