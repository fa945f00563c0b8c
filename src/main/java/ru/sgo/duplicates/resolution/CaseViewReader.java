package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.report.StoredReason;

/** Reads the whole of one case: its accounts, its plan, its tasks and its history. */
@Component
class CaseViewReader {

	private final JdbcClient jdbc;

	private final AccountCards cards;

	private final Tasks tasks;

	private final CaseStore store;

	private final CaseFactsReader factsReader;

	CaseViewReader(JdbcClient jdbc, AccountCards cards, Tasks tasks, CaseStore store, CaseFactsReader factsReader) {
		this.jdbc = jdbc;
		this.cards = cards;
		this.tasks = tasks;
		this.store = store;
		this.factsReader = factsReader;
	}

	/**
	 * Reads what a row of the table of cases does not hold.
	 * @param summary what it holds
	 */
	CaseView read(ResultSet rs, CaseSummary summary, Scope scope) throws SQLException {
		long number = summary.number();
		Optional<CaseFacts> present = summary.status().isUnclosed()
				? this.store.look(number, scope).map(this.factsReader::read) : Optional.empty();
		Optional<CaseFacts> facts = present.filter(of -> summary.status() == CaseStatus.FOUND);
		Optional<Plan> plan = facts.flatMap(DecisionOffer::of).map(DecisionDraft.Ready::plan);
		List<TaskView> owed = this.tasks.ofCase(number);
		CaseDecision decision = CaseColumns.decision(rs);
		return new CaseView(summary, Objects.requireNonNull(code(CaseColumns.AUTHORITY.of(rs))),
				accounts(number, scope), CaseColumns.REASONS.of(rs).list(),
				new CaseView.Attends(code(CaseColumns.ATTENDS.orNull(rs)), CaseColumns.ENROL_FROM.orNull(rs),
						facts.map(CaseViewReader::way).orElse(List.of()),
						present.flatMap(of -> of.after(plan.map(Plan::steps).orElseGet(() -> of.owed(owed))))
							.orElse(List.of())),
				countedTwice(rs), (decision != null) ? CaseView.Decision.of(decision) : null,
				CaseColumns.OBJECTION.orNull(rs),
				new CaseView.Times(CaseColumns.OPENED_AT.of(rs), CaseColumns.CONFIRMED_AT.orNull(rs),
						CaseColumns.LAST_REPORT.orNull(rs)),
				plan.map(of -> CaseView.PlannedStep.of(of, DecisionDays.proposed(facts.get(), of)::of))
					.orElse(List.of()),
				owed, history(number, scope));
	}

	private CaseView.@Nullable CountedTwice countedTwice(ResultSet rs) throws SQLException {
		String organizationA = code(CaseColumns.ORGANIZATION_A.orNull(rs));
		String organizationB = code(CaseColumns.ORGANIZATION_B.orNull(rs));
		return (organizationA != null && organizationB != null)
				? new CaseView.CountedTwice(organizationA, organizationB, CaseColumns.COUNTED_SINCE.of(rs)) : null;
	}

	private static List<DecisionToKeep.Stay> way(CaseFacts facts) {
		return facts.way()
			.stream()
			.map(stay -> new DecisionToKeep.Stay(stay.organization(), stay.begins(), stay.ends()))
			.toList();
	}

	private List<CaseView.Account> accounts(long number, Scope scope) {
		record Row(long id, AccountRole role, @Nullable Cause cause, @Nullable String responsible,
				List<StoredReason> reasons, boolean sharesDocument) {
		}
		List<Row> rows = this.jdbc.sql("""
				select ca.*, o.code as responsible_code, exists (select from case_account other
				    join student_account b on b.id = other.account_id
				  where other.case_number = ca.case_number and b.id <> a.id
				    and (b.snils = a.snils or b.birth_certificate = a.birth_certificate)) as shares_document
				from case_account ca join student_account a on a.id = ca.account_id
				left join organization o on o.id = ca.responsible_id
				where ca.case_number = :number order by ca.role = 'keep' desc, a.number
				""")
			.param("number", number)
			.query((rs, row) -> new Row(CaseAccountColumns.ACCOUNT.of(rs), CaseAccountColumns.ROLE.of(rs),
					CaseAccountColumns.CAUSE.orNull(rs), rs.getString("responsible_code"),
					CaseAccountColumns.REASONS.of(rs).list(), rs.getBoolean("shares_document")))
			.list();
		Map<Long, AccountCard> byId = this.cards.of(rows.stream().map(Row::id).toList(), scope);
		List<CaseView.Account> accounts = new ArrayList<>();
		rows.forEach(row -> accounts.add(new CaseView.Account(byId.get(row.id()), row.role(), row.cause(),
				row.responsible(), row.reasons(), row.sharesDocument())));
		return accounts;
	}

	/** Not which other case took over the accounts, where that is not for the reader. */
	private List<CaseView.Event> history(long number, Scope scope) {
		return scope.bind(this.jdbc.sql("""
				select e.* from case_event e
				where e.case_number = :number and not (e.kind = 'absorbed' and exists (select from duplicate_case c
				  where c.number::text = e.arguments[1] and not %s))
				order by e.id
				""".formatted(Scope.shows("c.restricted"))))
			.param("number", number)
			.query((rs, row) -> CaseEventColumns.read(rs))
			.list();
	}

	private @Nullable String code(@Nullable Long organization) {
		return (organization == null) ? null
				: this.jdbc.sql("select code from organization where id = :id")
					.param("id", organization)
					.query(String.class)
					.single();
	}

}
