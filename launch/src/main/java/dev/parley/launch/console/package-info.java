/// What a browser on this computer has to do with the robot: so far, its microphone. Only this package
/// knows Javalin and Jetty.
package dev.parley.launch.console;
