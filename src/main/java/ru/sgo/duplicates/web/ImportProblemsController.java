package ru.sgo.duplicates.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.csv.CsvTable;
import ru.sgo.duplicates.intake.Imports;

/** The bad rows of an import as a table, each with what is wrong with it. */
@Controller
class ImportProblemsController {

	private final Imports imports;

	private final Words words;

	private final ProblemWords problemWords;

	ImportProblemsController(Imports imports, Words words, ProblemWords problemWords) {
		this.imports = imports;
		this.words = words;
		this.problemWords = problemWords;
	}

	@GetMapping({ "/municipality/imports/{id}/problems.csv", "/organization/imports/{id}/problems.csv" })
	void download(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
			throws IOException {
		this.imports.find(id, user.scope()).orElseThrow(NotFound::new);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"import-" + id + "-problems.csv\"");
		try (CsvTable table = CsvTable.forPeople(response.getOutputStream(), header())) {
			this.imports.forEachProblem(id, user.scope(),
					problem -> table.row(this.words.of("import.part", problem.file()), String.valueOf(problem.line()),
							problem.column(), problem.value(), this.problemWords.sentence(problem),
							this.words.say(problem.rowLost() ? "import.problem.lost" : "import.problem.taken")));
		}
	}

	private List<String> header() {
		return Stream
			.of("import.problem.file", "import.problem.line", "import.problem.column", "import.problem.value",
					"import.problem.message", "import.problem.fate")
			.map(key -> this.words.say(key))
			.toList();
	}

}
