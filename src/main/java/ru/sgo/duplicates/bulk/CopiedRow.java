package ru.sgo.duplicates.bulk;

import org.jspecify.annotations.Nullable;

/** A row in the text format of COPY, its values read one after the other. */
public final class CopiedRow {

	private String line = "";

	private int next;

	CopiedRow of(String text) {
		this.line = text;
		this.next = 0;
		return this;
	}

	/** The next value; {@code null} if there is none. */
	public @Nullable String textOrNull() {
		int begin = this.next;
		int end = this.line.indexOf('\t', begin);
		if (end < 0) {
			end = this.line.length();
		}
		this.next = end + 1;
		int escape = this.line.indexOf('\\', begin);
		if (escape < 0 || escape >= end) {
			return this.line.substring(begin, end);
		}
		return this.line.startsWith("\\N", begin) ? null : unescaped(escape, begin, end);
	}

	/** The next value, of a column that is never empty. */
	public String text() {
		String value = textOrNull();
		if (value == null) {
			throw new IllegalStateException("A value is missing");
		}
		return value;
	}

	public long number() {
		return Long.parseLong(text());
	}

	public boolean truth() {
		return text().equals("t");
	}

	private String unescaped(int firstEscape, int begin, int end) {
		StringBuilder plain = new StringBuilder(end - begin).append(this.line, begin, firstEscape);
		for (int i = firstEscape; i < end; i++) {
			char c = this.line.charAt(i);
			plain.append((c == '\\') ? meaning(this.line.charAt(++i)) : c);
		}
		return plain.toString();
	}

	private static char meaning(char escaped) {
		return switch (escaped) {
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
