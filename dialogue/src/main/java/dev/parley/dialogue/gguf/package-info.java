/// Language models in GGUF files (github.com/ggml-org/ggml, `docs/gguf.md`): read, and written anew as ONNX.
package dev.parley.dialogue.gguf;
