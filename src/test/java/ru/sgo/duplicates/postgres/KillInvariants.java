package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What has to be so in a town that was killed and works again, whatever it was at. */
final class KillInvariants {

	static final String HEADCOUNT = "/api/headcount?authority=%D0%A3%D0%9E-01";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Each counts what must not be there. */
	private static final List<String> HALF = List.of(
			// A report is kept whole or not at all.
			"select count(*) from duplicate_report r where status <> 'COMPLETED' and exists (select from report_line l where l.report_id = r.id)",
			"select count(*) from duplicate_report r where status = 'COMPLETED' and accounts > 0 and finished_at is null",
			// What is decided has its tasks, once, and its line in the story.
			"select count(*) from duplicate_case c where status = 'ASSIGNED' and not exists (select from task t where t.case_number = c.number)",
			"select count(*) from duplicate_case c where status = 'ASSIGNED' and not exists (select from case_event e where e.case_number = c.number and kind = 'decided-confirm')",
			"select count(*) from (select from case_event where kind = 'decided-confirm' group by case_number having count(*) > 1) twice",
			"select count(*) from (select from task where status <> 'CANCELLED' group by case_number, position having count(*) > 1) twice",
			// What is carried out says so, and the registry has it.
			"select count(*) from task t where status = 'DONE' and not exists (select from case_event e where e.task_id = t.id and e.kind like 'task-done%')",
			"select count(*) from task t join student_account a on a.id = t.account_id where t.status = 'DONE' and t.act = 'delete_account' and a.deleted_at is null",
			// Where a child attends is what its movements tell.
			"select count(*) from ((select account_id, organization_id, kind, begins, ends from derived_stay except select account_id, organization_id, kind, begins, ends from stay) union all (select account_id, organization_id, kind, begins, ends from stay except select account_id, organization_id, kind, begins, ends from derived_stay)) other",
			// Not a page of the disk is damaged.
			"select coalesce(sum(checksum_failures), 0)::bigint from pg_stat_database");

	private static final String AT_WORK = """
			select (select count(*) from import_run where status = 'RUNNING')
			  + (select count(*) from duplicate_report where status = 'RUNNING')
			  + (select count(*) from bulk_confirmation where status = 'RUNNING')
			  + (select count(*) from letter_run where status = 'RUNNING')
			""";

	private final KilledTown town;

	private final KillLoad load;

	private final JdbcClient sql;

	KillInvariants(KilledTown town, KillLoad load) {
		this.town = town;
		this.load = load;
		this.sql = town.sql();
	}

	/** Looks at all of them. */
	void hold() throws Exception {
		Killing.await(PATIENCE, () -> count(AT_WORK) == 0);
		nothingIsLost();
		HALF.forEach(question -> assertThat(count(question)).as(question).isZero());
		for (int number = 0; number < this.load.batches(); number++) {
			aBatchIsThereWholeOrNotAtAll(new KillBatch(number));
		}
		countsAgree();
		foldersAreClean();
	}

	private void nothingIsLost() {
		assertThat(count("select count(distinct case_number) from case_event where kind = 'decided-confirm'"
				+ " and case_number = any (:ids)", this.load.confirmed()))
			.isEqualTo(this.load.confirmed().size());
		assertThat(count(
				"select count(distinct task_id) from case_event where kind = 'task-done'" + " and task_id = any (:ids)",
				this.load.done()))
			.isEqualTo(this.load.done().size());
		assertThat(count("select count(*) from task where status = 'DONE' and id = any (:ids)", this.load.done()))
			.isEqualTo(this.load.done().size());
		assertThat(count("select count(*) from duplicate_report where status = 'COMPLETED' and id = any (:ids)",
				this.load.reports()))
			.isEqualTo(this.load.reports().size());
	}

	private void aBatchIsThereWholeOrNotAtAll(KillBatch batch) {
		long accounts = this.sql.sql("select count(*) from student_account where number like :prefix")
			.param("prefix", batch.prefix() + "%")
			.query(Long.class)
			.single();
		long movements = this.sql
			.sql("select count(*) from movement m join student_account a on a.id = m.account_id"
					+ " where a.number like :prefix and m.kind = 'ENROLMENT' and m.origin = 'source'")
			.param("prefix", batch.prefix() + "%")
			.query(Long.class)
			.single();
		String at = this.load.imports().get(batch);
		String status = (at != null) ? this.town.admin().get(at).json().path("status").asString() : "";
		assertThat(accounts).as(batch + " " + status).isIn(switch (status) {
			case "COMPLETED" -> List.of((long) KillBatch.ACCOUNTS);
			case "INTERRUPTED" -> List.of(0L);
			default -> List.of(0L, (long) KillBatch.ACCOUNTS);
		}).isEqualTo(movements);
		assertThat(status).isIn("COMPLETED", "INTERRUPTED", "");
	}

	private void countsAgree() {
		assertThat(this.town.admin().get("/api/cases?size=1").json().path("total").asLong())
			.isEqualTo(count("select count(*) from duplicate_case"));
		assertThat(this.town.admin().get("/api/tasks?status=DONE&size=1").json().path("total").asLong())
			.isEqualTo(count("select count(*) from task where status = 'DONE'"));
		JsonNode headcount = this.town.admin().get(HEADCOUNT).json();
		long lines = 0;
		for (JsonNode line : headcount.path("items")) {
			lines += line.path("accounts").asLong();
		}
		assertThat(lines).isPositive()
			.isEqualTo(headcount.at("/total/accounts").asLong())
			.isEqualTo(count("select count(*) from stay s join organization o on o.id = s.organization_id"
					+ " join student_account a on a.id = s.account_id and a.deleted_at is null where s.kind = 'REGULAR' and s.ends is null and o.kind in ('SCHOOL', 'KINDERGARTEN')"));
	}

	/** Whoever had sent something when the blow fell has left nothing. */
	private void foldersAreClean() throws IOException {
		for (String folder : List.of("received", "uploads", "letters")) {
			Path path = this.town.data().resolve(folder);
			if (Files.exists(path)) {
				try (Stream<Path> files = Files.walk(path)) {
					assertThat(files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".lock")))
						.as(folder)
						.isEmpty();
				}
			}
		}
		try (Stream<Path> processes = Files.list(this.town.data().resolve("received"))) {
			assertThat(processes.filter(Files::isDirectory)).hasSize(1);
		}
	}

	private long count(String question) {
		return this.sql.sql(question).query(Long.class).single();
	}

	private long count(String question, Collection<Long> ids) {
		return this.sql.sql(question).param("ids", ids.toArray(new Long[0])).query(Long.class).single();
	}

}
