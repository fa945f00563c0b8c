package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.AccountFiles;
import ru.sgo.duplicates.report.OrganizationTree;

/** Reads the present facts of cases. */
@Component
class CaseFactsReader {

	private final AccountFiles files;

	private final Organizations organizations;

	private final TaskStore tasks;

	private final JdbcClient jdbc;

	CaseFactsReader(AccountFiles files, Organizations organizations, TaskStore tasks, JdbcClient jdbc) {
		this.files = files;
		this.organizations = organizations;
		this.tasks = tasks;
		this.jdbc = jdbc;
	}

	CaseFacts read(DuplicateCase duplicate) {
		return read(List.of(duplicate)).get(0);
	}

	/** Those of many cases, in their order, for what all of them need is read once. */
	List<CaseFacts> read(List<DuplicateCase> cases) {
		Map<Long, AccountFile> byId = this.files
			.of(cases.stream().flatMap(duplicate -> duplicate.accountIds().stream()).toList());
		boolean known = this.jdbc.sql("select exists (select from student_account where created_on is not null)")
			.query(Boolean.class)
			.single();
		OrganizationTree places = OrganizationTree.of(this.organizations);
		Set<Long> explained = this.tasks.explained(cases.stream().map(DuplicateCase::number).toList());
		return cases.stream()
			.map(duplicate -> new CaseFacts(duplicate,
					duplicate.accountIds().stream().map(byId::get).sorted(AccountFile.BY_NUMBER).toList(), places,
					places.code(duplicate.authority()), known, explained.contains(duplicate.number())))
			.toList();
	}

}
