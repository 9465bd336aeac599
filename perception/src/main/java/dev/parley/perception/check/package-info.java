/// What is wrong with the microphones: dead, stuck, clipped, too loud or too soft, exchanged, too few.
package dev.parley.perception.check;
