/// `AudioFrame → Utterance`: from sound to one stretch of speech with its direction and its time.
/// Vocabulary and ports; each technology sits in a subpackage (`onnx`, `sound`, `webrtc`).
package dev.parley.perception;
