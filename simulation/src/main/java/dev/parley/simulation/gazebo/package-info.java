/// A robot's file as Gazebo and ROS 2 take it: a description (URDF), a world (SDF), what the
/// bridge carries (YAML) and
/// a launch file. All of it is written out of the robot's file, so that the two cannot disagree.
package dev.parley.simulation.gazebo;
