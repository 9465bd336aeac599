/// What a robot *is*: its microphones, joints, actions, limits and people, as immutable records that check
/// themselves. Nothing here knows of files, models or any technology; see `yaml` for reading and `models`
/// for the model store.
package dev.parley.robot;
