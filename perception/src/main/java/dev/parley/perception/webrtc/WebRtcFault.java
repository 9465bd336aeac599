package dev.parley.perception.webrtc;

/// WebRTC's library is not usable on this machine. The message says why, for people.
public final class WebRtcFault extends RuntimeException {
    WebRtcFault(String message) {
        super(message);
    }
}
