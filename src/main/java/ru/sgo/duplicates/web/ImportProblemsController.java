package ru.sgo.duplicates.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.csv.CsvColumns;
import ru.sgo.duplicates.csv.CsvTable;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Problem;

/** The bad rows of an import as a table, each with what is wrong with it. */
@Controller
class ImportProblemsController {

	private final Imports imports;

	private final Tables tables;

	private final CsvColumns<Problem> columns;

	ImportProblemsController(Imports imports, Tables tables, Words words, ProblemWords problemWords) {
		this.imports = imports;
		this.tables = tables;
		this.columns = columns(words, problemWords);
	}

	@GetMapping({ "/municipality/imports/{id}/problems.csv", "/organization/imports/{id}/problems.csv" })
	void download(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
			throws IOException {
		this.imports.find(id, user.scope()).orElseThrow(NotFound::new);
		try (CsvTable<Problem> table = this.tables.begin(response, "import-" + id + "-problems", this.columns)) {
			this.imports.forEachProblem(id, user.scope(), table::row);
		}
	}

	private static CsvColumns<Problem> columns(Words words, ProblemWords problemWords) {
		return new CsvColumns<Problem>().add("import.problem.file", problem -> problemWords.file(problem.file()))
			.add("import.problem.line", problem -> String.valueOf(problem.line()))
			.add("import.problem.column", Problem::column)
			.add("import.problem.value", Problem::value)
			.add("import.problem.message", problemWords::sentence)
			.add("import.problem.fate",
					problem -> words.say(problem.rowLost() ? "import.problem.lost" : "import.problem.taken"));
	}

}
