package ru.sgo.duplicates.bulk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a column come to PostgreSQL and back.
 *
 * @param <T> the values as the program has them
 * @param name its own name, with which a column is declared
 * @param placeholder what stands for a value in a statement
 * @param sqlType of {@link Types}, as which a value is sent in a statement
 * @param sent the value as it is sent there
 * @param copied adds a value to a row of COPY
 * @param read reads the value of a column; {@code null} where there is none
 */
public record ColumnType<T>(String name, String placeholder, int sqlType, Function<T, Object> sent, Copied<T> copied,
		Read<T> read) {

	public static final ColumnType<String> TEXT = new ColumnType<>("text", "?", Types.VARCHAR, text -> text,
			(rows, text) -> rows.add(text), ResultSet::getString);

	/** Text that decides an order or a tie: it is compared byte by byte. */
	public static final ColumnType<String> CODE = new ColumnType<>("text collate \"C\"", "?", Types.VARCHAR,
			text -> text, (rows, text) -> rows.add(text), ResultSet::getString);

	/** Many texts. */
	public static final ColumnType<List<String>> TEXTS = new ColumnType<>("text[]", "?", Types.ARRAY,
			texts -> texts.toArray(String[]::new), (rows, texts) -> rows.addTexts(texts), ColumnType::texts);

	/** Many numbers of double precision. */
	public static final ColumnType<List<Double>> DOUBLES = new ColumnType<>("double precision[]", "?", Types.ARRAY,
			numbers -> numbers.toArray(Double[]::new), (rows, numbers) -> rows.addNumbers(numbers),
			ColumnType::numbers);

	/** Not jsonb. */
	public static final ColumnType<String> JSON = new ColumnType<>("json", "?::json", Types.VARCHAR, text -> text,
			(rows, text) -> rows.add(text), ResultSet::getString);

	/** A column of bigint. */
	public static final ColumnType<Long> LONG = new ColumnType<>("bigint", "?", Types.BIGINT, number -> number,
			(rows, number) -> rows.add(number), (rs, column) -> rs.getObject(column, Long.class));

	/** A column of integer. */
	public static final ColumnType<Integer> INTEGER = new ColumnType<>("integer", "?", Types.INTEGER, number -> number,
			(rows, number) -> rows.add(number.intValue()), (rs, column) -> rs.getObject(column, Integer.class));

	/** A column of double precision. */
	public static final ColumnType<Double> DOUBLE = new ColumnType<>("double precision", "?", Types.DOUBLE,
			number -> number, (rows, number) -> rows.add(number.doubleValue()),
			(rs, column) -> rs.getObject(column, Double.class));

	public static final ColumnType<Boolean> BOOLEAN = new ColumnType<>("boolean", "?", Types.BOOLEAN, truth -> truth,
			(rows, truth) -> rows.add(truth.booleanValue()), (rs, column) -> rs.getObject(column, Boolean.class));

	public static final ColumnType<LocalDate> DATE = new ColumnType<>("date", "?", Types.DATE, day -> day,
			(rows, day) -> rows.add(day), (rs, column) -> rs.getObject(column, LocalDate.class));

	/**
	 * A column of timestamptz. Sent as a {@link Timestamp} it would lose microseconds.
	 */
	public static final ColumnType<Instant> MOMENT = new ColumnType<>("timestamptz", "?", Types.TIMESTAMP_WITH_TIMEZONE,
			moment -> moment.atOffset(ZoneOffset.UTC), (rows, moment) -> rows.add(moment), ColumnType::moment);

	/** Adds a value, which is there, to a row. */
	@FunctionalInterface
	public interface Copied<T> {

		void add(CopyRows rows, T value);

	}

	/** Reads a value by the name of its column. */
	@FunctionalInterface
	public interface Read<T> {

		@Nullable T of(ResultSet rs, String column) throws SQLException;

	}

	/** An enumeration of which the names are kept as they are: a status. */
	public static <E extends Enum<E>> ColumnType<E> status(Class<E> type) {
		return TEXT.as(Enum::name, name -> Enum.valueOf(type, name));
	}

	/** An enumeration of which the names are kept in lower case. */
	public static <E extends Enum<E>> ColumnType<E> code(Class<E> type) {
		Map<E, String> codes = new EnumMap<>(type);
		EnumSet.allOf(type).forEach(value -> codes.put(value, value.name().toLowerCase(Locale.ROOT)));
		return TEXT.as(codes::get, code -> Enum.valueOf(type, code.toUpperCase(Locale.ROOT)));
	}

	/** Reads the value of a column that is never empty. */
	public T of(ResultSet rs, String column) throws SQLException {
		T value = orNull(rs, column);
		if (value == null) {
			throw new IllegalStateException("Nothing stands in " + column);
		}
		return value;
	}

	/** Reads the value of a column; {@code null} if there is none. */
	public @Nullable T orNull(ResultSet rs, String column) throws SQLException {
		return this.read.of(rs, column);
	}

	/** The same column, its values of another type in the program. */
	public <U> ColumnType<U> as(Function<U, T> written, Function<T, U> understood) {
		return new ColumnType<>(this.name, this.placeholder, this.sqlType, written.andThen(this.sent),
				(rows, value) -> this.copied.add(rows, written.apply(value)), (rs, column) -> {
					T kept = this.read.of(rs, column);
					return (kept != null) ? understood.apply(kept) : null;
				});
	}

	private static @Nullable List<String> texts(ResultSet rs, String column) throws SQLException {
		Array texts = rs.getArray(column);
		return (texts != null) ? List.of((String[]) texts.getArray()) : null;
	}

	private static @Nullable List<Double> numbers(ResultSet rs, String column) throws SQLException {
		Array numbers = rs.getArray(column);
		return (numbers != null) ? List.of((Double[]) numbers.getArray()) : null;
	}

	private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
		Timestamp moment = rs.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

}
