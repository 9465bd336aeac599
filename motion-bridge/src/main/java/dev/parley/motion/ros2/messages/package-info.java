/// The messages that Parley sends and that the DDS library lacks, or limits too much: records that write
/// themselves in CDR, field by field as their `.msg` definitions say. Of `std_msgs`, `geometry_msgs` and
/// `diagnostic_msgs` of ROS 2 Humble to Jazzy; `hri_msgs` 2.3, `hri_actions_msgs` 2.5; `AudioData` of
/// ros-drivers' `audio_common_msgs`, whose one field is `uint8[] data`.
package dev.parley.motion.ros2.messages;
