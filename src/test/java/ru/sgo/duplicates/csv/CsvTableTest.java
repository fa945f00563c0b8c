package ru.sgo.duplicates.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void rowsAreSeparatedBySemicolonsAndQuotedWhereNeeded() throws IOException {
		try (CsvTable table = CsvTable.forPrograms(this.out, "account", "name")) {
			table.row("A1", "ДОУ \"Мишка\"; корпус 2");
			table.row("A2", null);
		}
		assertThat(written()).isEqualTo("account;name\nA1;\"ДОУ \"\"Мишка\"\"; корпус 2\"\nA2;\n");
	}

	@Test
	void theTableForPeopleTellsTheirSpreadsheetThatItIsUtf8() throws IOException {
		CsvTable.forPeople(this.out, List.of("Фамилия")).close();
		assertThat(written()).isEqualTo("\uFEFFФамилия\n");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "=cmd|'/c calc'!A0", "+79990000000", "-1", "@SUM(A1)", "\tx", "\rx" })
	void aFormulaInTheDataDoesNotLiveOnInTheFile(String cell) throws IOException {
		try (CsvTable table = CsvTable.forPrograms(this.out, "name")) {
			table.row(cell);
		}
		assertThat(written().substring("name\n".length()).replaceFirst("^\"", "")).startsWith("'" + cell.charAt(0));
	}

	@Test
	void aDoubleSurnameIsLeftAlone() throws IOException {
		try (CsvTable table = CsvTable.forPrograms(this.out, "surname")) {
			table.row("Петрова-Водкина");
		}
		assertThat(written()).isEqualTo("surname\nПетрова-Водкина\n");
	}

	private String written() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
