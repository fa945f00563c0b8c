package ru.sgo.duplicates.registry;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.TestDatabase;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

import static org.assertj.core.api.Assertions.assertThat;

/** A large count is made once, and anew as soon as anything may have changed. */
@ApplicationTest
class RegistryFiguresTest {

	@Autowired
	private RegistryFigures figures;

	@Autowired
	private Journal journal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final AtomicInteger counted = new AtomicInteger();

	private record Key(String name) {
	}

	@Test
	void aLargeFigureIsCountedAnewAfterTheNextAct() {
		assertThat(look("large", RegistryFigures.LARGE)).isEqualTo(RegistryFigures.LARGE);
		look("large", RegistryFigures.LARGE);
		assertThat(this.counted).hasValue(1);
		act();
		look("large", RegistryFigures.LARGE);
		assertThat(this.counted).hasValue(2);
	}

	@Test
	void aSmallFigureIsCountedAtEveryLook() {
		look("small", RegistryFigures.LARGE - 1);
		look("small", RegistryFigures.LARGE - 1);
		assertThat(this.counted).hasValue(2);
	}

	/** Its act may bear a lower number than one that has been seen. */
	@Test
	void whatIsCountedWhileSomebodyIsAtWorkIsNotRemembered() {
		this.transaction.executeWithoutResult(status -> {
			this.jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
			JdbcClient other = TestDatabase.ownerOf(this.jdbc);
			RegistryFigures twice = new RegistryFigures(other);
			twice.of(new Key("busy"), this.counted::incrementAndGet, figure -> RegistryFigures.LARGE);
			twice.of(new Key("busy"), this.counted::incrementAndGet, figure -> RegistryFigures.LARGE);
		});
		assertThat(this.counted).hasValue(2);
	}

	private long look(String name, long size) {
		return this.figures.of(new Key(name), () -> {
			this.counted.incrementAndGet();
			return size;
		}, figure -> figure);
	}

	private void act() {
		this.transaction.executeWithoutResult(status -> this.journal
			.record(RecordedAct.general(JournalKind.REPORT, null, Map.of()), Actor.user("admin")));
	}

}
