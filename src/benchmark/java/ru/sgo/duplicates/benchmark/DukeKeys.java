package ru.sgo.duplicates.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.databases.KeyFunction;
import org.jspecify.annotations.Nullable;

/**
 * By which keys Duke brings accounts together. Each was kept for the pairs it adds; wider
 * ones (surname and given name alone, birth date alone) took several times as long and
 * found next to nothing more.
 */
final class DukeKeys {

	private DukeKeys() {
	}

	static Collection<KeyFunction> all() {
		return List.of(key("snils"), key("certificate"), key("surname", "born"), key("given", "patronymic", "born"),
				key("surname", "given", "patronymic"), key("surname", "given", "year"), DukeKeys::sortedNames);
	}

	/** A key of several properties; an account that lacks one has a block of its own. */
	private static KeyFunction key(String... properties) {
		return record -> {
			StringBuilder key = new StringBuilder();
			for (String property : properties) {
				String value = value(record, property);
				if (value == null) {
					return alone(record);
				}
				key.append(value).append(' ');
			}
			return key.toString();
		};
	}

	/** Finds surname and given name in each other's place. */
	private static String sortedNames(Record record) {
		String[] names = { record.getValue("surname"), record.getValue("given") };
		Arrays.sort(names);
		return String.join(" ", names) + " " + record.getValue("born");
	}

	private static @Nullable String value(Record record, String property) {
		String born = record.getValue("born");
		return property.equals("year") ? (born != null) ? born.substring(0, 4) : null : record.getValue(property);
	}

	private static String alone(Record record) {
		return "~" + record.getValue("number");
	}

}
