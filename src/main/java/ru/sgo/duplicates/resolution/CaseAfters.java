package ru.sgo.duplicates.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.decision.CountedAt;
import ru.sgo.duplicates.decision.CountedOnce;
import ru.sgo.duplicates.decision.Plan;
import ru.sgo.duplicates.decision.Step;
import ru.sgo.duplicates.registry.AccountId;
import ru.sgo.duplicates.registry.RegistryChanged;
import ru.sgo.duplicates.report.AccountFile;

/**
 * Keeps where the accounts of unclosed cases will be once their plans are carried out: of
 * a decided case what its tasks still have to do, of a found one what confirming it would
 * come to, of one that is lawful for a time where the child is counted. It is worked out
 * by the job that has changed many of them, or when somebody asks for a headcount, and
 * thrown away when the case or one of its accounts changes.
 */
@Component
public class CaseAfters {

	private static final Logger log = LoggerFactory.getLogger(CaseAfters.class);

	/** How often it is asked whether nobody changes accounts, twenty times a second. */
	private static final int TRIES = 40;

	/** Whoever changes accounts holds it shared, whoever works out alone. */
	private static final long KEY = 0x4146_5445_52L;

	/** How many cases are worked out under one lock: for so long an act has to wait. */
	private static final int CASES = 500;

	private final CaseStore cases;

	private final CaseFactsReader facts;

	private final TaskStore tasks;

	private final CaseLawfulWords lawful;

	private final BulkCopy bulk;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	CaseAfters(CaseStore cases, CaseFactsReader facts, TaskStore tasks, CaseLawfulWords lawful, BulkCopy bulk,
			JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.cases = cases;
		this.facts = facts;
		this.tasks = tasks;
		this.lawful = lawful;
		this.bulk = bulk;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * What is kept of the changed accounts holds no longer. The lock sees to it that
	 * nobody works it out anew from what was there before, until the change is there for
	 * everybody.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(RegistryChanged change) {
		this.jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(KEY).query(rs -> {
		});
		if (change.many()) {
			this.jdbc.sql("delete from case_after").update();
			return;
		}
		// A question by keys: thousands of acts of one transaction keep its plan.
		this.jdbc.sql("""
				delete from case_after
				where case_number in (select case_number from case_account where account_id = any (:accounts))
				""").param("accounts", change.accounts().stream().mapToLong(AccountId::value).toArray()).update();
	}

	/** What an import has thrown away; what an act has, waits until somebody asks. */
	@TransactionalEventListener
	void afterwards(RegistryChanged change) {
		if (change.many()) {
			refresh();
		}
	}

	@TransactionalEventListener
	void afterwards(RunFollowed report) {
		refresh();
	}

	/**
	 * Works out what is not known yet, or no longer; one at a time, the others wait
	 * without a connection. While a report or an import is at work on the accounts it is
	 * left as it is: what is not known is counted as it stands until somebody asks again.
	 */
	public synchronized void refresh() {
		while (Boolean.TRUE.equals(this.transaction.execute(status -> refreshSome()))) {
			// The next ones, and meanwhile others have their turn.
		}
	}

	/** Returns whether there may be more. */
	private boolean refreshSome() {
		List<Long> unknown = unknown();
		if (unknown.isEmpty()) {
			return false;
		}
		if (!mayBegin()) {
			return false;
		}
		// Read under the lock: what has changed meanwhile is seen as it is now.
		List<DuplicateCase> found = this.cases.look(unknown());
		List<Long> numbers = found.stream().map(DuplicateCase::number).toList();
		Map<Long, List<Task>> owed = this.tasks.alive(numbers)
			.stream()
			.collect(Collectors.groupingBy(Task::caseNumber));
		Map<Long, List<CountedAt>> words = this.lawful
			.of(found.stream().flatMap(duplicate -> duplicate.accountIds().stream()).toList());
		List<CaseAfter> afters = this.facts.read(found)
			.stream()
			.map(one -> of(one, owed.getOrDefault(one.duplicate().number(), List.of()), words))
			.toList();
		this.jdbc.sql("delete from case_after where case_number = any (:numbers)")
			.param("numbers", numbers.stream().mapToLong(Long::longValue).toArray())
			.update();
		this.bulk.write(CaseAfter.COLUMNS, afters);
		this.bulk.write(CaseAfter.STAYS, () -> afters.stream().flatMap(after -> after.stays().stream()).iterator());
		return numbers.size() == CASES;
	}

	/** Whether nobody is changing accounts; whoever is is waited for a moment only. */
	private boolean mayBegin() {
		for (int tries = 0; tries < TRIES; tries++) {
			if (this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(KEY).query(Boolean.class).single()) {
				return true;
			}
			this.jdbc.sql("select pg_sleep(0.05)").query(rs -> {
			});
		}
		return false;
	}

	private List<Long> unknown() {
		return this.jdbc.sql("""
				select c.number from duplicate_case c
				  left join case_after k on k.case_number = c.number and k.case_version = c.version
				where (c.status in ('FOUND', 'ASSIGNED', 'DISPUTED') or %s) and k.case_number is null
				order by c.number limit :most
				""".formatted(CaseLawful.HOLDS)).param("most", CASES).query(Long.class).list();
	}

	/** A case of which that cannot be told takes nothing away from the others. */
	private static CaseAfter of(CaseFacts facts, List<Task> owed, Map<Long, List<CountedAt>> words) {
		DuplicateCase duplicate = facts.duplicate();
		try {
			Optional<? extends Collection<Candidate>> left = left(facts, owed);
			return new CaseAfter(duplicate.number(), duplicate.version(), left.isPresent(),
					left.stream()
						.flatMap(Collection::stream)
						.flatMap(account -> stays(account, facts, words))
						.toList());
		}
		catch (RuntimeException ex) {
			log.error("Where the plan of case {} leads cannot be told", duplicate.number(), ex);
			return new CaseAfter(duplicate.number(), duplicate.version(), false, List.of());
		}
	}

	/** The accounts that will be there; of a lawful case nobody moves. */
	private static Optional<? extends Collection<Candidate>> left(CaseFacts facts, List<Task> owed) {
		DuplicateCase duplicate = facts.duplicate();
		if (duplicate.status() == CaseStatus.DISMISSED) {
			AccountFile account = facts.accounts().get(0);
			return account.deleted() ? Optional.empty() : Optional.of(List.of(account.candidate()));
		}
		List<Step> steps = (duplicate.status() == CaseStatus.FOUND)
				? DecisionOffer.of(facts).map(DecisionDraft.Ready::plan).map(Plan::steps).orElse(List.of())
				: facts.owedBy(owed);
		return facts.left(steps);
	}

	/** Whoever stands in two organizations lawfully is counted once there, too. */
	private static Stream<CaseAfter.StayOf> stays(Candidate account, CaseFacts facts,
			Map<Long, List<CountedAt>> words) {
		long id = facts.id(account.number());
		return CountedOnce.stays(account.stays(), words.getOrDefault(id, List.of()))
			.stream()
			.map(stay -> new CaseAfter.StayOf(facts.duplicate().number(), id, facts.places().id(stay.organization()),
					stay));
	}

}
