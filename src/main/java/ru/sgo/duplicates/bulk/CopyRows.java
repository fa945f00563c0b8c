package ru.sgo.duplicates.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of COPY, sent many at a time. */
public final class CopyRows {

	/**
	 * In bytes; a message to the server for every row would cost more than the row.
	 */
	private static final int SENT_AT_ONCE = 1 << 16;

	/** What a character, escaped or not, takes up at most. */
	private static final int LONGEST_CHARACTER = 3;

	private final CopyIn copy;

	private byte[] bytes = new byte[SENT_AT_ONCE + 1000];

	private int length;

	CopyRows(CopyIn copy) {
		this.copy = copy;
	}

	/** Adds text, a number, a truth, a date or an instant to the row. */
	public CopyRows add(@Nullable Object value) {
		if (value == null) {
			makeRoomFor(2);
			this.bytes[this.length++] = '\\';
			this.bytes[this.length++] = 'N';
		}
		else {
			String plain = value.toString();
			makeRoomFor(plain.length() + 1);
			put(plain);
		}
		this.bytes[this.length++] = '\t';
		return this;
	}

	/** Every byte of an import passes here, so that the fields are left alone within. */
	private void put(String plain) {
		byte[] to = this.bytes;
		int at = this.length;
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (c < 0x80) {
				char escape = escape(c);
				if (escape != 0) {
					to[at++] = '\\';
				}
				to[at++] = (byte) ((escape != 0) ? escape : c);
			}
			else if (c < 0x800) {
				to[at++] = (byte) (0xC0 | c >> 6);
				to[at++] = (byte) (0x80 | c & 0x3F);
			}
			else {
				int rare = plain.codePointAt(i);
				i += Character.charCount(rare) - 1;
				byte[] encoded = Character.toString(rare).getBytes(StandardCharsets.UTF_8);
				System.arraycopy(encoded, 0, to, at, encoded.length);
				at += encoded.length;
			}
		}
		this.length = at;
	}

	/** The letter by which a backslash means it; 0 if it means itself. */
	private static char escape(char c) {
		return switch (c) {
			case '\\' -> '\\';
			case '\t' -> 't';
			case '\n' -> 'n';
			case '\r' -> 'r';
			default -> 0;
		};
	}

	private void makeRoomFor(int characters) {
		int needed = this.length + characters * LONGEST_CHARACTER;
		if (needed > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(needed, 2 * this.bytes.length));
		}
	}

	/** Adds an array of one dimension to the row. */
	public CopyRows addAll(Collection<?> values) {
		return add(values.stream().map(CopyRows::element).collect(Collectors.joining(",", "{", "}")));
	}

	private static String element(Object value) {
		return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	/** Ends the row. */
	public void end() {
		this.bytes[this.length - 1] = '\n';
		if (this.length >= SENT_AT_ONCE) {
			send();
		}
	}

	/** Sends what has not been sent yet. */
	void send() {
		try {
			this.copy.writeToCopy(this.bytes, 0, this.length);
			this.length = 0;
		}
		catch (SQLException ex) {
			throw new BrokenOff(ex);
		}
	}

	/** Carries what the server says through the source of the rows. */
	static final class BrokenOff extends RuntimeException {

		BrokenOff(SQLException reason) {
			super(reason);
		}

		SQLException reason() {
			return (SQLException) getCause();
		}

	}

}
