package ru.sgo.duplicates.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.databases.KeyFunction;

/**
 * By which keys Duke brings accounts together. Each was kept for the pairs that it adds;
 * the certificate, or surname and given name with the year of birth, took time and added
 * none.
 */
final class DukeKeys {

	private DukeKeys() {
	}

	static Collection<KeyFunction> all() {
		return List.of(key("snils"), key("surname", "born"), key("given", "patronymic", "born"),
				key("surname", "given", "patronymic"), DukeKeys::sortedNames);
	}

	/** A key of several properties; an account that lacks one has a block of its own. */
	private static KeyFunction key(String... properties) {
		return record -> {
			StringBuilder key = new StringBuilder();
			for (String property : properties) {
				String value = record.getValue(property);
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

	private static String alone(Record record) {
		return "~" + record.getValue("number");
	}

}
