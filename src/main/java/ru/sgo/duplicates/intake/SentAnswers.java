package ru.sgo.duplicates.intake;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of the rows of sheets of answers. */
@Component
class SentAnswers {

	private final JdbcClient jdbc;

	SentAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps it for a sheet that is kept already. */
	void remember(long id, int sheet, List<AnsweredRow> rows) {
		this.jdbc.sql("""
				insert into import_answer (import_id, sheet, line, task_id, kind, said)
				select :id, :sheet, * from unnest(:lines::bigint[], :tasks::bigint[], :kinds::text[], :said::text[])
				""")
			.param("id", id)
			.param("sheet", sheet)
			.param("lines", rows.stream().map(AnsweredRow::line).toArray(Long[]::new))
			.param("tasks", rows.stream().map(AnsweredRow::task).toArray(Long[]::new))
			.param("kinds", rows.stream().map(row -> row.kind().code()).toArray(String[]::new))
			.param("said", rows.stream().map(AnsweredRow::said).toArray(String[]::new))
			.update();
	}

	/** The first of an import, in the order of the sheets. */
	List<SentAnswer> first(long id, int limit) {
		return this.jdbc.sql("""
				select s.place, l.name as file, a.* from import_answer a
				join import_list_sheet s on s.import_id = a.import_id and s.sheet = a.sheet
				join import_list l on l.import_id = s.import_id and l.place = s.place
				where a.import_id = :id order by a.sheet, a.line limit :limit
				""")
			.param("id", id)
			.param("limit", limit)
			.query((rs, row) -> new SentAnswer(rs.getInt("place"), rs.getString("file"),
					new AnsweredRow(rs.getLong("line"), rs.getLong("task_id"), AnswerKind.of(rs.getString("kind")),
							rs.getString("said"))))
			.list();
	}

}
