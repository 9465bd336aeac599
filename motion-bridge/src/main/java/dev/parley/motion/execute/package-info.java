/// How an allowed motion is carried out, step by step, on what the sensors say. Starts no thread; every
/// call is made under the bridge's lock. What comes out is a wish; the [dev.parley.motion.execute.Envelope]
/// decides what is sent.
package dev.parley.motion.execute;
