package ru.sgo.duplicates.intake;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists of imports: what was sent, what was said of it, how it was understood. */
@Component
class SentLists {

	private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {
	};

	private static final TypeReference<List<UnderstoodList.NamedColumn>> HEADER = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final SentAnswers answers;

	SentLists(JdbcClient jdbc, JsonMapper json, SentAnswers answers) {
		this.jdbc = jdbc;
		this.json = json;
		this.answers = answers;
	}

	/** Keeps what was sent. */
	void remember(long id, List<SentList> lists) {
		for (SentList list : lists) {
			this.jdbc.sql("""
					insert into import_list (import_id, place, name, file, bytes, digest, refusal, organization, as_of,
					  columns, usual_organization, usual_as_of)
					values (:id, :place, :name, :file, :bytes, :digest, :refusal, :organization, :asOf, :columns::jsonb,
					  :usualOrganization, :usualAsOf)
					""")
				.param("id", id)
				.param("place", list.place())
				.param("name", list.name())
				.param("file", list.file())
				.param("bytes", list.bytes())
				.param("digest", list.digest())
				.param("refusal", list.refusal())
				.param("organization", list.wish().organization())
				.param("asOf", list.wish().asOf())
				.param("columns", this.json.writeValueAsString(list.wish().columns()))
				.param("usualOrganization", list.usual().organization())
				.param("usualAsOf", list.usual().asOf())
				.update();
		}
	}

	/** The lists of an import, as they were sent. */
	List<SentList> of(long id) {
		return this.jdbc.sql("select * from import_list where import_id = :id order by place")
			.param("id", id)
			.query((rs, row) -> new SentList(rs.getInt("place"), rs.getString("name"), rs.getString("file"),
					rs.getLong("bytes"), rs.getString("digest"), rs.getString("refusal"),
					new ListWish(rs.getString("organization"), day(rs, "as_of"),
							this.json.readValue(rs.getString("columns"), COLUMNS)),
					new ListWish(rs.getString("usual_organization"), day(rs, "usual_as_of"), Map.of())))
			.list();
	}

	/** Puts others in the place of a list that is held. */
	void replace(long id, SentList list, List<SentList> others) {
		this.jdbc.sql("delete from import_list_sheet where import_id = :id and place = :place")
			.param("id", id)
			.param("place", list.place())
			.update();
		this.jdbc.sql("delete from import_list where import_id = :id and place = :place")
			.param("id", id)
			.param("place", list.place())
			.update();
		remember(id, others);
	}

	/**
	 * What the sender says of a list that is held; what she does not name stays as it is,
	 * and an empty organization is that which the list names itself.
	 */
	void say(long id, String name, ListWish wish) {
		this.jdbc.sql("""
				update import_list set organization = nullif(coalesce(:organization, organization), ''),
				  as_of = coalesce(:asOf::date, as_of), columns = columns || :columns::jsonb
				where import_id = :id and name = :name
				""")
			.param("id", id)
			.param("name", name)
			.param("organization", wish.organization())
			.param("asOf", wish.asOf())
			.param("columns", this.json.writeValueAsString(wish.columns()))
			.update();
	}

	/** By a header, what people have said of its headings. */
	Map<String, Map<String, String>> mappings() {
		Map<String, Map<String, String>> mappings = new HashMap<>();
		this.jdbc.sql("select header, columns from list_mapping").query(rs -> {
			mappings.put(rs.getString("header"), this.json.readValue(rs.getString("columns"), COLUMNS));
		});
		return mappings;
	}

	/** Keeps it for the next time. */
	void remember(String header, Map<String, String> columns) {
		this.jdbc.sql("""
				insert into list_mapping (header, columns) values (:header, :columns::jsonb)
				on conflict (header) do update set columns = list_mapping.columns || excluded.columns
				""").param("header", header).param("columns", this.json.writeValueAsString(columns)).update();
	}

	/** Writes how the lists were understood, in place of what an earlier attempt has. */
	void understood(long id, List<StagedSheet> sheets) {
		this.jdbc.sql("delete from import_list_sheet where import_id = :id").param("id", id).update();
		for (StagedSheet sheet : sheets) {
			UnderstoodList list = sheet.understood();
			this.jdbc
				.sql("""
						insert into import_list_sheet (import_id, sheet, place, kind, refusal, part, name, header_row, header,
						  columns, organization, organization_from, organization_read, class_name, as_of, rows, taken, folded, bad, answers)
						values (:id, :sheet, :place, :kind, :refusal, :part, :name, :headerRow, :header, :columns::jsonb,
						  :organization, :from, :read, :className, :asOf, :rows, :taken, :folded, :bad, :answers)
						""")
				.param("id", id)
				.param("sheet", sheet.number())
				.param("place", sheet.list().place())
				.param("kind", list.kind())
				.param("refusal", list.refusal())
				.param("part", (list.part() != null) ? list.part().code() : null)
				.param("name", list.head().sheet())
				.param("headerRow", list.head().headerRow())
				.param("columns", this.json.writeValueAsString(list.head().columns()))
				.param("organization", list.whose().organization())
				.param("from", list.whose().organizationFrom())
				.param("read", list.whose().organizationRead())
				.param("header", sheet.sheet().normalizedHeader())
				.param("className", list.whose().className())
				.param("asOf", list.whose().asOf())
				.param("rows", list.counts().rows())
				.param("taken", list.counts().taken())
				.param("folded", list.counts().folded())
				.param("bad", list.counts().bad())
				.param("answers", list.answers() != null)
				.update();
			sheet.answers().ifPresent(read -> this.answers.remember(id, sheet.number(), read.taken()));
		}
	}

	/** The headers of a list, as they are compared, with their headings. */
	Map<String, Set<String>> headers(long id, String name) {
		Map<String, Set<String>> headers = new HashMap<>();
		this.jdbc.sql("""
				select s.header, s.columns from import_list_sheet s
				join import_list l on l.import_id = s.import_id and l.place = s.place
				where s.import_id = :id and l.name = :name and s.header <> ''
				""").param("id", id).param("name", name).query(rs -> {
			headers.put(rs.getString("header"),
					this.json.readValue(rs.getString("columns"), HEADER)
						.stream()
						.map(UnderstoodList.NamedColumn::header)
						.collect(Collectors.toSet()));
		});
		return headers;
	}

	/** How the lists of an import were understood. */
	List<UnderstoodList> understood(long id) {
		return this.jdbc.sql("""
				select s.*, l.name as file, a.* from import_list_sheet s
				cross join lateral (
				  select count(*) filter (where kind = 'done') as done,
				    count(*) filter (where kind = 'objection') as objections,
				    count(*) filter (where kind = 'remark') as remarks
				  from import_answer where import_id = s.import_id and sheet = s.sheet) a
				join import_list l on l.import_id = s.import_id and l.place = s.place
				where s.import_id = :id order by s.sheet
				""").param("id", id).query((rs, row) -> understood(rs)).list();
	}

	private UnderstoodList understood(ResultSet rs) throws SQLException {
		return new UnderstoodList(rs.getInt("place"), rs.getString("file"), rs.getString("kind"),
				rs.getString("refusal"), Part.of(Objects.requireNonNullElse(rs.getString("part"), "")).orElse(null),
				new UnderstoodList.Head(rs.getString("name"), rs.getLong("header_row"),
						this.json.readValue(rs.getString("columns"), HEADER)),
				new UnderstoodList.Whose(rs.getString("organization"), rs.getString("organization_from"),
						rs.getString("organization_read"), rs.getString("class_name"), day(rs, "as_of")),
				new UnderstoodList.Counts(rs.getInt("rows"), rs.getInt("taken"), rs.getInt("folded"), rs.getInt("bad")),
				rs.getBoolean("answers")
						? new UnderstoodList.Answers(rs.getInt("done"), rs.getInt("objections"), rs.getInt("remarks"))
						: null);
	}

	private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
		Date day = rs.getDate(column);
		return (day != null) ? day.toLocalDate() : null;
	}

}
