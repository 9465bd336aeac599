/// Reads one robot's YAML file into [dev.parley.robot.Robot], with every problem of the file at once.
/// SnakeYAML's node tree is used as it is, so that each problem knows its line; no type is ever built from
/// a tag.
package dev.parley.robot.yaml;
