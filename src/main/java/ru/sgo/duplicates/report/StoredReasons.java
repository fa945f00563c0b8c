package ru.sgo.duplicates.report;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.decision.Reason;

/**
 * Reasons as they are kept, in the JSON text of a column. The same ones stand in a line
 * of the report, with the account in the case and with the case: they are written as text
 * once, and what is only read to be written again is never understood.
 */
public final class StoredReasons {

	/** A column of them. */
	public static final ColumnType<StoredReasons> COLUMN = ColumnType.JSON.as(StoredReasons::text,
			text -> new StoredReasons(null, text));

	private static final TypeReference<List<StoredReason>> TYPE = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** A report writes a million lists; to find out the type of each takes long. */
	private static final ObjectWriter WRITER = JSON.writerFor(TYPE);

	private static final ObjectReader READER = JSON.readerFor(TYPE);

	private volatile @Nullable List<StoredReason> reasons;

	private volatile @Nullable String text;

	private StoredReasons(@Nullable List<StoredReason> reasons, @Nullable String text) {
		this.reasons = reasons;
		this.text = text;
	}

	public static StoredReasons of(List<Reason> reasons) {
		return new StoredReasons(reasons.stream().map(StoredReason::of).toList(), null);
	}

	/** These, and then the others. */
	public StoredReasons and(StoredReasons others) {
		return others.isEmpty() ? this
				: new StoredReasons(Stream.concat(list().stream(), others.list().stream()).toList(), null);
	}

	public boolean isEmpty() {
		return list().isEmpty();
	}

	/**
	 * One after the other.
	 * @throws tools.jackson.core.JacksonException if the column held something else
	 */
	public List<StoredReason> list() {
		List<StoredReason> known = this.reasons;
		if (known == null) {
			List<StoredReason> read = READER.readValue(this.text);
			known = List.copyOf(read);
			this.reasons = known;
		}
		return known;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof StoredReasons reasons && list().equals(reasons.list());
	}

	@Override
	public int hashCode() {
		return list().hashCode();
	}

	private String text() {
		String known = this.text;
		if (known == null) {
			known = WRITER.writeValueAsString(this.reasons);
			this.text = known;
		}
		return known;
	}

}
