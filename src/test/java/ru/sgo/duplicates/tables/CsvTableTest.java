package ru.sgo.duplicates.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void rowsAreSeparatedBySemicolonsAndQuotedWhereNeeded() throws IOException {
		TableDescription<Map.Entry<String, String>> table = TableDescription.<Map.Entry<String, String>>titled(
				"accounts")
			.text("account", Map.Entry::getKey)
			.text("name", row -> row.getValue().isEmpty() ? null : row.getValue());
		write(table, TableAudience.program(), List.of(Map.entry("A1", "ДОУ \"Мишка\"; корпус 2"), Map.entry("A2", "")));
		assertThat(written()).isEqualTo("account;name\nA1;\"ДОУ \"\"Мишка\"\"; корпус 2\"\nA2;\n");
	}

	@Test
	void theTableForPeopleTellsTheirSpreadsheetThatItIsUtf8() throws IOException {
		write(TableDescription.<String>titled("people").text("surname", row -> row),
				TableAudience.people(Locale.forLanguageTag("ru"), key -> "Фамилия"), List.of());
		assertThat(written()).isEqualTo("\uFEFFФамилия\n");
	}

	@Test
	void daysAreWrittenAsPeopleDoAndForProgramsAsTheStandardSays() throws IOException {
		TableDescription<LocalDate> table = TableDescription.<LocalDate>titled("days")
			.day("day", row -> row)
			.number("year", LocalDate::getYear)
			.number("nothing", row -> null);
		LocalDate day = LocalDate.of(2020, 9, 1);
		write(table, TableAudience.program(), List.of(day));
		assertThat(written()).isEqualTo("day;year;nothing\n2020-09-01;2020;\n");
		this.out.reset();
		write(table, TableAudience.people(Locale.forLanguageTag("ru"), key -> key), List.of(day));
		assertThat(written()).isEqualTo("\uFEFFday;year;nothing\n01.09.2020;2020;\n");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "=cmd|'/c calc'!A0", "+79990000000", "-1", "@SUM(A1)", "\tx", "\rx" })
	void aFormulaInTheDataDoesNotLiveOnInTheFile(String cell) throws IOException {
		assertThat(writtenBelow("name", cell).replaceFirst("^\"", "")).startsWith("'" + cell.charAt(0));
	}

	@Test
	void aDoubleSurnameIsLeftAlone() throws IOException {
		assertThat(writtenBelow("surname", "Петрова-Водкина")).isEqualTo("Петрова-Водкина\n");
	}

	private String writtenBelow(String heading, String cell) throws IOException {
		write(TableDescription.<String>titled("cells").text(heading, row -> row), TableAudience.program(),
				List.of(cell));
		assertThat(written()).startsWith(heading + "\n");
		return written().substring(heading.length() + 1);
	}

	private <R> void write(TableDescription<R> table, TableAudience audience, List<R> rows) throws IOException {
		TableFormat.CSV.write(table, audience, this.out, rows::forEach);
	}

	private String written() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
