package ru.sgo.duplicates.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Remembers for some minutes that a password was found right, so that a program that
 * sends it with every request does not pay for the slow hash every time. What is kept is
 * a keyed hash, under a key that no other process knows; the stored hash is part of it,
 * so that a changed password is forgotten at once.
 */
@Component
class RememberedCredentials {

	private static final Duration FOR = Duration.ofMinutes(10);

	private static final int AT_MOST = 1000;

	private static final int KEY_BYTES = 32;

	private final SecretKeySpec key;

	private final Clock clock;

	private final Map<String, Instant> remembered = new LinkedHashMap<>();

	RememberedCredentials(Clock clock) {
		byte[] random = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
		this.clock = clock;
	}

	boolean knows(UserAccount user, String password) {
		String credential = credential(user, password);
		synchronized (this.remembered) {
			Instant until = this.remembered.get(credential);
			return until != null && this.clock.instant().isBefore(until);
		}
	}

	void remember(UserAccount user, String password) {
		String credential = credential(user, password);
		synchronized (this.remembered) {
			this.remembered.put(credential, this.clock.instant().plus(FOR));
			if (this.remembered.size() > AT_MOST) {
				this.remembered.remove(this.remembered.keySet().iterator().next());
			}
		}
	}

	private String credential(UserAccount user, String password) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			mac.update(user.passwordHash().getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java", ex);
		}
	}

}
