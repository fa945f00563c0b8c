package ru.sgo.duplicates.confirmation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseStays;
import ru.sgo.duplicates.resolution.CaseTurn;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.OneCaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Sixty children whom the kindergarten forgot to withdraw, each with a document, and two
 * namesakes without one.
 */
class BulkConfirmationTest extends OneCaseTest {

	private static final int CHILDREN = 60;

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	@Autowired
	private BulkConfirmation bulk;

	@Autowired
	private ConfirmationRuns runs;

	@Autowired
	private ClearProposals proposals;

	@Autowired
	private BackgroundJobs jobs;

	@Autowired
	private RegistryGate gate;

	@Autowired
	private Cases allCases;

	@Autowired
	private CaseStays stays;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient database;

	private long report;

	@BeforeEach
	void theReportIsMade() {
		List<String> accounts = new ArrayList<>(List.of("1;Ёлкин;Пётр;;01.02.2012;;01.09.2018;По заявлению;Ш1",
				"2;Ёлкин;Пётр;;01.02.2012;;01.10.2020;Быстрый ввод;Ш2"));
		List<String> movements = new ArrayList<>(
				List.of("1;Ш1;Зачисление;01.09.2018;1", "2;Ш2;Зачисление;01.10.2020;2"));
		for (int child = 0; child < CHILDREN; child++) {
			String name = ";Лисицын;Егор;" + patronymic(child) + ";" + birthDate(child) + ";" + snils(child) + ";";
			accounts.add((100 + child) + name + "01.09.2016;По заявлению;Д1");
			accounts.add((200 + child) + name + "02.09.2020;Быстрый ввод;Ш1");
			movements.add((100 + child) + ";Д1;Зачисление;01.09.2016;5");
			movements.add((200 + child) + ";Ш1;Зачисление;01.09.2020;77");
		}
		town(accounts.toArray(String[]::new), movements.toArray(String[]::new));
		this.report = report().id();
	}

	@Test
	void theClearOnesAreConfirmedAndTheNamesakesAreLeft() {
		assertThat(this.bulk.foresee(this.report, ChosenProposals.ALL, Scope.EVERYTHING).result())
			.isEqualTo(new BulkConfirmation.Result(CHILDREN, 1));
		assertThat(confirmAll()).isEqualTo(new BulkConfirmation.Result(CHILDREN, 1));
		assertThat(count(CaseStatus.ASSIGNED)).isEqualTo(CHILDREN);
		assertThat(confirmAll()).isEqualTo(new BulkConfirmation.Result(0, 1));
		assertThat(start()).isEqualTo(new ConfirmationOutcome.Nothing(1));
	}

	/** As many rows as there are, so nothing waits for the server's own housekeeping. */
	@Test
	void thePlannerKnowsAtOnceWhatTheJobsHaveFilled() {
		assertThat(known("report_line")).isEqualTo(rows("report_line"));
		assertThat(known("case_account")).isEqualTo(rows("case_account"));
		confirmAll();
		assertThat(rows("task")).isGreaterThanOrEqualTo(CHILDREN);
		assertThat(known("task")).isEqualTo(rows("task"));
		assertThat(known("task_wait")).isEqualTo(rows("task_wait"));
		assertThat(known("case_event")).isEqualTo(rows("case_event"));
	}

	private long known(String table) {
		return this.database.sql("select reltuples from pg_class where oid = '%s'::regclass".formatted(table))
			.query(Long.class)
			.single();
	}

	private long rows(String table) {
		return this.database.sql("select count(*) from " + table).query(Long.class).single();
	}

	@Test
	void twoTabsStartOneConfirmationAndAThirdPartyWaitsForItsEnd() throws Exception {
		CompletableFuture<BulkConfirmation.Result> program = this.transaction.execute(status -> {
			this.gate.close();
			long first = ((ConfirmationOutcome.Started) start()).id();
			assertThat(start()).isEqualTo(new ConfirmationOutcome.Busy(first));
			assertThat(this.bulk.findRunning(this.report, Scope.EVERYTHING)).hasValueSatisfying(one -> {
				assertThat(one.id()).isEqualTo(first);
				assertThat(one.progress()).isZero();
			});
			return CompletableFuture.supplyAsync(this::confirmAll);
		});
		assertThat(program.get(1, TimeUnit.MINUTES)).isEqualTo(new BulkConfirmation.Result(0, 1));
		assertThat(this.database.sql("select status || confirmed || '/' || total from bulk_confirmation")
			.query(String.class)
			.list()).containsExactly("COMPLETED60/60");
	}

	/** What changes while the job waits nobody has seen. */
	@Test
	void whatHasChangedSinceItWasWantedIsLeft() {
		this.transaction.executeWithoutResult(status -> {
			this.gate.close();
			assertThat(start()).isInstanceOf(ConfirmationOutcome.Started.class);
			this.database.sql("update duplicate_case set version = version + 1, remark = 'case.remark.data-changed'"
					+ " where number = (select min(number) from duplicate_case where certainty = 'clear' and identity <> 'verify')")
				.update();
			this.database.sql("update duplicate_case set identity = 'verify'"
					+ " where number = (select max(number) from duplicate_case where certainty = 'clear' and identity <> 'verify')")
				.update();
		});
		this.bulk.confirmAll(this.report, OFFICER, Scope.EVERYTHING);
		assertThat(this.database.sql("select confirmed || '/' || total from bulk_confirmation order by id limit 1")
			.query(String.class)
			.single()).isEqualTo((CHILDREN - 2) + "/" + CHILDREN);
	}

	@Test
	void whatWasInterruptedIsSaidAndTheRestIsConfirmedByTheNext() {
		long first = this.allCases.page(Cases.Filter.ALL, 3, 1, Scope.EVERYTHING).get(0).number();
		this.decisions.confirm(first, OFFICER, Scope.EVERYTHING);
		long killed = this.runs.register(this.report, CHILDREN, OFFICER, this.clock.instant());
		this.runs.progress(killed, 1, 1);
		ConfirmationOutcome next = start();
		assertThat(this.bulk.find(killed, Scope.EVERYTHING).orElseThrow()).satisfies(one -> {
			assertThat(one.status()).isEqualTo(ConfirmationStatus.INTERRUPTED);
			assertThat(one.finishedAt()).isNotNull();
			assertThat(one.confirmed()).isEqualTo(1);
		});
		assertThat(ended(next).confirmed()).isEqualTo(CHILDREN - 1);
		assertThat(count(CaseStatus.ASSIGNED)).isEqualTo(CHILDREN);
	}

	@Test
	void theMovementsOfManyChildrenAreReadTogether() {
		SortedMap<Long, Integer> seen = this.proposals.versions(this.report, ChosenProposals.ALL, Scope.EVERYTHING);
		List<Long> clear = List.copyOf(seen.keySet());
		long readings = this.transaction.execute(status -> {
			// A plan that is kept was made with the other settings.
			this.database.sql("set local plan_cache_mode = force_custom_plan").update();
			this.database.sql("set local enable_indexscan = off").update();
			this.database.sql("set local enable_bitmapscan = off").update();
			this.database.sql("set local enable_nestloop = off").update();
			assertThat(this.decisions.confirmClear(clear, seen, OFFICER, Scope.EVERYTHING)).isEqualTo(CHILDREN);
			return this.database.sql("select seq_scan from pg_stat_xact_user_tables where relname = 'movement'")
				.query(Long.class)
				.single();
		});
		assertThat(readings).isPositive().isLessThan(CHILDREN);
		assertThat(this.decisions.confirmClear(clear, seen, OFFICER, Scope.EVERYTHING)).isZero();
	}

	@Test
	void oneThatFailsTakesNoneOfTheOthersWithIt() {
		long bad = this.allCases.page(Cases.Filter.ALL, 7, 1, Scope.EVERYTHING).get(0).number();
		this.database.sql("alter table task add constraint out_of_order check (case_number <> " + bad + ")").update();
		try {
			assertThat(confirmAll()).isEqualTo(new BulkConfirmation.Result(CHILDREN - 1, 2));
		}
		finally {
			this.database.sql("alter table task drop constraint out_of_order").update();
		}
		assertThat(this.allCases.find(bad, Scope.EVERYTHING).orElseThrow().summary().status())
			.isEqualTo(CaseStatus.FOUND);
		assertThat(confirmAll()).isEqualTo(new BulkConfirmation.Result(1, 1));
	}

	@Test
	void onlyWhatWasTickedIsConfirmed() {
		ChosenProposals ticked = ticked(0, 5, 9);
		assertThat(this.bulk.foresee(this.report, ticked, Scope.EVERYTHING).result())
			.isEqualTo(new BulkConfirmation.Result(3, CHILDREN + 1 - 3));
		ConfirmationRun ended = ended(this.bulk.start(this.report, ticked, OFFICER, Scope.EVERYTHING));
		assertThat(ended.total()).isEqualTo(3);
		assertThat(ended.confirmed()).isEqualTo(3);
		assertThat(count(CaseStatus.ASSIGNED)).isEqualTo(3);
	}

	@Test
	void twiceTheSameAndWhatAnotherHasDecidedAreRefusedAndNothingIsConfirmed() {
		ChosenProposals ticked = ticked(0, 5);
		long other = ticked.ticked().keySet().iterator().next();
		this.decisions.confirm(other, OFFICER, Scope.EVERYTHING);
		assertThat(this.bulk.foresee(this.report, ticked, Scope.EVERYTHING).leftOut()).isOne();
		assertThat(this.bulk.start(this.report, ticked, OFFICER, Scope.EVERYTHING))
			.isEqualTo(new ConfirmationOutcome.Changed(1));
		assertThat(count(CaseStatus.ASSIGNED)).isOne();
		ChosenProposals decided = ChosenProposals.of(Map.of(other, 0));
		assertThat(this.bulk.start(this.report, decided, OFFICER, Scope.EVERYTHING))
			.isEqualTo(new ConfirmationOutcome.Nothing(CHILDREN));
	}

	@Test
	void whatHasChangedSinceItWasSeenIsNotConfirmed() {
		ChosenProposals ticked = ticked(3);
		this.database.sql("update duplicate_case set version = version + 1").update();
		assertThat(this.bulk.start(this.report, ticked, OFFICER, Scope.EVERYTHING))
			.isEqualTo(new ConfirmationOutcome.Nothing(CHILDREN + 1));
	}

	@Test
	void whatNeedsALookIsNotConfirmedThoughItWasTicked() {
		Map<Long, Integer> all = new HashMap<>();
		this.allCases.page(Cases.Filter.ALL, 0, 100, Scope.EVERYTHING)
			.forEach(one -> all.put(one.number(), one.version()));
		assertThat(all).hasSize(CHILDREN + 1);
		BulkConfirmation.Foreseen foreseen = this.bulk.foresee(this.report, ChosenProposals.of(all), Scope.EVERYTHING);
		assertThat(foreseen.result()).isEqualTo(new BulkConfirmation.Result(CHILDREN, 1));
		assertThat(foreseen.leftOut()).isOne();
	}

	@Test
	void whoGetsHowManyTasksIsToldBeforeAndComesTrue() {
		BulkConfirmation.Foreseen foreseen = this.bulk.foresee(this.report, ticked(1, 2, 3), Scope.EVERYTHING);
		assertThat(foreseen.deletions().accounts()).isEqualTo(3);
		ended(this.bulk.start(this.report, ticked(1, 2, 3), OFFICER, Scope.EVERYTHING));
		assertThat(foreseen.owed())
			.extracting(one -> one.organization() + " " + one.tasks() + " " + one.atOnce() + " " + one.dueOn())
			.containsExactlyElementsOf(this.database.sql("""
					select o.code || ' ' || count(*) || ' ' || count(*) filter (where t.status = 'OPEN') || ' '
					  || coalesce(min(t.due_on) filter (where t.status = 'OPEN')::text, 'null')
					from task t join organization o on o.id = t.organization_id group by o.code order by o.code
					""").query(String.class).list());
	}

	@Test
	void thePartsOfTheListAreCountedTogether() {
		ended(this.bulk.start(this.report, ticked(1, 2, 3), OFFICER, Scope.EVERYTHING));
		Cases.Filter all = new Cases.Filter(null, false, null, null, null, null, null, null, this.report, null);
		assertThat(this.allCases.turns(all, Scope.EVERYTHING)).isEqualTo(Map.of(CaseTurn.DECIDE, 1L, CaseTurn.CONFIRM,
				CHILDREN - 3L, CaseTurn.ANSWER, 0L, CaseTurn.WORK, 3L, CaseTurn.CLOSED, 0L));
		for (CaseTurn turn : CaseTurn.values()) {
			Cases.Filter one = new Cases.Filter(null, false, null, null, null, null, null, null, this.report, turn);
			assertThat(this.allCases.count(one, Scope.EVERYTHING)).as(turn.name())
				.isEqualTo(this.allCases.turns(all, Scope.EVERYTHING).get(turn))
				.isEqualTo(this.allCases.numbers(one, Scope.EVERYTHING).size());
		}
		Cases.Filter another = new Cases.Filter(null, false, null, null, null, null, null, null, -1L, null);
		assertThat(this.allCases.count(another, Scope.EVERYTHING)).isZero();
	}

	@Test
	void whereManyChildrenWereIsReadAtOnce() {
		SortedMap<Long, Integer> seen = this.proposals.versions(this.report, ChosenProposals.ALL, Scope.EVERYTHING);
		List<Long> clear = List.copyOf(seen.keySet());
		long readings = this.transaction.execute(status -> {
			// A plan that is kept was made with the other settings.
			this.database.sql("set local plan_cache_mode = force_custom_plan").update();
			this.database.sql("set local enable_indexscan = off").update();
			this.database.sql("set local enable_indexonlyscan = off").update();
			this.database.sql("set local enable_bitmapscan = off").update();
			this.database.sql("set local enable_nestloop = off").update();
			assertThat(this.stays.of(clear, Scope.EVERYTHING)).hasSize(CHILDREN)
				.allSatisfy((number, accounts) -> assertThat(accounts).hasSize(2)
					.allMatch(account -> account.stays().size() == 1));
			return this.database.sql("select seq_scan from pg_stat_xact_user_tables where relname = 'stay'")
				.query(Long.class)
				.single();
		});
		assertThat(readings).isOne();
		Scope school = new Scope(this.organizations.findByCode("Ш1").orElseThrow().id());
		assertThat(this.stays.of(clear, school)).isEmpty();
	}

	@Test
	void whereTheAccountsWillBeIsWorkedOutByTheJobs() {
		await().untilAsserted(() -> assertThat(known()).isEqualTo(CHILDREN + 1));
		ended(start());
		await().untilAsserted(() -> assertThat(known()).isEqualTo(CHILDREN + 1));
		assertThat(this.database.sql("select count(*) from task").query(Long.class).single()).isPositive();
	}

	/** The cases of which it is known as they are now. */
	private long known() {
		return this.database.sql("""
				select count(*) from case_after k
				  join duplicate_case c on c.number = k.case_number and c.version = k.case_version
				""").query(Long.class).single();
	}

	@Test
	void nobodyElseSeesHowFarItIs() {
		ConfirmationRun ended = ended(start());
		Scope school = new Scope(this.organizations.findByCode("Ш1").orElseThrow().id());
		assertThat(ended.left()).isEqualTo(1);
		assertThat(this.bulk.find(ended.id(), school)).isEmpty();
		assertThat(this.bulk.foresee(this.report, ChosenProposals.ALL, school).result())
			.isEqualTo(new BulkConfirmation.Result(0, 0));
	}

	private static String patronymic(int child) {
		return "Пет" + (char) ('а' + child / 30) + (char) ('а' + child % 30) + "ович";
	}

	/**
	 * A day that twenty and more bear, and hardly anybody before and after, is nobody's.
	 */
	private static String birthDate(int child) {
		return WRITTEN.format(LocalDate.of(2013, 3, 5).plusDays(child));
	}

	/** Below 001-001-998 no number carries a check. */
	private static String snils(int child) {
		return "000-%03d-100 00".formatted(100 + child);
	}

	/** The clear ones at these places, as they are now. */
	private ChosenProposals ticked(int... places) {
		SortedMap<Long, Integer> seen = this.proposals.versions(this.report, ChosenProposals.ALL, Scope.EVERYTHING);
		List<Long> clear = List.copyOf(seen.keySet());
		Map<Long, Integer> versions = new HashMap<>();
		for (int place : places) {
			versions.put(clear.get(place),
					this.allCases.find(clear.get(place), Scope.EVERYTHING).orElseThrow().summary().version());
		}
		return ChosenProposals.of(versions);
	}

	private ConfirmationOutcome start() {
		return this.bulk.start(this.report, ChosenProposals.ALL, OFFICER, Scope.EVERYTHING);
	}

	private ConfirmationRun ended(ConfirmationOutcome outcome) {
		long id = ((ConfirmationOutcome.Started) outcome).id();
		this.jobs.await(JobKind.CONFIRMATION, id);
		return this.bulk.find(id, Scope.EVERYTHING).orElseThrow();
	}

	private BulkConfirmation.Result confirmAll() {
		return this.bulk.confirmAll(this.report, OFFICER, Scope.EVERYTHING);
	}

	private long count(CaseStatus status) {
		return this.allCases.count(new Cases.Filter(status, false, null, null, null, null, null, null, null, null),
				Scope.EVERYTHING);
	}

}
