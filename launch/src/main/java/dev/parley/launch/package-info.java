/// Puts the parts together: one named thread a stage, bounded queues, one stream of events. Threads live
/// only here.
package dev.parley.launch;
