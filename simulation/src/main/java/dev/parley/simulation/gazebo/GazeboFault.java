package dev.parley.simulation.gazebo;

import dev.parley.robot.Fault;

/// A robot that cannot be described for Gazebo. The message is for people.
public final class GazeboFault extends Fault {
    private static final long serialVersionUID = 1;

    GazeboFault(String message) {
        super(message);
    }
}
