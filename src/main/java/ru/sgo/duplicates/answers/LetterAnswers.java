package ru.sgo.duplicates.answers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.intake.AnswerSheets;
import ru.sgo.duplicates.intake.AnswersLooked;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.TaskAnswers;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.Tasks;

/** Takes the sheets on which organizations answer their letters. */
@Component
class LetterAnswers implements AnswerSheets {

	private final AnswerHeadings headings;

	private final Tasks tasks;

	private final TaskAnswers answers;

	private final Clock clock;

	LetterAnswers(AnswerHeadings headings, Tasks tasks, TaskAnswers answers, Clock clock) {
		this.headings = headings;
		this.tasks = tasks;
		this.answers = answers;
		this.clock = clock;
	}

	@Override
	public boolean isOne(Path file) {
		return AnswerReader.isOne(file, this.headings);
	}

	@Override
	public AnswersLooked look(List<Path> files, Actor by, Scope scope, DoubleConsumer progress) {
		List<AnswerReader.Answers> read = files.stream().map(file -> AnswerReader.read(file, this.headings)).toList();
		Set<Long> named = read.stream()
			.flatMap(sheet -> sheet.rows().stream())
			.flatMap(row -> AnswerMeaning.task(row).stream())
			.collect(Collectors.toSet());
		Map<Long, TaskView> known = this.tasks.find(named, scope)
			.stream()
			.collect(Collectors.toMap(TaskView::id, Function.identity()));
		AnswerPile pile = new AnswerPile(this.answers, by, scope);
		pile.look(read, new AnswerMeaning(ZonedDateTime.now(this.clock), known), progress);
		return pile;
	}

}
