/// MQTT 5 for a factory: what the robot does goes out, what it is asked for comes in. The only package that knows a
/// client, a broker or a schema validator.
package dev.parley.motion.mqtt;
