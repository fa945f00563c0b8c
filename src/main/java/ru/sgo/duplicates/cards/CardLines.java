package ru.sgo.duplicates.cards;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.detection.Sex;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.SoughtName;

/** Reads the remarks as they are kept; nothing of a card outside of the scope. */
@Component
@Transactional(readOnly = true)
class CardLines {

	private static final int FETCH = 1000;

	private static final String OF_A_KIND = " and r.kind = :kind";

	/** Not {@link Scope#holds}: what may hold for everybody is looked up in no index. */
	private static final String WITHIN = """
			 and r.account_id in (select h.account_id from card_home h
			  where h.organization_id in (select organization_id from organization_reach where ancestor_id = :scope)
			    and not (h.let_go and :ownOnly))
			""";

	private static final String OF_ONE = """
			 and r.account_id in (select h.account_id from card_home h join organization o on o.id = h.organization_id
			  where o.code = :organization)
			""";

	private static final String OF_A_NAME = """
			 and r.account_id in (select t.id from student_account t where %s)
			""".formatted(SoughtName.holds("t"));

	/** By the keys of the names, which sort as the alphabet does, and fast. */
	private static final String ORDER = "surname_key, given_name_key, patronymic_key, number";

	private static final String LINES = """
			with page as (
			  select id from student_account where id in (select r.account_id %%s) order by %1$s %%s
			)
			select a.number, concat_ws(' ', a.surname, a.given_name, a.patronymic) as full_name, a.birth_date,
			  a.birth_date_text, a.sex, homes.codes, homes.names, r.kind, r.day
			from page
			join student_account a on a.id = page.id
			join card_remark r on r.account_id = a.id
			cross join lateral (
			  select array_agg(o.code order by o.code) as codes,
			    string_agg(coalesce(o.short_name, o.name), '; ' order by o.code) as names
			  from card_home h join organization o on o.id = h.organization_id
			  where h.account_id = a.id and %2$s) homes
			order by %1$s, r.kind
			""".formatted(ORDER, Scope.holds("h.organization_id"));

	private final JdbcClient jdbc;

	CardLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long count(CardFilter filter, Scope scope) {
		return spec("select count(distinct r.account_id)" + chosen(filter, scope), filter, scope).query(Long.class)
			.single();
	}

	List<CardLine> page(CardFilter filter, long offset, int limit, Scope scope) {
		return spec(LINES.formatted(chosen(filter, scope), "offset :offset limit :limit"), filter, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> line(rs))
			.list();
	}

	void forEach(CardFilter filter, Scope scope, Consumer<CardLine> reader) {
		spec(LINES.formatted(chosen(filter, scope), ""), filter, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(line(rs));
		});
	}

	/**
	 * Only what is asked for: of a condition that may be none the database makes no plan.
	 */
	private static String chosen(CardFilter filter, Scope scope) {
		return " from card_remark r where true" + ((filter.kind() != null) ? OF_A_KIND : "")
				+ ((scope.organization() != null) ? WITHIN : "") + ((filter.organization() != null) ? OF_ONE : "")
				+ ((filter.text() != null) ? OF_A_NAME : "");
	}

	private JdbcClient.StatementSpec spec(String sql, CardFilter filter, Scope scope) {
		return SoughtName.bind(scope.bind(this.jdbc.sql(sql)), filter.text())
			.param("kind", (filter.kind() != null) ? filter.kind().name() : null)
			.param("organization", filter.organization())
			.param("ownOnly", scope.ownOnly());
	}

	private static CardLine line(ResultSet rs) throws SQLException {
		String sex = rs.getString("sex");
		return new CardLine(rs.getString("number"), rs.getString("full_name"),
				rs.getObject("birth_date", LocalDate.class), rs.getString("birth_date_text"),
				(sex != null) ? Sex.valueOf(sex) : null, codes(rs.getArray("codes")), rs.getString("names"),
				new Remark(RemarkKind.valueOf(rs.getString("kind")), rs.getObject("day", LocalDate.class)));
	}

	private static List<String> codes(@Nullable Array codes) throws SQLException {
		return (codes != null) ? Arrays.asList((String[]) codes.getArray()) : List.of();
	}

}
