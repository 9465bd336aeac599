package dev.parley.dialogue.openai;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/// Where the model is.
///
/// @param base up to and with the version: `http://127.0.0.1:8000/v1`
/// @param model by its name there
/// @param key empty: none is sent; never printed
/// @param structured how a schema is asked for
public record Server(URI base, String model, Optional<String> key, Structured structured) {
    /// Servers differ in it.
    public enum Structured {
        /// `{"type": "json_schema", "json_schema": {…}}`: OpenAI, vLLM, llama.cpp's own server.
        JSON_SCHEMA,
        /// `{"type": "json_object", "schema": {…}}`: llama-cpp-python.
        JSON_OBJECT
    }

    /// @throws ServerFault if it is no address for this, or a key would go over the network in the clear
    public Server {
        boolean encrypted = "https".equals(base.getScheme());
        if (!encrypted && !"http".equals(base.getScheme()) || base.getHost() == null)
            throw new ServerFault(
                    "The language model's server %s: expected http://HOST:PORT/v1 or https://HOST/v1".formatted(base));
        if (key.isPresent() && !encrypted && !isHere(base.getHost()))
            throw new ServerFault("The language model's server %s: a key is sent over https only".formatted(base));
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    URI completions() {
        String path = base.toString();
        return URI.create((path.endsWith("/") ? path : path + "/") + "chat/completions");
    }

    @Override
    public String toString() {
        return "%s at %s%s".formatted(model, base, key.isPresent() ? ", with a key" : "");
    }
}
