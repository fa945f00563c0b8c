package ru.sgo.duplicates.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of COPY, sent many at a time. */
public final class CopyRows {

	/**
	 * In characters; a message to the server for every row would cost more than the row.
	 */
	private static final int SENT_AT_ONCE = 1 << 16;

	private final CopyIn copy;

	private final StringBuilder text = new StringBuilder(SENT_AT_ONCE + 1000);

	CopyRows(CopyIn copy) {
		this.copy = copy;
	}

	/** Adds text, a number, a truth, a date or an instant to the row. */
	public CopyRows add(@Nullable Object value) {
		if (value == null) {
			this.text.append("\\N\t");
			return this;
		}
		String plain = value.toString();
		int written = 0;
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (c == '\\' || c < ' ') {
				this.text.append(plain, written, i).append(escaped(c));
				written = i + 1;
			}
		}
		this.text.append(plain, written, plain.length()).append('\t');
		return this;
	}

	private static String escaped(char c) {
		return switch (c) {
			case '\\' -> "\\\\";
			case '\t' -> "\\t";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			default -> String.valueOf(c);
		};
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
		this.text.setCharAt(this.text.length() - 1, '\n');
		if (this.text.length() >= SENT_AT_ONCE) {
			send();
		}
	}

	/** Sends what has not been sent yet. */
	void send() {
		byte[] bytes = this.text.toString().getBytes(StandardCharsets.UTF_8);
		this.text.setLength(0);
		try {
			this.copy.writeToCopy(bytes, 0, bytes.length);
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
