package ru.sgo.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The labelled town of the tests. */
public final class TownSmall {

	private TownSmall() {
	}

	/** The rows of one of its files, by column name. */
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

	public static InputStream open(String file) {
		InputStream in = TownSmall.class.getResourceAsStream("/town-small/" + file);
		if (in == null) {
			throw new IllegalArgumentException("The town has no file " + file);
		}
		return in;
	}

}
