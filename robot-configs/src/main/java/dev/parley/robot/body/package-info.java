/// Where the parts of a body are when its joints are somewhere, and whether they meet.
package dev.parley.robot.body;
