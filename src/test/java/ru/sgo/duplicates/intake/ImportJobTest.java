package ru.sgo.duplicates.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.job.JobStatements;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class ImportJobTest {

	@Autowired
	private ImportAnswers answers;

	@Autowired
	private ImportRuns runs;

	@Autowired
	private ImportFiles files;

	@Autowired
	private ImportLists lists;

	@Autowired
	private ImportClosings closings;

	@Autowired
	private StayClaims claims;

	@Autowired
	private JobStatements statements;

	@Autowired
	private RegistryGate gate;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BulkCopy bulk;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	@BeforeEach
	void emptyTown() {
		EmptyTown.in(this.jdbc);
	}

	@Test
	void anImportThatAnErrorOfTheMachineEndsHasFailed() {
		Instant now = this.clock.instant();
		Actor by = Actor.user("tester");
		long id = this.runs.register(
				new ImportRequest(Map.of(), ImportMode.ADDITION, null, null, false, ListsRequest.NONE, false), null,
				now, by, Scope.EVERYTHING, now, Map.of());
		ApplicationEventPublisher overflowing = event -> {
			throw new StackOverflowError();
		};
		ImportWork work = new ImportWork(this.runs, this.files, this.lists, this.closings, this.claims, this.gate,
				this.statements, this.journal, this.jdbc, overflowing, this.clock, Duration.ZERO);
		new ImportJob(this.runs, this.files, work, this.answers, this.jdbc, this.bulk, this.transaction, this.clock)
			.run(id, by, false);
		ImportRun run = this.runs.find(id, Scope.EVERYTHING, now).orElseThrow();
		assertThat(run.status()).isEqualTo(ImportStatus.FAILED);
		assertThat(run.failure()).isEqualTo("intake.failed.unexpected");
	}

}
