package ru.sgo.duplicates.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes, hashes and checks passwords; none is ever kept. */
@Component
public class Passwords {

	/** The fewest characters of a password that a user chooses. */
	public static final int MIN_LENGTH = 10;

	/** What bcrypt takes in; a Russian letter is two bytes. */
	public static final int MAX_BYTES = 72;

	/** Without the characters that are taken for one another when read from paper. */
	private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 4;

	private static final int GROUP_LENGTH = 4;

	private final SecureRandom random = new SecureRandom();

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	/** Compared with where there is no user, so that an answer takes as long. */
	private final String hashOfNobody = hash(random());

	/** A password of 79 bits, four groups of four characters. */
	String random() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
			if (i > 0 && i % GROUP_LENGTH == 0) {
				password.append('-');
			}
			password.append(CHARACTERS.charAt(this.random.nextInt(CHARACTERS.length())));
		}
		return password.toString();
	}

	String hash(String password) {
		return this.encoder.encode(password);
	}

	boolean matches(String password, String hash) {
		return this.encoder.matches(password, hash);
	}

	/** As {@link #matches}, and as slow when there is no user. */
	boolean matches(String password, Optional<UserAccount> user) {
		return matches(password, user.map(UserAccount::passwordHash).orElse(this.hashOfNobody)) && user.isPresent();
	}

	static boolean isShort(String password) {
		return password.codePointCount(0, password.length()) < MIN_LENGTH;
	}

	static boolean isLong(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
	}

}
