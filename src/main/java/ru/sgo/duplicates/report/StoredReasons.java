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
		// They know beforehand of what type a list is: a report writes a million lists.
		this.writer = json.writerFor(TYPE);
		this.reader = json.readerFor(TYPE);
	}

	public String write(List<StoredReason> reasons) {
		return this.writer.writeValueAsString(reasons);
	}

	public List<StoredReason> read(String column) {
		return this.reader.readValue(column);
	}

}
