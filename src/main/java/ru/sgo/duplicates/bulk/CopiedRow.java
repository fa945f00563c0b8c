package ru.sgo.duplicates.bulk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A row in the text format of COPY, its values read one after the other, from the bytes:
 * most of them never become text.
 */
public final class CopiedRow {

	/** A power of two: of so many words the same text is given again. */
	private static final int WORDS = 1 << 14;

	private final byte[][] writtenWords = new byte[WORDS][];

	private final @Nullable String[] words = new String[WORDS];

	private byte[] line = {};

	private int next;

	/**
	 * Begins with another row.
	 * @param bytes the row, with the line feed at its end
	 */
	CopiedRow of(byte[] bytes) {
		this.line = bytes;
		this.next = 0;
		return this;
	}

	/**
	 * A number made of all its bytes (FNV-1a with 64 bits): rows that differ have the
	 * same one only by chance.
	 */
	public long hash() {
		long hash = 0xcbf29ce484222325L;
		for (byte letter : this.line) {
			hash = (hash ^ letter & 0xff) * 0x100000001b3L;
		}
		return hash;
	}

	/** The next value; {@code null} if there is none. */
	public @Nullable String textOrNull() {
		int begin = this.next;
		int end = begin;
		boolean escaped = false;
		while (this.line[end] != '\t' && this.line[end] != '\n') {
			escaped |= this.line[end++] == '\\';
		}
		this.next = end + 1;
		if (!escaped) {
			return new String(this.line, begin, end - begin, StandardCharsets.UTF_8);
		}
		return isNothing(begin) ? null : unescaped(begin, end);
	}

	/** The next value, of a column that is never empty. */
	public String text() {
		String text = textOrNull();
		if (text == null) {
			throw new IllegalStateException("A value is missing");
		}
		return text;
	}

	/**
	 * The next value, of a column in which the same few stand again and again: a name, a
	 * code. One that came not long ago is not made once more.
	 */
	public String word() {
		int begin = this.next;
		int end = begin;
		int hash = 0;
		for (byte letter = this.line[end]; letter != '\t' && letter != '\n'; letter = this.line[++end]) {
			if (letter == '\\') {
				return text();
			}
			hash = 31 * hash + letter;
		}
		this.next = end + 1;
		int place = (hash ^ hash >>> 15) & (WORDS - 1);
		byte[] written = this.writtenWords[place];
		String known = this.words[place];
		if (known != null && Arrays.equals(written, 0, written.length, this.line, begin, end)) {
			return known;
		}
		String word = new String(this.line, begin, end - begin, StandardCharsets.UTF_8);
		this.writtenWords[place] = Arrays.copyOfRange(this.line, begin, end);
		this.words[place] = word;
		return word;
	}

	/** The next value, likewise; {@code null} if there is none. */
	public @Nullable String wordOrNull() {
		return isNothing(this.next) ? textOrNull() : word();
	}

	/** The next value, a whole number; {@code null} if there is none. */
	public @Nullable Long numberOrNull() {
		if (isNothing(this.next)) {
			this.next += "\\N\t".length();
			return null;
		}
		return number();
	}

	/** The next value, a whole number, of a column that is never empty. */
	public long number() {
		boolean negative = this.line[this.next] == '-';
		int place = negative ? this.next + 1 : this.next;
		long number = digit(place++);
		while (this.line[place] != '\t' && this.line[place] != '\n') {
			number = 10 * number + digit(place++);
		}
		this.next = place + 1;
		return negative ? -number : number;
	}

	private int digit(int place) {
		int digit = this.line[place] - '0';
		if (digit < 0 || digit > 9) {
			throw new IllegalStateException("No whole number");
		}
		return digit;
	}

	/** The next value, the days since 1970; {@code null} if there is none. */
	public @Nullable LocalDate dayOrNull() {
		if (isNothing(this.next)) {
			this.next += "\\N\t".length();
			return null;
		}
		return LocalDate.ofEpochDay(number());
	}

	/** The next value of a column that is never empty, whether it is true. */
	public boolean truth() {
		byte letter = this.line[this.next];
		if (letter != 't' && letter != 'f') {
			throw new IllegalStateException("Neither true nor false");
		}
		this.next += "t\t".length();
		return letter == 't';
	}

	/** A line feed at least follows every value. */
	private boolean isNothing(int begin) {
		return this.line[begin] == '\\' && this.line[begin + 1] == 'N';
	}

	private String unescaped(int begin, int end) {
		byte[] plain = new byte[end - begin];
		int length = 0;
		for (int i = begin; i < end; i++) {
			plain[length++] = (this.line[i] == '\\') ? meaning(this.line[++i]) : this.line[i];
		}
		return new String(plain, 0, length, StandardCharsets.UTF_8);
	}

	private static byte meaning(byte escaped) {
		return (byte) switch (escaped) {
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'v' -> '\u000b';
			default -> escaped;
		};
	}

}
