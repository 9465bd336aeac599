/// A language model on ONNX Runtime: folders as `onnxruntime-genai`'s model builder writes them.
package dev.parley.dialogue.onnx;
