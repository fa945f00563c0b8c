package ru.sgo.duplicates.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ru.sgo.duplicates.job.BackgroundJobs;
import ru.sgo.duplicates.job.JobKind;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.retention.RetentionDays;
import ru.sgo.duplicates.retention.RetentionRule;
import ru.sgo.duplicates.resolution.OneCaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All letters are written in the background, kept for a day, and nothing is left over.
 */
class AllLettersTest extends OneCaseTest {

	private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

	@Autowired
	private AllLetters all;

	@Autowired
	private LetterJob job;

	@Autowired
	private LetterRuns runs;

	@Autowired
	private Notices notices;

	@Autowired
	private CaseNotices ofCases;

	@Autowired
	private BackgroundJobs jobs;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ForgottenLetters letters;

	@Autowired
	private RetentionDays days;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void theKindergartenAndTheSchoolHaveSomethingToDo() {
		town(new String[] { "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
				"200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		report();
		confirm();
	}

	@Test
	void theArchiveHoldsALetterInBothFormatsAndASheetOfAnswersForEach() throws IOException {
		long id = written();
		assertThat(this.all.find(id, Scope.EVERYTHING).orElseThrow()).satisfies(run -> {
			assertThat(run.status()).isEqualTo(LetterRunStatus.COMPLETED);
			assertThat(run.organizations()).isEqualTo(2);
			assertThat(run.progress().percent()).isEqualTo(100);
			assertThat(run.keptUntil()).isEqualTo(run.progress().finishedAt().plus(Duration.ofDays(1)));
		});
		assertThat(names(id)).containsExactly("Д1 Детский сад № 1/Устранение дублей — Детский сад № 1.pdf",
				"Д1 Детский сад № 1/Устранение дублей — Детский сад № 1.docx",
				"Д1 Детский сад № 1/Ответы — Детский сад № 1.xlsx", "Ш1 Школа № 1/Устранение дублей — Школа № 1.pdf",
				"Ш1 Школа № 1/Устранение дублей — Школа № 1.docx", "Ш1 Школа № 1/Ответы — Школа № 1.xlsx");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyTheApplicationReadsTheArchive() throws IOException {
		Path archive = this.all.archive(written(), Scope.EVERYTHING).orElseThrow();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.getParent())))
			.isEqualTo("rwx------");
	}

	@Test
	void twoTabsStartOneRunAndOneThatIsCancelledLeavesNothing() throws Exception {
		long id = whileAddresseesCannotBeRead(() -> {
			long first = started();
			assertThat(this.all.start(null, RUSSIAN, OFFICER, Scope.EVERYTHING))
				.isEqualTo(new LetterRunOutcome.Busy(first));
			assertThat(this.all.last(Scope.EVERYTHING)).hasValueSatisfying(LetterRun::isRunning);
			assertThat(this.all.archive(first, Scope.EVERYTHING)).isEmpty();
			assertThat(this.all.cancel(first, OFFICER, Scope.EVERYTHING)).isEqualTo(new LetterRunOutcome.Cancelled());
			assertThat(this.all.cancel(first, OFFICER, Scope.EVERYTHING)).as("once more")
				.isEqualTo(new LetterRunOutcome.Cancelled());
			return first;
		});
		this.jobs.await(JobKind.LETTERS, id);
		assertThat(status(id)).isEqualTo(LetterRunStatus.CANCELLED);
		assertThat(this.job.find(id)).doesNotExist();
		assertThat(this.database.sql("select kind from registry_act where kind like 'letters%' order by revision")
			.query(String.class)
			.list()).containsExactly("letters", "letters_cancelled");
		long next = written();
		assertThat(this.all.cancel(next, OFFICER, Scope.EVERYTHING)).isEqualTo(new LetterRunOutcome.Over());
		assertThat(this.job.find(next)).exists();
	}

	@Test
	void whatWasStoppedInTheMiddleIsSaidAndItsFileIsRemovedAtTheNextStart() throws IOException {
		long kept = written();
		long killed = this.runs.register(Scope.EVERYTHING, 2, this.job.freshName(), OFFICER, this.clock.instant());
		Files.writeString(this.job.find(killed), "half of it");
		this.job.afterSingletonsInstantiated();
		assertThat(status(killed)).isEqualTo(LetterRunStatus.INTERRUPTED);
		assertThat(this.job.find(killed)).doesNotExist();
		assertThat(this.job.find(kept)).exists();
		assertThat(this.all.last(Scope.EVERYTHING).orElseThrow().id()).isEqualTo(kept);
	}

	@Test
	void anArchiveIsForgottenAfterADayOrForANewerOne() {
		long first = written();
		Path old = this.job.find(first);
		long second = written();
		assertThat(status(first)).isEqualTo(LetterRunStatus.FORGOTTEN);
		assertThat(old).doesNotExist();
		this.database.sql("update letter_run set finished_at = now() - interval '23 hours' where id = :id")
			.param("id", second)
			.update();
		this.letters.remove(this.days.limit(RetentionRule.LETTERS), 10);
		assertThat(this.all.archive(second, Scope.EVERYTHING)).isPresent();
		this.database.sql("update letter_run set finished_at = now() - interval '25 hours' where id = :id")
			.param("id", second)
			.update();
		this.letters.remove(this.days.limit(RetentionRule.LETTERS), 10);
		assertThat(status(second)).isEqualTo(LetterRunStatus.FORGOTTEN);
		assertThat(this.all.archive(second, Scope.EVERYTHING)).isEmpty();
		assertThat(this.job.find(second)).doesNotExist();
	}

	@Test
	void whoHasNotAllOfThemHasNoneOfTheArchive() {
		Scope authority = new Scope(this.organizations.findByCode("УО-01").orElseThrow().id());
		long everybodys = written();
		assertThat(this.all.find(everybodys, authority)).isEmpty();
		assertThat(this.all.cancel(everybodys, OFFICER, authority)).isEqualTo(new LetterRunOutcome.Unknown());
		assertThat(this.all.last(authority)).isEmpty();
		long own = ended(this.all.start(null, RUSSIAN, OFFICER, authority));
		assertThat(this.all.archive(own, authority)).isPresent();
		assertThat(this.all.archive(own, Scope.EVERYTHING)).isPresent();
		assertThat(this.all.archive(own, new Scope(new OrganizationId(-1)))).isEmpty();
		assertThat(this.all.archive(everybodys, Scope.EVERYTHING)).as("of another scope, so not the older one")
			.isPresent();
	}

	@Test
	void whereNobodyHasAnythingToDoNothingIsWritten() {
		this.database.sql("update task set status = 'CANCELLED'").update();
		assertThat(this.all.start(null, RUSSIAN, OFFICER, Scope.EVERYTHING)).isEqualTo(new LetterRunOutcome.Nothing());
		assertThat(this.all.start("Ш1", RUSSIAN, OFFICER, Scope.EVERYTHING)).isEqualTo(new LetterRunOutcome.Unknown());
	}

	/** What was said before the tasks were given told nobody of them. */
	@Test
	void whoWasToldOfAllIsCounted() {
		assertThat(this.notices.tally(Scope.EVERYTHING)).isEqualTo(new NoticeTally(2, 0));
		LocalDate today = LocalDate.now(this.clock);
		tell("Ш1", today.minusDays(1));
		assertThat(this.notices.tally(Scope.EVERYTHING)).isEqualTo(new NoticeTally(2, 0));
		assertThat(told("Ш1")).containsExactly(false);
		assertThat(this.ofCases.of(number(), Scope.EVERYTHING))
			.extracting(one -> one.organization() + one.times().size())
			.containsExactly("Д10", "Ш10");
		tell("Ш1", today);
		assertThat(this.notices.tally(Scope.EVERYTHING)).isEqualTo(new NoticeTally(2, 1));
		assertThat(told("Ш1")).containsExactly(true);
		assertThat(this.notices.page(new NoticeFilter(null, null, false), 0, 10, Scope.EVERYTHING))
			.extracting(LetterState::organization)
			.containsExactly("Д1");
		assertThat(this.ofCases.of(number(), Scope.EVERYTHING))
			.extracting(one -> one.organization() + one.times().size())
			.containsExactly("Д10", "Ш11");
		this.database.sql("update duplicate_case set decided_at = decided_at + interval '1 day'").update();
		assertThat(this.notices.tally(Scope.EVERYTHING)).isEqualTo(new NoticeTally(2, 0));
	}

	@Test
	void whatOnlyAdministratorsMaySeeIsToldOfNowhere() {
		this.database.sql("update duplicate_case set restricted = true").update();
		assertThat(this.notices.tally(Scope.EVERYTHING)).isEqualTo(new NoticeTally(0, 0));
		assertThat(this.ofCases.of(number(), Scope.EVERYTHING)).isEmpty();
	}

	private void tell(String organization, LocalDate on) {
		assertThat(this.notices.give(organization, new NoticeGiven(NoticeWay.LETTER, "15", "Ивановой", on), OFFICER,
				Scope.EVERYTHING))
			.isEqualTo(new NoticeOutcome.Kept());
	}

	private List<Boolean> told(String organization) {
		return this.notices.page(new NoticeFilter(null, organization, null), 0, 10, Scope.EVERYTHING)
			.stream()
			.map(LetterState::toldOfAll)
			.toList();
	}

	private interface Work {

		long done();

	}

	private long whileAddresseesCannotBeRead(Work work) {
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		CompletableFuture<Void> another = CompletableFuture
			.runAsync(() -> this.transaction.executeWithoutResult(status -> {
				this.database.sql("lock table organization_contact in access exclusive mode").update();
				locked.countDown();
				await(over);
			}));
		await(locked);
		try {
			return work.done();
		}
		finally {
			over.countDown();
			another.join();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private long started() {
		return ((LetterRunOutcome.Started) this.all.start(null, RUSSIAN, OFFICER, Scope.EVERYTHING)).id();
	}

	private long written() {
		return ended(this.all.start(null, RUSSIAN, OFFICER, Scope.EVERYTHING));
	}

	private long ended(LetterRunOutcome started) {
		long id = ((LetterRunOutcome.Started) started).id();
		this.jobs.await(JobKind.LETTERS, id);
		assertThat(status(id)).isEqualTo(LetterRunStatus.COMPLETED);
		return id;
	}

	private LetterRunStatus status(long id) {
		return this.all.find(id, Scope.EVERYTHING).orElseThrow().status();
	}

	private List<String> names(long id) throws IOException {
		List<String> names = new ArrayList<>();
		try (ZipFile zip = new ZipFile(this.all.archive(id, Scope.EVERYTHING).orElseThrow().toFile())) {
			zip.stream().forEach(entry -> names.add(entry.getName()));
		}
		return names;
	}

}
