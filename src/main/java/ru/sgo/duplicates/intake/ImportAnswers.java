package ru.sgo.duplicates.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.JobStatements;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

/**
 * Does an import of sheets of answers. They change the registry only by the acts of
 * tasks, and so it is closed for nobody; what can be taken lands whole or not at all.
 */
@Component
class ImportAnswers {

	/** So often others may change a task between the look and the act. */
	private static final int ATTEMPTS = 3;

	/** What is carried out afterwards takes as long as the look, in percent. */
	private static final int HALF = 50;

	private static final int ALL = 100;

	private final ImportRuns runs;

	private final UploadNames names;

	private final SentLists sent;

	private final AnswersAmongLists among;

	private final AnswerSheets sheets;

	private final JobStatements statements;

	private final Journal journal;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportAnswers(ImportRuns runs, UploadNames names, SentLists sent, AnswersAmongLists among, AnswerSheets sheets,
			JobStatements statements, Journal journal, TransactionTemplate transaction, Clock clock) {
		this.runs = runs;
		this.names = names;
		this.sent = sent;
		this.among = among;
		this.sheets = sheets;
		this.statements = statements;
		this.journal = journal;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** The sheets of answers of an import; none if it brings anything else. */
	List<SentList> of(long id) {
		return this.names.of(id).isEmpty() ? this.among.alone(this.sent.of(id)) : List.of();
	}

	/**
	 * Does it, or says what it would do.
	 * @param answers the sheets
	 * @param by in whose name
	 * @param looks whether somebody wants to look first
	 * @throws Previewed if so
	 * @throws ImportCancelled if somebody has cancelled it
	 */
	void run(ImportRun run, List<SentList> answers, ProblemLog problems, Actor by, boolean looks) {
		OrganizationId sender = Optional.ofNullable(this.runs.scope(run.id())).map(OrganizationId::new).orElse(null);
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			AnswersLooked looked = this.sheets.look(answers.stream().map(this.among::file).toList(), by,
					new Scope(sender), share -> tell(run.id(), share, looks ? ALL : HALF));
			if (looks) {
				say(staged(run.id(), answers, looked), looked, problems);
				throw new Previewed(ImportPreview.NOTHING, CompleteState.Removal.NONE);
			}
			if (takes(run, answers, looked, problems, by)) {
				return;
			}
		}
		this.runs.fail(run.id(), FailureCode.ANSWERS_CHANGED, this.clock.instant());
	}

	private void tell(long id, double share, int most) {
		if (!this.runs.book().isWanted(id)) {
			throw new ImportCancelled();
		}
		this.runs.progress(id, ImportStage.ANSWERS, (int) (most * share));
	}

	/** Whether everything came as it was foretold, or nothing can come of it at all. */
	private boolean takes(ImportRun run, List<SentList> answers, AnswersLooked looked, ProblemLog problems, Actor by) {
		int taken = looked.sheets().stream().mapToInt(sheet -> sheet.taken().size()).sum();
		int known = looked.sheets().stream().mapToInt(AnswersRead::known).sum();
		List<StagedSheet> staged = staged(run.id(), answers, looked);
		return Boolean.TRUE.equals(this.transaction.execute(status -> {
			this.statements.belongTo(JobKind.IMPORT, run.id());
			if (!looked.take()) {
				status.setRollbackOnly();
				return false;
			}
			say(staged, looked, problems);
			problems.write();
			this.sent.understood(run.id(), staged);
			if (taken + known == 0) {
				boolean empty = looked.sheets().stream().allMatch(sheet -> sheet.rows() == 0);
				this.runs.fail(run.id(), empty ? FailureCode.ANSWERS_EMPTY : FailureCode.ANSWERS_NONE,
						this.clock.instant());
				return true;
			}
			this.journal.record(new RecordedAct(JournalKind.IMPORT, null, this.runs.authority(run.id()), null, run.id(),
					Map.of(), counts(looked)), by);
			this.runs.complete(run.id(), Map.of(), problems.size(), this.clock.instant());
			return true;
		}));
	}

	private static Map<String, Long> counts(AnswersLooked looked) {
		return looked.sheets()
			.stream()
			.flatMap(sheet -> sheet.taken().stream())
			.collect(Collectors.groupingBy(row -> row.kind().code(), Collectors.counting()));
	}

	/** A file of an archive that was left out has no sheet. */
	private List<StagedSheet> staged(long id, List<SentList> answers, AnswersLooked looked) {
		LocalDate today = LocalDate.now(this.clock);
		List<StagedSheet> staged = new ArrayList<>();
		for (int at = 0; at < answers.size(); at++) {
			staged.add(StagedSheet.ofAnswers(staged.size() + 1, answers.get(at), looked.sheets().get(at), today));
		}
		this.sent.of(id)
			.stream()
			.filter(list -> list.refusal() != null && list.file() != null)
			.forEach(list -> staged.add(StagedSheet.refused(staged.size() + 1, list, "", list.refusal(), today)));
		return staged;
	}

	private static void say(List<StagedSheet> staged, AnswersLooked looked, ProblemLog problems) {
		problems.name(staged);
		for (int at = 0; at < looked.sheets().size(); at++) {
			StagedSheet sheet = staged.get(at);
			looked.sheets().get(at).problems().forEach(problem -> problems.add(problem.at(sheet.line(problem.line()))));
		}
		staged.stream()
			.filter(sheet -> sheet.list().refusal() != null)
			.forEach(sheet -> problems.add(new Problem(Part.STUDENTS.code(), sheet.line(1), null, null, null,
					sheet.list().refusal(), List.of(), true)));
	}

}
