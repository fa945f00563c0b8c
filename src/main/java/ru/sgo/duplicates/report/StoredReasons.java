package ru.sgo.duplicates.report;

import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import ru.sgo.duplicates.bulk.ColumnType;

/** Reasons as the JSON text of a column. */
public final class StoredReasons {

	private static final TypeReference<List<StoredReason>> TYPE = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** A report writes a million lists; to find out the type of each takes long. */
	private static final ObjectWriter WRITER = JSON.writerFor(TYPE);

	private static final ObjectReader READER = JSON.readerFor(TYPE);

	/** A column of them. */
	public static final ColumnType<List<StoredReason>> COLUMN = ColumnType.JSON.as(WRITER::writeValueAsString,
			StoredReasons::read);

	private StoredReasons() {
	}

	/**
	 * The reasons of a column.
	 * @throws tools.jackson.core.JacksonException if it holds something else
	 */
	private static List<StoredReason> read(String column) {
		List<StoredReason> reasons = READER.readValue(column);
		return List.copyOf(reasons);
	}

}
