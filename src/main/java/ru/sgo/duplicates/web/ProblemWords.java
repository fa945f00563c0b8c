package ru.sgo.duplicates.web;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.intake.ImportRun;
import ru.sgo.duplicates.intake.Problem;

/** Says what is wrong with an import and its rows. */
@Component("problemWords")
public class ProblemWords {

	private final Words words;

	ProblemWords(Words words) {
		this.words = words;
	}

	public String sentence(Problem problem) {
		return this.words.say(problem.message(), problem.arguments().toArray());
	}

	/**
	 * Why the whole import failed; where a file is to blame, it is among the problems and
	 * says more.
	 */
	public String failure(ImportRun run, List<Problem> problems) {
		String failure = Objects.requireNonNullElse(run.failure(), "intake.failed.unexpected");
		return problems.stream()
			.filter(problem -> problem.message().equals(failure))
			.findFirst()
			.map(problem -> place(problem) + ": " + sentence(problem))
			.orElseGet(() -> this.words.say(failure));
	}

	private String place(Problem problem) {
		String file = this.words.of("import.part", problem.file());
		return (problem.line() > 1) ? this.words.say("import.failed.line", file, String.valueOf(problem.line())) : file;
	}

}
