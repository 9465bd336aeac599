package dev.parley.motion.mqtt;

import dev.parley.robot.Fault;

/// MQTT cannot be used: what is wrong and what to do, in one line.
public final class MqttFault extends Fault {
    private static final long serialVersionUID = 1;

    public MqttFault(String message) {
        super(message);
    }

    public MqttFault(String message, Throwable cause) {
        super(message, cause);
    }
}
