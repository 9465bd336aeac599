/// The audit log: a line for every command, each bound to the one before by a hash.
package dev.parley.motion.audit;
