/// Models and recordings that are too large, or not ours, to be part of Parley: fetched once into the
/// user's cache by ordinary package clients or from the vendor, checked against the sha256 of the manifest,
/// never half-written.
package dev.parley.robot.models;
