/// Recognition with Moonshine (Jeffries et al. 2024, "Moonshine: Speech Recognition for Live Transcription
/// and Voice Commands"), quantized, on ONNX Runtime: beams held to the command grammar beside one free
/// hypothesis.
package dev.parley.speech.moonshine;
