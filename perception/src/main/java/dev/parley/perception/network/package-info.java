/// Sound that comes over a network: at the pace of another clock, late, and several blocks at once.
package dev.parley.perception.network;
