package ru.sgo.duplicates.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes, hashes and checks passwords. */
@Component
class Passwords {

	/** What bcrypt can take in. */
	private static final int BYTES_AT_MOST = 72;

	/** Without letters and digits that look alike on paper. */
	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 4;

	private static final int GROUP_LENGTH = 4;

	private final SecureRandom random = new SecureRandom();

	private final PasswordEncoder encoder = new BCryptPasswordEncoder();

	private final WeakPasswords weak;

	/** Checked for a login that does not exist, so that the answer takes as long. */
	private final String nobodysHash = this.encoder.encode(make());

	Passwords(WeakPasswords weak) {
		this.weak = weak;
	}

	/** Why a user may not have this password; nothing where it will do. */
	Optional<Weakness> weakness(String login, String password) {
		if (password.length() < WeakPasswords.SHORTEST) {
			return Optional.of(Weakness.SHORT);
		}
		if (!isShortEnough(password)) {
			return Optional.of(Weakness.LONG);
		}
		if (this.weak.isLogin(password, login)) {
			return Optional.of(Weakness.LOGIN);
		}
		if (this.weak.isSequence(password)) {
			return Optional.of(Weakness.SEQUENCE);
		}
		return this.weak.isCommon(password) ? Optional.of(Weakness.COMMON) : Optional.empty();
	}

	/** A random password of 80 bits, in groups that can be read out. */
	final String make() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
			if (i > 0 && i % GROUP_LENGTH == 0) {
				password.append('-');
			}
			password.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	String hash(String password) {
		return this.encoder.encode(password);
	}

	boolean matches(String password, String hash) {
		return isShortEnough(password) && this.encoder.matches(password, hash);
	}

	void pretendToCheck(String password) {
		matches(password, this.nobodysHash);
	}

	private static boolean isShortEnough(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length <= BYTES_AT_MOST;
	}

}
