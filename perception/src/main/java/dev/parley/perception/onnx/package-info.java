/// Everything of perception that touches ONNX Runtime.
package dev.parley.perception.onnx;
