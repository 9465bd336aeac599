/// How well the robot's own voice is taken out of what it hears.
package dev.parley.tests.echo;
