/// What people think of the robot's answers: kept if its file says so, exported for those who train models, and learnt
/// from.
package dev.parley.dialogue.feedback;
