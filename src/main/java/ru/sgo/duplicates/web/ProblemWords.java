package ru.sgo.duplicates.web;

import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.intake.ImportFailure;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.Problem;
import ru.sgo.duplicates.intake.SameProblems;

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

	/** Why the whole import failed. */
	public String failure(ImportFailure failure) {
		String sentence = this.words.say(failure.message(), failure.arguments().toArray());
		return (failure.part() != null) ? place(failure.part(), failure.line()) + ": " + sentence : sentence;
	}

	/** The name of a part of an export, or that of a list as it was sent. */
	public String file(String file) {
		return Part.of(file).map(part -> this.words.of("import.part", part)).orElse(file);
	}

	private String place(String part, long line) {
		String file = file(part);
		return (line > 1) ? this.words.say("import.failed.line", file, String.valueOf(line)) : file;
	}

	/** Where examples of what is said of many rows stand, and with which values. */
	public String examples(SameProblems problems) {
		String examples = problems.examples().stream().map(this::example).collect(Collectors.joining("; "));
		return (problems.rows() > problems.examples().size()) ? examples + " …" : examples;
	}

	private String example(Problem problem) {
		String line = String.valueOf(problem.line());
		return (problem.value() == null || problem.value().isEmpty()) ? line
				: this.words.say("import.problem.example", line, problem.value());
	}

}
