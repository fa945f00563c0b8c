package ru.sgo.duplicates.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.MatchedPair;
import ru.sgo.duplicates.detection.Tier;

/** The columns of {@code report_pair}. */
final class ReportPairColumns {

	static final TableColumns<Row> ALL = new TableColumns<>("report_pair");

	static final TableColumn<Row, Long> REPORT = ALL.addFixed("report_id", ColumnType.LONG, Row::report);

	static final TableColumn<Row, String> ACCOUNT_A = ALL.addFixed("account_a", ColumnType.TEXT,
			row -> row.pair().first());

	static final TableColumn<Row, String> ACCOUNT_B = ALL.addFixed("account_b", ColumnType.TEXT,
			row -> row.pair().second());

	static final TableColumn<Row, Tier> TIER = ALL.addFixed("tier", ColumnType.code(Tier.class),
			row -> row.pair().tier());

	static final TableColumn<Row, Double> WEIGHT = ALL.addFixed("weight", ColumnType.DOUBLE,
			row -> row.pair().weight());

	static final TableColumn<Row, List<String>> EVIDENCE = ALL.addFixed("evidence", ColumnType.TEXTS,
			row -> row.pair().findings().stream().map(Finding::code).toList());

	static final TableColumn<Row, List<Double>> WEIGHTS = ALL.addFixed("weights", ColumnType.DOUBLES,
			row -> row.pair().findings().stream().map(Finding::weight).toList());

	static final TableColumn<Row, Boolean> RESTRICTED = ALL.addFixed("restricted", ColumnType.BOOLEAN, Row::restricted);

	private ReportPairColumns() {
	}

	/**
	 * A pair of the run.
	 *
	 * @param restricted whether only administrators may see it
	 */
	record Row(long report, MatchedPair pair, boolean restricted) {
	}

	static ReportPair read(ResultSet row) throws SQLException {
		return new ReportPair(ACCOUNT_A.of(row), ACCOUNT_B.of(row), TIER.of(row), WEIGHT.orNull(row), EVIDENCE.of(row));
	}

}
