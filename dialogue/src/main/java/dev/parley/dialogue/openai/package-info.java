/// A language model on a server that speaks the protocol of OpenAI's chat completions: vLLM, Triton, Ray Serve,
/// llama.cpp.
package dev.parley.dialogue.openai;
