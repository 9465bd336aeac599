package dev.parley.robot;

/// A named place in the map frame: where to stand and which way to look (counter-clockwise from x).
public record Place(double xM, double yM, double headingRad) {
    public Place {
        new Checks().finite("", xM, yM, headingRad).done();
    }
}
