package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns that two tables have under the same names, as a statement lists them: on either
 * side in the same order.
 */
record Fields(List<String> names) {

	Fields {
		names = List.copyOf(names);
	}

	static Fields of(Column... columns) {
		return new Fields(Arrays.stream(columns).map(Column::field).toList());
	}

	Fields and(Fields others) {
		return new Fields(Stream.concat(this.names.stream(), others.names.stream()).toList());
	}

	/** Of the table that is written: {@code a, b}. */
	String list() {
		return list(name -> name);
	}

	/** Of a table of the query: {@code s.a, s.b}. */
	String of(String table) {
		return list(name -> table + "." + name);
	}

	/** Taken over from a table of the query: {@code a = s.a, b = s.b}. */
	String from(String table) {
		return list(name -> name + " = " + table + "." + name);
	}

	private String list(UnaryOperator<String> written) {
		return this.names.stream().map(written).collect(Collectors.joining(", "));
	}

}
