/// What the benchmarks see on the wire.
package dev.parley.tests.ros2;
