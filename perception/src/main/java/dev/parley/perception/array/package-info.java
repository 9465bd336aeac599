/// Where the microphones sit, and when a sound reaches each of them.
package dev.parley.perception.array;
