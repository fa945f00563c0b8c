package ru.sgo.duplicates.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void rowsAreSeparatedBySemicolonsAndQuotedWhereNeeded() throws IOException {
		CsvColumns<Map.Entry<String, String>> columns = new CsvColumns<Map.Entry<String, String>>()
			.add("account", Map.Entry::getKey)
			.add("name", row -> row.getValue().isEmpty() ? null : row.getValue());
		try (CsvTable<Map.Entry<String, String>> table = CsvTable.forPrograms(this.out, columns)) {
			table.row(Map.entry("A1", "ДОУ \"Мишка\"; корпус 2"));
			table.row(Map.entry("A2", ""));
		}
		assertThat(written()).isEqualTo("account;name\nA1;\"ДОУ \"\"Мишка\"\"; корпус 2\"\nA2;\n");
	}

	@Test
	void theTableForPeopleTellsTheirSpreadsheetThatItIsUtf8() throws IOException {
		CsvTable.forPeople(this.out, new CsvColumns<String>().add("surname", row -> row), key -> "Фамилия").close();
		assertThat(written()).isEqualTo("\uFEFFФамилия\n");
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
		try (CsvTable<String> table = CsvTable.forPrograms(this.out,
				new CsvColumns<String>().add(heading, row -> row))) {
			table.row(cell);
		}
		assertThat(written()).startsWith(heading + "\n");
		return written().substring(heading.length() + 1);
	}

	private String written() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
