package ru.sgo.duplicates.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.APIRequestContext;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.browser.BrowserTest;
import ru.sgo.duplicates.browser.Script;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/** A formula that came in with a file is text wherever it goes out again. */
class FormulaExportTest extends BrowserTest {

	private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

	private static final String QUOTED = "\"" + FORMULA.replace("\"", "\"\"") + "\"";

	private static final String HARMLESS = "\"'" + FORMULA.replace("\"", "\"\"") + "\"";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Imports imports;

	@Autowired
	private Reports reports;

	@Test
	void theSurnameOfADuplicateIsNoFormulaInTheList() throws IOException {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;",
					"Ш1;" + QUOTED + ";ООО;УО-01", "Ш2;Школа № 2;ООО;УО-01")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации",
					"100;" + QUOTED + ";Егор;Петрович;05.03.2013;Ш1", "200;" + QUOTED + ";Егор;Петрович;05.03.2013;Ш2")
			.with(Part.MOVEMENTS, "Номер записи;Код организации;Вид движения;Дата;Номер приказа",
					"100;Ш1;Зачисление;01.09.2019;" + QUOTED, "200;Ш2;Зачисление;01.09.2020;77")
			.run();
		long run = new TestReports(this.reports).run("УО-01", LocalDate.of(2020, 9, 1), LocalDate.of(2021, 3, 31)).id();
		assertHarmless("/municipality/reports/" + run + "/lines");
	}

	@Test
	void theValueOfABadRowIsNoFormulaInTheTableOfProblems() throws IOException {
		EmptyTown.in(this.jdbc);
		long run = new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-01;Управление образования;УО;")
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя;Код организации", "1;Орлов;Олег;" + QUOTED)
			.run()
			.id();
		assertHarmless("/municipality/imports/" + run + "/problems");
	}

	private void assertHarmless(String path) throws IOException {
		APIRequestContext reader = administrator(Script.WITHOUT_SCRIPT).request();
		assertThat(reader.get(path + ".csv").text()).contains(HARMLESS).doesNotContain(QUOTED, ";" + FORMULA);
		List<CellType> types = new ArrayList<>();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(reader.get(path + ".xlsx").body()))) {
			book.getSheetAt(0).forEach(row -> row.forEach(cell -> {
				if (cell.toString().startsWith(FORMULA)) {
					types.add(cell.getCellType());
				}
			}));
		}
		assertThat(types).isNotEmpty().containsOnly(CellType.STRING);
	}

}
