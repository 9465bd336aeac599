package dev.parley.perception.track;

import dev.parley.perception.Direction;
import dev.parley.perception.Posture;

/// One direction, as each thing sees it that a noise may be fixed to.
///
/// @param azimuthRad in the frame that stands still
/// @param elevationRad above level
/// @param fromBaseRad azimuth in the frame of the robot
/// @param fromHeadRad azimuth in the frame of the microphones
record Place(double azimuthRad, double elevationRad, double fromBaseRad, double fromHeadRad) {
    static Place of(Direction fromMicrophones, Posture posture) {
        Direction fromBase = Frames.toBase(fromMicrophones, posture);
        return new Place(
                Frames.wrapped(fromBase.azimuthRad() + posture.headingRad()),
                fromBase.elevationRad(),
                fromBase.azimuthRad(),
                fromMicrophones.azimuthRad());
    }
}
