package ru.sgo.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Small inputs on which the application once went wrong, a folder each, with their right
 * answers.
 */
public final class OddCases {

	private OddCases() {
	}

	/** The right answers for pairs of accounts, by column name. */
	public static List<NamedCsvRecord> expected() {
		return rows("expected.csv");
	}

	/**
	 * The rows of a file, by column name; those of {@code folder/students.csv}, say.
	 */
	public static List<NamedCsvRecord> rows(String file) {
		try (InputStream in = open(file);
				CsvReader<NamedCsvRecord> csv = CsvReader.builder()
					.fieldSeparator(';')
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return csv.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The organizations of all cases, as the part of an import. */
	public static Map<String, byte[]> organizations() {
		return Map.of("organizations", bytes("organizations.csv"));
	}

	/** Pupils and movements of a folder, as the parts of an import. */
	public static Map<String, byte[]> of(String folder) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		for (String part : List.of("students", "movements")) {
			String file = folder + "/" + part + ".csv";
			if (OddCases.class.getResource("/cases/" + file) != null) {
				parts.put(part, bytes(file));
			}
		}
		return parts;
	}

	private static byte[] bytes(String file) {
		try (InputStream in = open(file)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream open(String file) {
		InputStream in = OddCases.class.getResourceAsStream("/cases/" + file);
		if (in == null) {
			throw new IllegalArgumentException("There is no case " + file);
		}
		return in;
	}

}
