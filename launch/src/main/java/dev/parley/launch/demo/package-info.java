/// The main job, shown: a short story in which people talk to the simulated robot, checked against what
/// should happen.
package dev.parley.launch.demo;
