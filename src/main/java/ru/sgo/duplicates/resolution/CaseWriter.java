package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;

/** Writes cases, many at once. */
@Component
class CaseWriter {

	private static final int BATCH = 1000;

	private static final String UPDATE = CaseColumns.ALL.update(CaseColumns.NUMBER);

	private final BulkCopy bulk;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	CaseWriter(BulkCopy bulk, JdbcClient jdbc, JdbcTemplate template) {
		this.bulk = bulk;
		this.jdbc = jdbc;
		this.template = template;
	}

	/**
	 * Numbers for new cases, in their order, drawn all at once: only a report opens
	 * cases, and the gate lets no other one in meanwhile.
	 */
	List<Long> numbers(int count) {
		if (count == 0) {
			return List.of();
		}
		long last = this.jdbc.sql("""
				select setval(s, nextval(s) + :count - 1)
				from cast(pg_get_serial_sequence('duplicate_case', 'number') as regclass) s
				""").param("count", count).query(Long.class).single();
		return LongStream.rangeClosed(last - count + 1, last).boxed().toList();
	}

	void open(List<DuplicateCase> cases) {
		this.bulk.write(CaseColumns.ALL, cases);
		writeAccounts(cases);
	}

	/** Writes back what has changed. */
	void save(List<DuplicateCase> cases) {
		List<DuplicateCase> accountsChanged = cases.stream().filter(DuplicateCase::areAccountsChanged).toList();
		if (!accountsChanged.isEmpty()) {
			this.jdbc.sql("delete from case_account where case_number = any (:numbers)")
				.param("numbers", numbers(accountsChanged))
				.update();
		}
		this.template.batchUpdate(UPDATE, cases.stream().filter(DuplicateCase::isChanged).toList(), BATCH,
				(statement, duplicate) -> CaseColumns.ALL.bind(CaseColumns.NUMBER, duplicate, statement));
		writeAccounts(accountsChanged);
	}

	/** Notes that the run has seen those that it has not changed. */
	void see(List<DuplicateCase> cases, long report) {
		this.jdbc.sql("update duplicate_case set last_report_id = :report where number = any (:numbers)")
			.param("report", report)
			.param("numbers", numbers(cases.stream().filter(DuplicateCase::isOnlySeen).toList()))
			.update();
	}

	private void writeAccounts(List<DuplicateCase> cases) {
		if (!cases.isEmpty()) {
			this.bulk.write(CaseAccountColumns.ALL,
					cases.stream()
						.flatMap(duplicate -> duplicate.proposal()
							.accounts()
							.stream()
							.map(account -> new CaseAccountColumns.Row(duplicate, account)))
						.toList());
		}
	}

	private static long[] numbers(List<DuplicateCase> cases) {
		return cases.stream().mapToLong(DuplicateCase::number).toArray();
	}

}
