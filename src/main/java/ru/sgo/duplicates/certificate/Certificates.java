package ru.sgo.duplicates.certificate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.detection.Normalization;
import ru.sgo.duplicates.intake.DataDay;
import ru.sgo.duplicates.intake.DataDays;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.report.ReportFreshness;
import ru.sgo.duplicates.report.ReportMade;
import ru.sgo.duplicates.report.ReportResult;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.ReportSettings;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.CaseLawful;
import ru.sgo.duplicates.resolution.Cases;

/**
 * Issues certificates: every completed run has one. What it says is what held when the
 * run ended, whenever it is asked for first; whether it still holds is told anew each
 * time. What only administrators may see is left aside.
 */
@Service
public class Certificates {

	private static final Logger log = LoggerFactory.getLogger(Certificates.class);

	/** What people type between the letters and digits of a checksum. */
	private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

	private final Reports reports;

	private final ReportFreshness freshness;

	private final DataDays days;

	private final Cases cases;

	private final CertificateBook book;

	private final JdbcClient jdbc;

	private final Clock clock;

	Certificates(Reports reports, ReportFreshness freshness, DataDays days, Cases cases, CertificateBook book,
			JdbcClient jdbc, Clock clock) {
		this.reports = reports;
		this.freshness = freshness;
		this.days = days;
		this.cases = cases;
		this.book = book;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes down what a run proves as soon as it has ended; what fails here is made up
	 * for when the certificate is asked for.
	 */
	@EventListener
	void on(ReportMade made) {
		try {
			this.reports.find(made.report(), Scope.EVERYTHING)
				.filter(run -> run.status() == ReportStatus.COMPLETED)
				.ifPresent(this::kept);
		}
		catch (RuntimeException ex) {
			log.error("The certificate of report {} could not be written", made.report(), ex);
		}
	}

	/** The certificate of a run. */
	public CertificateOutcome of(long report, Scope scope) {
		Optional<ReportRun> run = this.reports.find(report, scope);
		if (run.isEmpty()) {
			return new CertificateOutcome.Unknown();
		}
		if (run.get().status() != ReportStatus.COMPLETED) {
			return new CertificateOutcome.NotCompleted();
		}
		CertificateBook.Kept kept = kept(run.get());
		return new CertificateOutcome.Issued(new Certificate(kept.content(), kept.digest(),
				this.freshness.isFresh(run.get()), this.cases.isAnyPreliminary(run.get().period().authority())));
	}

	/**
	 * What may be told to a stranger.
	 * @param number as it stands on the paper
	 * @param digest the checksum, in whatever case, with or without spaces and dashes
	 */
	public CertificateAnswer check(String number, String digest) {
		return this.book
			.find(TypedText.line(number),
					BETWEEN.matcher(TypedText.line(digest)).replaceAll("").toUpperCase(Locale.ROOT))
			.flatMap(content -> this.reports.find(content.report(), Scope.EVERYTHING)
				.map(run -> new CertificateAnswer(
						this.freshness.isFresh(run) ? CertificateCheck.FRESH : CertificateCheck.STALE, content)))
			.orElseGet(() -> new CertificateAnswer(CertificateCheck.UNKNOWN, null));
	}

	private CertificateBook.Kept kept(ReportRun run) {
		return this.book.find(run.id()).orElseGet(() -> {
			this.book.keep(content(run), this.clock.instant());
			return this.book.find(run.id()).orElseThrow();
		});
	}

	private CertificateContent content(ReportRun run) {
		Instant ended = Objects.requireNonNull(run.progress().finishedAt());
		LocalDate day = LocalDate.ofInstant(ended, this.clock.getZone());
		CertificateContent.Data data = data(run, ended);
		ReportRun.Groups groups = run.groups();
		CertificateContent.Left left = new CertificateContent.Left(groups.identical(), groups.probable(),
				groups.check(), run.doubleCounts(), run.outside(), run.cases().open());
		boolean clean = left.counted() == 0 && run.accounts() > 0 && run.result() != ReportResult.NOT_BEGUN
				&& data.missing().isEmpty();
		return new CertificateContent(day.getYear() + "-" + run.id(), run.id(),
				new CertificateContent.Period(run.period().authority(), run.period().authorityName(),
						run.period().from(), run.period().to()),
				day, clean, run.accounts(), left, closed(run, ended), data, engine(run));
	}

	private CertificateContent.Data data(ReportRun run, Instant ended) {
		List<DataDay> all = this.days.under(run.period().authority(), ended, Scope.EVERYTHING);
		return new CertificateContent.Data(all.size(),
				all.stream()
					.filter(one -> one.day() == null)
					.map(one -> new CertificateContent.Missing(one.code(), one.name()))
					.toList(),
				all.stream().map(DataDay::day).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null));
	}

	private CertificateContent.Closed closed(ReportRun run, Instant ended) {
		return this.jdbc.sql("""
				select count(*) filter (where c.status = 'CONFIRMED' and c.confirmed_at <= :ended) as confirmed,
				  count(*) filter (where c.status = 'DISMISSED' and c.absorbed_by is null and c.verdict <> 'lawful'
				    and c.decided_at <= :ended) as dismissed
				from duplicate_case c join organization_reach r on r.organization_id = c.authority_id
				  join organization top on top.id = r.ancestor_id
				where top.code = :authority and not c.restricted
				""")
			.param("ended", Timestamp.from(ended))
			.param("authority", run.period().authority())
			.query((rs, row) -> new CertificateContent.Closed(rs.getInt("confirmed"), rs.getInt("dismissed"),
					exceptions(run, ended)))
			.single();
	}

	/** Of the accounts that stand in both organizations within the period. */
	private List<CertificateContent.LawfulException> exceptions(ReportRun run, Instant ended) {
		return this.jdbc.sql("""
				select c.number, c.lawful_ground, c.lawful_until
				from duplicate_case c join organization_reach r on r.organization_id = c.authority_id
				  join organization top on top.id = r.ancestor_id
				where top.code = :authority and not c.restricted and %s and c.decided_at <= :ended
				  and c.lawful_until >= :day
				  and (select count(distinct s.organization_id) from stay s
				    join case_account ca on ca.account_id = s.account_id and ca.case_number = c.number
				    where s.organization_id in (c.organization_a_id, c.organization_b_id) and s.kind = 'REGULAR'
				      and s.begins <= :to and (s.ends is null or s.ends >= :from)) = 2
				order by c.number
				""".formatted(CaseLawful.HOLDS))
			.param("ended", Timestamp.from(ended))
			.param("authority", run.period().authority())
			.param("day", LocalDate.ofInstant(ended, this.clock.getZone()))
			.param("from", run.period().from())
			.param("to", run.period().to())
			.query((rs, row) -> new CertificateContent.LawfulException(rs.getLong("number"),
					rs.getString("lawful_ground"), rs.getObject("lawful_until", LocalDate.class)))
			.list();
	}

	private String engine(ReportRun run) {
		String version = Certificates.class.getPackage().getImplementationVersion();
		return "duplicates %s, normalization %d, statistics %s".formatted(
				Objects.requireNonNullElse(version, "development"), Normalization.VERSION,
				this.reports.settings(run.id(), Scope.EVERYTHING)
					.map(ReportSettings::statistics)
					.map(String::valueOf)
					.orElse("unknown"));
	}

}
