package ru.sgo.duplicates.report;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.detection.DetectedGroup;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.MatchedPair;
import ru.sgo.duplicates.history.Stay;

/** Keeps what a run has found; the lines copy what they show. */
@Component
class ReportWriter {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	ReportWriter(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Writes the lines of the groups.
	 * @param from the first day of the period
	 * @param to the last day of the period
	 */
	void writeLines(Findings findings, Map<Integer, Long> cases, LocalDate from, LocalDate to) {
		record Row(FoundGroup group, FoundLine line, int position) {
		}
		List<Row> rows = findings.groups()
			.stream()
			.flatMap(group -> IntStream.range(0, group.lines().size())
				.mapToObj(position -> new Row(group, group.lines().get(position), position + 1)))
			.toList();
		this.jdbc.batchUpdate("""
				insert into report_line (report_id, group_number, position, account_id, account_number, full_name,
				  birth_date, tier, role, cause, organization_code, organization_name, organization_kind, class_name,
				  enrolled, withdrawn, order_number, entry_method, created_on, responsible_code, responsible_name,
				  case_number, certainty, identity, reasons, restricted)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
				""", rows, BATCH, (statement, row) -> {
			AccountFile account = row.line().account();
			Optional<Stay> stay = account.shownStay(from, to);
			Values values = new Values(statement);
			values.number(findings.reportId()).number((long) row.group().number()).number((long) row.position());
			account(values, account);
			values.text(row.group().tier().name().toLowerCase(Locale.ROOT)).text(row.line().role().code());
			values.text(code(row.line().cause()));
			values.text(stay.map(Stay::organization).orElse(null))
				.text(stay.map(Stay::organization).map(code -> findings.places().of(code).name()).orElse(null))
				.text(stay.map(Stay::organizationKind).map(ReportWriter::code).orElse(null))
				.text(stay.map(account::classIn).orElse(null))
				.date(stay.map(Stay::begins).orElse(null))
				.date(stay.map(Stay::ends).orElse(null))
				.text(stay.map(account::orderOf).orElse(null))
				.text(code(account.candidate().entryMethod()))
				.date(account.candidate().createdOn());
			String responsible = row.line().responsible();
			values.text(responsible)
				.text((responsible != null) ? findings.places().of(responsible).name() : null)
				.number(cases.get(row.group().number()))
				.text((row.group().certainty() == Certainty.CLEAR) ? "clear" : "look")
				.text(code(row.group().identity()))
				.text(this.json.writeValueAsString(row.line().reasons()))
				.truth(row.group().restricted());
		});
	}

	void writePairs(long report, List<DetectedGroup> groups) {
		record Row(MatchedPair pair, boolean restricted) {
		}
		List<Row> rows = groups.stream()
			.flatMap(group -> group.pairs().stream().map(pair -> new Row(pair, group.changedName())))
			.toList();
		this.jdbc.batchUpdate("""
				insert into report_pair (report_id, account_a, account_b, tier, weight, evidence, weights, restricted)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""", rows, BATCH, (statement, row) -> {
			MatchedPair pair = row.pair();
			new Values(statement).number(report).text(pair.first()).text(pair.second()).text(code(pair.tier()));
			statement.setDouble(5, pair.weight());
			statement.setArray(6, statement.getConnection()
				.createArrayOf("text", pair.findings().stream().map(Finding::code).toArray()));
			statement.setArray(7, statement.getConnection()
				.createArrayOf("float8", pair.findings().stream().map(Finding::weight).toArray()));
			statement.setBoolean(8, row.restricted());
		});
	}

	void writeDoubleCounts(Findings findings, Map<Integer, Long> cases) {
		record Row(FoundDoubleCount found, int position) {
		}
		List<Row> rows = IntStream.range(0, findings.doubleCounts().size())
			.mapToObj(position -> new Row(findings.doubleCounts().get(position), position))
			.toList();
		this.jdbc.batchUpdate("""
				insert into report_double_count (report_id, position, account_id, account_number, full_name, birth_date,
				  kind, organization_a, organization_b, date, case_number)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", rows, BATCH, (statement, row) -> {
			Values values = new Values(statement).number(findings.reportId()).number((long) row.position() + 1);
			account(values, row.found().account());
			values.text(code(row.found().count().kind()))
				.text(row.found().count().organizationA())
				.text(row.found().count().organizationB())
				.date(row.found().count().since())
				.number(cases.get(row.position()));
		});
	}

	void writeOutside(long report, List<OutsidePair> pairs) {
		record Row(OutsidePair pair, int position) {
		}
		List<Row> rows = IntStream.range(0, pairs.size())
			.mapToObj(position -> new Row(pairs.get(position), position + 1))
			.toList();
		this.jdbc.batchUpdate("""
				insert into report_outside (report_id, position, account_id, account_number, full_name, birth_date,
				  outside_id, outside_number, cause)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", rows, BATCH, (statement, row) -> {
			Values values = new Values(statement).number(report).number((long) row.position());
			account(values, row.pair().account());
			values.number(row.pair().outside().id().value())
				.text(row.pair().outside().number())
				.text(code(row.pair().cause()));
		});
	}

	private static void account(Values values, AccountFile account) throws SQLException {
		values.number(account.id().value())
			.text(account.number())
			.text(account.fullName())
			.date(account.personal().birthDate());
	}

	private static @Nullable String code(@Nullable Enum<?> value) {
		return (value != null) ? value.name().toLowerCase(Locale.ROOT) : null;
	}

	/** The parameters of a statement, one after the other. */
	private static final class Values {

		private final PreparedStatement statement;

		private int index;

		Values(PreparedStatement statement) {
			this.statement = statement;
		}

		Values number(@Nullable Long value) throws SQLException {
			this.statement.setObject(++this.index, value, Types.BIGINT);
			return this;
		}

		Values text(@Nullable String value) throws SQLException {
			this.statement.setString(++this.index, value);
			return this;
		}

		Values truth(boolean value) throws SQLException {
			this.statement.setBoolean(++this.index, value);
			return this;
		}

		Values date(@Nullable LocalDate value) throws SQLException {
			this.statement.setObject(++this.index, value, Types.DATE);
			return this;
		}

	}

}
