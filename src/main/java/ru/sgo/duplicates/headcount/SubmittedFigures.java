package ru.sgo.duplicates.headcount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.Scope;

/**
 * The figures that organizations have submitted with a form. They are sent together, and
 * kept together or not at all; who sends what somebody else has changed meanwhile is told
 * so, and nothing of either is lost.
 */
@Service
@Transactional
public class SubmittedFigures {

	private static final String OF_A_DAY = """
			select o.id, o.code, f.stage, f.children, f.reason, f.typed_by, f.typed_at, f.version
			from submitted_figure f join organization o on o.id = f.organization_id
			where f.reporting_day_id = :day and f.on_day = :on and %s
			""".formatted(Scope.holds("f.organization_id"));

	private static final String KEEP = """
			insert into submitted_figure as f (reporting_day_id, on_day, organization_id, stage, children, reason, typed_by,
			  typed_at, version)
			values (:day, :on, :organization, :stage, :children, :reason, :by, :at, 1)
			on conflict (reporting_day_id, on_day, organization_id, stage) do update
			set children = excluded.children, reason = excluded.reason, typed_by = excluded.typed_by,
			  typed_at = excluded.typed_at, version = f.version + 1
			""";

	private final ReportingDays days;

	private final JdbcClient jdbc;

	private final Journal journal;

	private final Clock clock;

	SubmittedFigures(ReportingDays days, JdbcClient jdbc, Journal journal, Clock clock) {
		this.days = days;
		this.jdbc = jdbc;
		this.journal = journal;
		this.clock = clock;
	}

	/** Of whom a figure is. */
	record Place(String organization, HeadcountStage stage) {
	}

	/** Those of a day, empty ones too. */
	@Transactional(readOnly = true)
	Map<Place, SubmittedFigure> of(ReportingDay day, LocalDate on, Scope scope) {
		return read(day, on, scope);
	}

	/** On which days figures were submitted, the latest first. */
	@Transactional(readOnly = true)
	public List<LocalDate> submittedOn(ReportingDay day) {
		return this.jdbc
			.sql("select distinct on_day from submitted_figure where reporting_day_id = :day order by 1 desc")
			.param("day", day.id())
			.query((rs, row) -> rs.getObject(1, LocalDate.class))
			.list();
	}

	/**
	 * Keeps figures. Who sends again what is kept changes nothing.
	 * @param id of the reporting day
	 * @param on the day of a year
	 */
	public SubmittedOutcome save(long id, LocalDate on, List<SubmittedDraft> drafts, Actor by, Scope scope) {
		Optional<ReportingDay> day = this.days.find(id, scope);
		Map<String, Long> organizations = day.map(one -> organizations(one, scope)).orElse(Map.of());
		if (day.isEmpty() || !drafts.stream().map(SubmittedDraft::organization).allMatch(organizations::containsKey)) {
			return new SubmittedOutcome.Unknown();
		}
		List<SubmittedDraft> wrong = drafts.stream()
			.filter(one -> one.faultOfChildren().isPresent() || one.faultOfReason().isPresent())
			.toList();
		if (!wrong.isEmpty()) {
			return new SubmittedOutcome.Invalid(wrong);
		}
		// Whoever else saves figures of the day waits here.
		this.jdbc.sql("select id from reporting_day where id = :day for update")
			.param("day", id)
			.query(Long.class)
			.single();
		Map<Place, SubmittedFigure> kept = read(day.get(), on, scope);
		Map<SubmittedDraft, SubmittedFigure> changes = new LinkedHashMap<>();
		drafts.forEach(draft -> {
			SubmittedFigure before = kept.getOrDefault(new Place(draft.organization(), draft.stage()),
					SubmittedFigure.NONE);
			if (!Objects.equals(draft.figure(), before.children())
					|| !Objects.equals(draft.reason(), before.reason())) {
				changes.put(draft, before);
			}
		});
		List<SubmittedDraft> stale = changes.entrySet()
			.stream()
			.filter(one -> one.getKey().version() != one.getValue().version())
			.map(Map.Entry::getKey)
			.toList();
		if (!stale.isEmpty()) {
			return new SubmittedOutcome.Changed(stale);
		}
		Instant now = this.clock.instant();
		changes.forEach((draft, before) -> {
			long organization = organizations.get(draft.organization());
			write(day.get(), on, draft, organization, by, now);
			this.journal.record(new RecordedAct(JournalKind.FIGURE_SUBMITTED, null, organization, null, null,
					values(day.get(), on, draft.stage(), before.children()),
					values(day.get(), on, draft.stage(), draft.figure())), by);
		});
		return new SubmittedOutcome.Saved(changes.size());
	}

	private void write(ReportingDay day, LocalDate on, SubmittedDraft draft, long organization, Actor by, Instant now) {
		this.jdbc.sql(KEEP)
			.param("day", day.id())
			.param("on", on)
			.param("organization", organization)
			.param("stage", draft.stage().code())
			.param("children", draft.figure())
			.param("reason", draft.reason())
			.param("by", by.login())
			.param("at", Timestamp.from(now))
			.update();
	}

	/** Those whose children are counted, by their codes. */
	private Map<String, Long> organizations(ReportingDay day, Scope scope) {
		Map<String, Long> ids = new HashMap<>();
		scope.bind(this.jdbc.sql("""
				select o.code, o.id from organization o join organization_reach r on r.organization_id = o.id
				  join organization top on top.id = r.ancestor_id
				where top.code = :authority and o.kind in ('SCHOOL', 'KINDERGARTEN') and
				""" + Scope.holds("o.id"))).param("authority", day.authority()).query(rs -> {
			ids.put(rs.getString("code"), rs.getLong("id"));
		});
		return ids;
	}

	private Map<Place, SubmittedFigure> read(ReportingDay day, LocalDate on, Scope scope) {
		Map<Place, SubmittedFigure> figures = new HashMap<>();
		scope.bind(this.jdbc.sql(OF_A_DAY)).param("day", day.id()).param("on", on).query(rs -> {
			figures.put(new Place(rs.getString("code"), HeadcountStage.of(rs.getString("stage")).orElseThrow()),
					figure(rs));
		});
		return figures;
	}

	private static SubmittedFigure figure(ResultSet rs) throws SQLException {
		return new SubmittedFigure(rs.getObject("children", Integer.class), rs.getString("reason"),
				rs.getString("typed_by"), rs.getTimestamp("typed_at").toInstant(), rs.getInt("version"));
	}

	/** Figures only; a reason may tell of a child. */
	private static Map<String, ?> values(ReportingDay day, LocalDate on, HeadcountStage stage,
			@Nullable Integer children) {
		return Map.of("form", day.form(), "date", on.toString(), "stage", stage.code(), "children",
				(children != null) ? children : "");
	}

}
