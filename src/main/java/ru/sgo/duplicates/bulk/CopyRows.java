package ru.sgo.duplicates.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of COPY, sent many at a time: to read the same rows as text
 * takes the server nearly twice as long. Nothing is converted: a value is of the type of
 * its column.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">Binary format</a>
 */
final class CopyRows {

	/**
	 * In bytes; a message to the server for every row would cost more than the row.
	 */
	private static final int SENT_AT_ONCE = 1 << 16;

	/** A signature, no flags, and nothing more of a header. */
	private static final byte[] HEADER = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0,
			0, 0, 0, 0 };

	private static final int NULL = -1;

	private static final short END = -1;

	/** Days and moments count from the beginning of 2000. */
	private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

	private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");

	/** The number of the type in the catalogue (pg_type), as of the next one. */
	private static final int TEXT = 25;

	private static final int DOUBLE = 701;

	private final CopyIn copy;

	private ByteBuffer bytes = ByteBuffer.allocate(SENT_AT_ONCE + 1000);

	/** Where the number of the values of the row stands. */
	private int row;

	private short values;

	CopyRows(CopyIn copy) {
		this.copy = copy;
		this.bytes.put(HEADER);
		begin();
	}

	/** Adds nothing, to a column of any type. */
	public CopyRows addNull() {
		this.values++;
		room(0).putInt(NULL);
		return this;
	}

	/** Adds a value to a column of text or json, not jsonb. */
	public CopyRows add(@Nullable String text) {
		if (text == null) {
			return addNull();
		}
		this.values++;
		put(text);
		return this;
	}

	/** Adds a value to a column of bigint. */
	public CopyRows add(long number) {
		this.values++;
		room(Long.BYTES).putInt(Long.BYTES).putLong(number);
		return this;
	}

	/** Adds a value to a column of bigint. */
	public CopyRows add(@Nullable Long number) {
		return (number != null) ? add(number.longValue()) : addNull();
	}

	/** Adds a value to a column of integer. */
	public CopyRows add(int number) {
		this.values++;
		room(Integer.BYTES).putInt(Integer.BYTES).putInt(number);
		return this;
	}

	/** Adds a value to a column of double precision. */
	public CopyRows add(double number) {
		this.values++;
		put(number);
		return this;
	}

	/** Adds a value to a column of boolean. */
	public CopyRows add(boolean truth) {
		this.values++;
		room(1).putInt(1).put((byte) (truth ? 1 : 0));
		return this;
	}

	/** Adds a value to a column of date. */
	public CopyRows add(@Nullable LocalDate day) {
		return (day != null) ? add(Math.toIntExact(day.toEpochDay() - FIRST_DAY)) : addNull();
	}

	/**
	 * Adds a value to a column of timestamptz; what is less than a microsecond is cut
	 * off.
	 */
	public CopyRows add(Instant moment) {
		return add(FIRST_MOMENT.until(moment, ChronoUnit.MICROS));
	}

	private void put(double number) {
		room(Double.BYTES).putInt(Double.BYTES).putDouble(number);
	}

	private void put(String text) {
		byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
		room(encoded.length).putInt(encoded.length).put(encoded);
	}

	/** Adds a value to a column of text[]. */
	public CopyRows addTexts(Collection<String> texts) {
		return addAll(TEXT, texts, this::put);
	}

	/** Adds a value to a column of double precision[]. */
	public CopyRows addNumbers(Collection<Double> numbers) {
		return addAll(DOUBLE, numbers, this::put);
	}

	private <T> CopyRows addAll(int type, Collection<T> elements, Consumer<T> adding) {
		int array = room(5 * Integer.BYTES).position();
		int dimensions = elements.isEmpty() ? 0 : 1;
		this.bytes.putInt(0).putInt(dimensions).putInt(0).putInt(type);
		if (dimensions > 0) {
			this.bytes.putInt(elements.size()).putInt(1);
		}
		elements.forEach(adding);
		this.bytes.putInt(array, this.bytes.position() - array - Integer.BYTES);
		this.values++;
		return this;
	}

	/** Room for a value of so many bytes and for their number before them. */
	private ByteBuffer room(int needed) {
		int length = this.bytes.position() + Integer.BYTES + needed;
		if (length > this.bytes.capacity()) {
			byte[] larger = Arrays.copyOf(this.bytes.array(), Math.max(length, 2 * this.bytes.capacity()));
			this.bytes = ByteBuffer.wrap(larger).position(this.bytes.position());
		}
		return this.bytes;
	}

	/** Ends the row. */
	public void end() {
		this.bytes.putShort(this.row, this.values);
		if (this.bytes.position() >= SENT_AT_ONCE) {
			send();
		}
		begin();
	}

	/** How many values the row has is said before them, and known when it ends. */
	private void begin() {
		this.row = room(0).position();
		this.values = 0;
		this.bytes.putShort((short) 0);
	}

	/** Sends what has not been sent yet; no row follows. */
	void finish() {
		this.bytes.putShort(this.row, END);
		send();
	}

	private void send() {
		try {
			this.copy.writeToCopy(this.bytes.array(), 0, this.bytes.position());
			this.bytes.clear();
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
