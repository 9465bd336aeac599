package dev.parley.launch.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// Who may come in: whoever knows the token, and no page of another site. A browser says which site its
/// page is of; a program that says none needs the token only.
record Access(String token) {
    private static final int TOKEN_BYTES = 16;

    /// A new token that nobody can guess.
    static Access random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Access(HexFormat.of().formatHex(bytes));
    }

    /// @param origin the header of that name
    boolean admits(Optional<String> shownToken, Optional<String> origin, int port) {
        byte[] shown = shownToken.orElse("").getBytes(StandardCharsets.UTF_8);
        boolean known = MessageDigest.isEqual(shown, token.getBytes(StandardCharsets.UTF_8));
        return known && origin.map(o -> own(port).contains(o)).orElse(true);
    }

    private static Set<String> own(int port) {
        return Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
    }
}
