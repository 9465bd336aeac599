/// The robot's place in a factory, measured with a broker that nobody here wrote: Mosquitto.
package dev.parley.tests.mqtt;
