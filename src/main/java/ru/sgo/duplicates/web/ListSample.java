package ru.sgo.duplicates.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.core.io.ClassPathResource;

/** A file as it may be sent, filled with children who do not exist. */
public enum ListSample {

	SCHOOL, KINDERGARTEN, ORGANIZATIONS, STUDENTS, MOVEMENTS;

	private static final int WIDE_ENOUGH = 22;

	static Optional<ListSample> of(String code) {
		return Arrays.stream(values()).filter(sample -> sample.code().equals(code)).findFirst();
	}

	/** Its name in addresses. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Writes it as a workbook of Excel. */
	void writeTo(OutputStream out) throws IOException {
		try (Workbook workbook = new Workbook(out, "duplicates", "1.0");
				BufferedReader lines = new BufferedReader(
						new InputStreamReader(new ClassPathResource("samples/" + code() + ".csv").getInputStream(),
								StandardCharsets.UTF_8))) {
			Worksheet sheet = workbook.newWorksheet(code());
			String line = lines.readLine();
			for (int row = 0; line != null; row++) {
				String[] cells = line.split(";", -1);
				for (int column = 0; column < cells.length; column++) {
					if (!cells[column].isEmpty()) {
						sheet.value(row, column, cells[column]);
						sheet.width(column, WIDE_ENOUGH);
					}
				}
				line = lines.readLine();
			}
		}
	}

}
