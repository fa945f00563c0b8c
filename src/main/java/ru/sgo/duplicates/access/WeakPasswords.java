package ru.sgo.duplicates.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Passwords that are guessed first, as NIST SP 800-63B 5.1.1.2 wants them refused: those
 * that everybody uses, compared whole; sequences and repetitions; the login.
 */
@Component
class WeakPasswords {

	/** So many characters has every password. */
	static final int SHORTEST = 10;

	private static final List<String> ROWS = List.of("01234567890", "abcdefghijklmnopqrstuvwxyz",
			"абвгдежзийклмнопрстуфхцчшщъыьэюя", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "йцукенгшщзхъ",
			"фывапролджэ", "ячсмитьбю.");

	/**
	 * So much has to be left of a password that leads nowhere on from what was before.
	 */
	private static final int FRESH = 4;

	/** So much has to be left of a password without the login. */
	private static final int BESIDE_LOGIN = 5;

	private final Set<String> common;

	WeakPasswords() {
		try {
			this.common = new ClassPathResource("passwords/common.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isCommon(String password) {
		return this.common.contains(lower(password));
	}

	/**
	 * Whether whoever knows the beginning knows the rest: 1234567890, qwerty12345,
	 * aaaaaaaaaa, 12121212121.
	 */
	boolean isSequence(String password) {
		String text = lower(password).replaceAll("\\s", "");
		int fresh = 0;
		for (int i = 0; i < text.length(); i++) {
			if (!leadsOn(text, i)) {
				fresh++;
			}
		}
		return fresh < FRESH || repeats(text);
	}

	/** Whether there is little in it but the login, forwards or backwards. */
	boolean isLogin(String password, String login) {
		String text = lower(password);
		String name = lower(login);
		String rest = text.replace(name, "").replace(new StringBuilder(name).reverse(), "");
		return rest.length() < text.length() && rest.length() < BESIDE_LOGIN;
	}

	private static boolean leadsOn(String text, int i) {
		return i > 0 && (text.charAt(i) == text.charAt(i - 1)
				|| ROWS.stream().anyMatch(row -> areNeighbours(row, text.charAt(i - 1), text.charAt(i))));
	}

	private static boolean areNeighbours(String row, char one, char other) {
		return row.contains("" + one + other) || row.contains("" + other + one);
	}

	/** Whether a few characters come again and again, and no others. */
	private static boolean repeats(String text) {
		for (int length = 1; length <= text.length() / 2; length++) {
			String begins = text.substring(0, length);
			if (begins.repeat(text.length() / length + 1).startsWith(text)) {
				return length < SHORTEST;
			}
		}
		return false;
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

}
