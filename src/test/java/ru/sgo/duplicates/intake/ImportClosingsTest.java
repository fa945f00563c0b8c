package ru.sgo.duplicates.intake;

import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Organizations;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file says of closings, asked of the organizations of its sender alone. */
@ApplicationTest
class ImportClosingsTest {

	@Autowired
	private Imports imports;

	@Autowired
	private ImportClosings closings;

	@Autowired
	private Organizations organizations;

	@Autowired
	private BulkCopy bulk;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	/** Whether a day is the right one of another town would be an answer, too. */
	@Test
	void whoMayNotCloseIsToldNothingOfOrganizationsOfOthers() {
		EmptyTown.in(this.jdbc);
		ImportRun run = new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО-1;Управление;УО;", "УО-2;Управление;УО;",
					"Ш1;Школа № 1;ООО;УО-1", "Ш2;Школа № 2;ООО;УО-2")
			.run();
		long scope = this.organizations.findByCode("УО-1").orElseThrow().id().value();
		ProblemLog problems = new ProblemLog(this.jdbc, this.bulk, run.id());
		this.transaction.executeWithoutResult(status -> {
			this.jdbc.sql("""
					create temp table staged_organizations on commit drop as
					select * from (values (2, 'Ш1', date '2020-09-01', null::text), (3, 'Ш2', date '2020-09-01', null))
					  as said (line, code, closed_on, successor)
					""").update();
			this.closings.say(new Merge(this.jdbc, problems, run, scope, null, ZonedDateTime.now(), () -> true), run,
					problems, Actor.user("officer"));
		});
		assertThat(problems.since(0)).extracting(Problem::key).containsExactly("Ш1");
	}

}
