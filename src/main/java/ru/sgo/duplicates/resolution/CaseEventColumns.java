package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.bulk.TableColumns;

/** The columns of {@code case_event}; the number of an event is drawn by the table. */
final class CaseEventColumns {

	static final TableColumns<CaseEvent> ALL = new TableColumns<>("case_event");

	static final TableColumn<CaseEvent, Long> CASE = ALL.addFixed("case_number", ColumnType.LONG,
			CaseEvent::caseNumber);

	static final TableColumn<CaseEvent, Instant> AT = ALL.addFixed("at", ColumnType.MOMENT, CaseEvent::at);

	static final TableColumn<CaseEvent, String> ACTOR = ALL.addFixed("actor", ColumnType.TEXT, CaseEvent::actor);

	static final TableColumn<CaseEvent, CaseEventKind> KIND = ALL.addFixed("kind",
			ColumnType.TEXT.as(CaseEventKind::code, CaseEventKind::of), CaseEvent::kind);

	static final TableColumn<CaseEvent, List<String>> ARGUMENTS = ALL.addFixed("arguments", ColumnType.TEXTS,
			CaseEvent::arguments);

	static final TableColumn<CaseEvent, String> NOTE = ALL.addFixed("note", ColumnType.TEXT, CaseEvent::note);

	static final TableColumn<CaseEvent, Long> REPORT = ALL.addFixed("report_id", ColumnType.LONG, CaseEvent::report);

	static final TableColumn<CaseEvent, Long> TASK = ALL.addFixed("task_id", ColumnType.LONG, CaseEvent::task);

	private CaseEventColumns() {
	}

	/** An event as whoever opens the case reads it. */
	static CaseView.Event read(ResultSet row) throws SQLException {
		return new CaseView.Event(AT.of(row), ACTOR.of(row), KIND.of(row), ARGUMENTS.of(row), NOTE.orNull(row));
	}

}
