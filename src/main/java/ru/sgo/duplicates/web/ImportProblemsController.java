package ru.sgo.duplicates.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.Problem;
import ru.sgo.duplicates.tables.TableDescription;

/** The bad rows of an import as a table, each with what is wrong with it. */
@Controller
class ImportProblemsController {

	private final Imports imports;

	private final Tables tables;

	private final TableDescription<Problem> table;

	ImportProblemsController(Imports imports, Tables tables, Words words, ProblemWords problemWords) {
		this.imports = imports;
		this.tables = tables;
		this.table = table(words, problemWords);
	}

	@GetMapping({ "/municipality/imports/{id}/problems.xlsx", "/municipality/imports/{id}/problems.csv",
			"/organization/imports/{id}/problems.xlsx", "/organization/imports/{id}/problems.csv" })
	void download(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.imports.find(id, user.scope()).orElseThrow(NotFound::new);
		this.tables.write(request, response, "import-" + id + "-problems", this.table,
				rows -> this.imports.forEachProblem(id, user.scope(), rows));
	}

	private static TableDescription<Problem> table(Words words, ProblemWords problemWords) {
		return TableDescription.<Problem>titled("import.problems")
			.text("import.problem.file", problem -> problemWords.file(problem.file()))
			.number("import.problem.line", Problem::line)
			.text("import.problem.column", Problem::column)
			.text("import.problem.value", Problem::value)
			.text("import.problem.message", problemWords::sentence)
			.text("import.problem.fate",
					problem -> words.say(problem.rowLost() ? "import.problem.lost" : "import.problem.taken"));
	}

}
