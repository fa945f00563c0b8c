package ru.sgo.duplicates.intake;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** One line in the text format of COPY. */
final class CopyLine {

	private final StringBuilder text = new StringBuilder(200);

	CopyLine add(@Nullable Object value) {
		if (this.text.length() > 0) {
			this.text.append('\t');
		}
		if (value == null) {
			this.text.append("\\N");
			return this;
		}
		String plain = value.toString();
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			switch (c) {
				case '\\' -> this.text.append("\\\\");
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				default -> this.text.append(c);
			}
		}
		return this;
	}

	void writeTo(CopyIn copy) {
		byte[] bytes = this.text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
		try {
			copy.writeToCopy(bytes, 0, bytes.length);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("COPY broke off", ex);
		}
	}

}
