package dev.parley.robot;

/// What a VDA 5050 master control has to know of a robot beyond the rest of its file.
///
/// @param manufacturer of the robot, a level of its topics
/// @param serial its serial number, a level of its topics
/// @param heightM of the robot
/// @param map how the master control calls the map in which the robot is
/// @param interfaceName the first level of its topics
public record Vda5050(String manufacturer, String serial, double heightM, String map, String interfaceName) {
    /// As the standard suggests.
    public static final String INTERFACE = "uagv";

    public static final String MAP = "map";

    private static final String LEVEL = "[A-Za-z0-9_.:-]{1,64}";
    private static final String A_LEVEL = "at most 64 of the characters A-Z a-z 0-9 _ . : -";

    public Vda5050 {
        new Checks()
                .matches("manufacturer", manufacturer, LEVEL, A_LEVEL)
                .matches("serial", serial, LEVEL, A_LEVEL)
                .range("height_m", heightM, 0.05, 5)
                .matches("map", map, LEVEL, A_LEVEL)
                .matches("interface", interfaceName, LEVEL, A_LEVEL)
                .done();
    }
}
