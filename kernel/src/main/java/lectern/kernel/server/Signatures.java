package lectern.kernel.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages with the connection file's key, and accepts each signature of a client once. Used by several threads. */
final class Signatures {
    /** As many as the reference implementation remembers; a replay of an older message is not noticed. */
    private static final int REMEMBERED = 1 << 16;

    private static final byte[] NONE = {};

    /** Cloned for each message, because a Mac serves one thread at a time; {@code null} where messages are not signed. */
    private final Mac prototype;

    private final Set<String> seen = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /**
     * @param scheme such as {@code hmac-sha256}
     * @param key an empty one turns signing off, as the protocol has it
     */
    Signatures(String scheme, String key) throws ConnectionException {
        this.prototype = key.isEmpty() ? null : mac(scheme, key);
    }

    private static Mac mac(String scheme, String key) throws ConnectionException {
        try {
            String algorithm = "Hmac" + scheme.toUpperCase(Locale.ROOT).replaceFirst("^HMAC-", "");
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new ConnectionException("unknown signature_scheme \"" + scheme + "\", expected such as hmac-sha256");
        }
    }

    /** The signature frame of a message's four JSON frames. */
    byte[] sign(List<byte[]> frames) {
        if (prototype == null) {
            return NONE;
        }
        Mac mac = copy();
        frames.forEach(mac::update);
        return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Accepts a client's message or says why not. */
    void verify(byte[] signature, List<byte[]> frames) throws BadMessage {
        if (prototype == null) {
            return;
        }
        if (signature.length == 0) {
            throw new BadMessage("not signed");
        }
        // Constant in time: how long a refusal takes must not tell how much of a forged signature is right.
        if (!MessageDigest.isEqual(sign(frames), signature)) {
            throw new BadMessage("wrong signature");
        }
        synchronized (seen) {
            if (!seen.add(new String(signature, StandardCharsets.US_ASCII))) {
                throw new BadMessage("replayed: its signature was seen before");
            }
        }
    }

    private Mac copy() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's " + prototype.getAlgorithm() + " cannot be copied", e);
        }
    }
}
