package ru.sgo.duplicates.web;

import java.io.IOException;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.csv.CsvTable;

/**
 * Tables that people save and open in a spreadsheet program: headings and values in the
 * words of the reader, an empty cell where there is nothing.
 */
@Component
public class Tables {

	private final Words words;

	private final DateWords dates;

	Tables(Words words, DateWords dates) {
		this.words = words;
		this.dates = dates;
	}

	/**
	 * Begins a table that is saved under the name.
	 * @param columns the headings are keys
	 */
	public <R> CsvTable<R> begin(HttpServletResponse response, String name, CsvColumns<R> columns) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
		return CsvTable.forPeople(response.getOutputStream(), columns, key -> this.words.say(key));
	}

	/** The word for a value of an enumeration. */
	public @Nullable String word(String enumeration, @Nullable Object value) {
		return (value != null) ? this.words.of(enumeration, value) : null;
	}

	public @Nullable String day(@Nullable LocalDate date) {
		return (date != null) ? this.dates.day(date) : null;
	}

	public @Nullable String number(@Nullable Long number) {
		return (number != null) ? number.toString() : null;
	}

}
