package ru.sgo.duplicates.intake;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class ImportRunsTest {

	private static final Instant STARTED = Instant.parse("2020-09-01T10:00:00Z");

	@Autowired
	private ImportRuns runs;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void emptyTown() {
		EmptyTown.in(this.jdbc);
	}

	@Test
	void howLongAnImportTakesIsToldByTheClockThatSawItBegin() {
		long failed = register();
		assertThat(secondsAfter(failed, 5)).isEqualTo(5);
		this.runs.fail(failed, FailureCode.UNEXPECTED, STARTED.plusSeconds(7));
		assertThat(secondsAfter(failed, 60)).isEqualTo(7);
		long completed = register();
		this.runs.complete(completed, Map.of(), 0, STARTED.plusSeconds(8));
		assertThat(secondsAfter(completed, 60)).isEqualTo(8);
		long held = register();
		this.runs.hold(held, CompleteState.Removal.NONE, 0, STARTED.plusSeconds(9));
		assertThat(secondsAfter(held, 60)).isEqualTo(9);
		this.runs.move(held, ImportStatus.AWAITING_CONFIRMATION, ImportStatus.CANCELLED, STARTED.plusSeconds(10));
		assertThat(secondsAfter(held, 60)).isEqualTo(10);
	}

	private long register() {
		ImportRequest request = new ImportRequest(Map.of(), ImportMode.COMPLETE, null, null, false, ListsRequest.NONE,
				false);
		return this.runs.register(request, null, STARTED, Actor.user("tester"), Scope.EVERYTHING, STARTED, Map.of());
	}

	private double secondsAfter(long id, int seconds) {
		return this.runs.find(id, Scope.EVERYTHING, STARTED.plusSeconds(seconds)).orElseThrow().progress().seconds();
	}

}
