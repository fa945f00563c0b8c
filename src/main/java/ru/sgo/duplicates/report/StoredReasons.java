package ru.sgo.duplicates.report;

import java.util.List;

import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reasons as the JSON text of a column. */
@Component
public class StoredReasons {

	private static final TypeReference<List<StoredReason>> TYPE = new TypeReference<>() {
	};

	private final ObjectWriter writer;

	private final ObjectReader reader;

	StoredReasons(JsonMapper json) {
		// A report writes a million lists; to find out the type of each takes long.
		this.writer = json.writerFor(TYPE);
		this.reader = json.readerFor(TYPE);
	}

	/** The text for the column. */
	public String write(List<StoredReason> reasons) {
		return this.writer.writeValueAsString(reasons);
	}

	/**
	 * The reasons of a column.
	 * @throws tools.jackson.core.JacksonException if it holds something else
	 */
	public List<StoredReason> read(String column) {
		List<StoredReason> reasons = this.reader.readValue(column);
		return List.copyOf(reasons);
	}

}
