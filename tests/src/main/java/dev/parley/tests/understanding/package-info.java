/// How well the dialogue understands, answers and holds its tongue.
package dev.parley.tests.understanding;
