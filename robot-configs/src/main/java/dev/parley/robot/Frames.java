package dev.parley.robot;

/// What the frames are called between which whatever localizes the robot tells a transform on `/tf` (REP-105).
///
/// @param map in which the places and zones of the robot's file are
/// @param odom in which odometry is
/// @param localized whether the robot is known to be localized: until a transform is heard, it is not known where on
/// the map it is. Else odometry is taken for the map for as long as nobody tells one
public record Frames(String map, String odom, boolean localized) {
    /// Of a file that says nothing.
    public static final Frames STANDARD = new Frames("map", "odom", false);

    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_/.-]{0,99}";

    public Frames {
        new Checks()
                .matches("map_frame", map, NAME, "a frame such as map, without a slash before it")
                .matches("odom_frame", odom, NAME, "a frame such as odom, without a slash before it")
                .that(!map.equals(odom), "odom_frame", odom, "another frame than map_frame")
                .done();
    }
}
