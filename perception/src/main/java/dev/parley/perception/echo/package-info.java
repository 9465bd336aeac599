/// What the robot plays, as the microphones' clock sees it, and an adaptive filter that takes it out.
package dev.parley.perception.echo;
