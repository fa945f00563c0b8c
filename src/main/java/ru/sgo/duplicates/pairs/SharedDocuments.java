package ru.sgo.duplicates.pairs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.registry.RegistryFigures;
import ru.sgo.duplicates.registry.Scope;

/**
 * {@link SharedDocument Documents} that undeleted accounts of two children share, read
 * from the registry as it is now. An adoption, another's document, or a changed name:
 * only whoever may see what is restricted may ask. What a person has judged already, and
 * what is in one unclosed case, is not told again.
 */
@Service
@Transactional(readOnly = true)
public class SharedDocuments {

	/**
	 * The accounts that share a document, in or out of a scope: the whole registry is
	 * read once, and few are left.
	 */
	private static final String SHARING = """
			with several as materialized (
			  select %1$s as document from student_account where %1$s is not null group by %1$s having %2$s
			), shared as materialized (
			  select several.document from several join student_account a on a.%1$s = several.document
			  where a.deleted_at is null
			  group by several.document
			  having %3$s
			)
			select a.id from student_account a join shared on shared.document = a.%1$s where a.deleted_at is null
			""";

	/**
	 * Their documents of which two accounts {@code a} in the scope wait for somebody's
	 * verdict.
	 */
	private static final String CHOSEN = """
			with seen as materialized (
			  select a.id, a.number, a.%1$s as document, a.surname_key, a.given_name_key, a.birth_date, a.snils,
			    concat_ws(' ', a.surname, a.given_name, a.patronymic) as full_name, personal_fingerprint(a) as fingerprint
			  from unnest(:sharing::bigint[]) as sharing (id)
			    cross join lateral (select * from student_account where id = sharing.id offset 0) a
			  where %3$s
			), chosen as (
			  select s.document, min(s.full_name collate "ru-x-icu") as name,
			    array_agg(s.id order by s.number) as accounts
			  from seen s
			  where exists (
			      select from seen a join seen b on b.document = a.document and b.id > a.id
			      where a.document = s.document and (%2$s)
			        and not exists (select from lasting_word w where w.account_a = a.id and w.account_b = b.id
			          and w.fingerprint_a = a.fingerprint and w.fingerprint_b = b.fingerprint)
			        and not exists (select from case_account mine join case_account other
			            on other.case_number = mine.case_number and other.account_id = b.id
			          where mine.account_id = a.id and mine.unclosed))
			    and (:text::text is null or exists (select from seen t where t.document = s.document
			      and (t.number = :text or strpos(lower(t.full_name), lower(:text)) > 0)))
			  group by s.document
			)
			""";

	private final JdbcClient jdbc;

	private final AccountCards cards;

	private final RegistryFigures figures;

	private final Clock clock;

	SharedDocuments(JdbcClient jdbc, AccountCards cards, RegistryFigures figures, Clock clock) {
		this.figures = figures;
		this.jdbc = jdbc;
		this.cards = cards;
		this.clock = clock;
	}

	/**
	 * The number of such documents.
	 * @param text part of a name, or an account number
	 */
	public long count(SharedDocument document, @Nullable String text, Scope scope) {
		return spec(document, "select count(*) from chosen", text, scope).query(Long.class).single();
	}

	/** A page of them by name: for each document its accounts by their numbers. */
	public List<List<AccountCard>> page(SharedDocument document, @Nullable String text, long offset, int limit,
			Scope scope) {
		List<List<Long>> ids = spec(document,
				"select accounts from chosen order by name, accounts offset :offset limit :limit", text, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> Arrays.asList((Long[]) rs.getArray(1).getArray()))
			.list();
		Map<Long, AccountCard> byId = this.cards.of(ids.stream().flatMap(List::stream).toList(), scope);
		List<List<AccountCard>> page = new ArrayList<>();
		ids.forEach(accounts -> page.add(accounts.stream().map(byId::get).toList()));
		return page;
	}

	private JdbcClient.StatementSpec spec(SharedDocument document, String select, @Nullable String text, Scope scope) {
		if (!scope.restrictedToo()) {
			throw new IllegalArgumentException("Only administrators may see who shares a document");
		}
		return scope
			.bind(this.jdbc
				.sql(CHOSEN.formatted(document.column(), document.differ(), Scope.HOLDS_THIS_ACCOUNT) + select))
			.param("sharing", sharing(document).stream().mapToLong(Long::longValue).toArray())
			.param("text", (text == null || text.isBlank()) ? null : text.strip())
			.param("today", LocalDate.now(this.clock));
	}

	/** Whoever looks for them reads the whole registry, however few there are. */
	private List<Long> sharing(SharedDocument document) {
		return this.figures.of(document,
				() -> this.jdbc.sql(SHARING.formatted(document.column(), document.shared(), document.several()))
					.query(Long.class)
					.list(),
				found -> RegistryFigures.LARGE);
	}

}
