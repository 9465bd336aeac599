/// WebRTC's audio processing (echo canceller 3 and noise suppression) through webrtc-java's native library.
package dev.parley.perception.webrtc;
