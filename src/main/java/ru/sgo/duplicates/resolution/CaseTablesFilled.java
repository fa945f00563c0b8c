package ru.sgo.duplicates.resolution;

import java.util.List;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.job.FilledTables;
import ru.sgo.duplicates.job.JobKind;

/** A run opens cases, a confirmation sends out tasks, a list of them is carried out. */
@Component
class CaseTablesFilled implements FilledTables {

	/** What a list of tasks carried out has changed. */
	static final List<String> BY_A_BATCH = List.of("duplicate_case", "case_event", "task");

	@Override
	public List<String> filledBy(JobKind kind) {
		return switch (kind) {
			case REPORT -> List.of("duplicate_case", "case_account", "case_event");
			case CONFIRMATION ->
				List.of("duplicate_case", "case_account", "case_event", "task", "task_wait", "task_stay");
			default -> List.of();
		};
	}

}
