/// The simulated robot on ROS 2 topics: what it is told comes in as messages, what it senses goes out as
/// messages, and nothing else connects it to Parley. A real robot takes its place without a change.
package dev.parley.simulation.ros2;
