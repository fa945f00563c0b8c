package ru.sgo.duplicates.resolution;

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
import ru.sgo.duplicates.registry.Scope;

/**
 * «Один СНИЛС у двух детей»: undeleted accounts with one СНИЛС and another surname, given
 * name or birth date, read from the registry as it is now. An adoption, another's СНИЛС,
 * or a changed name: only whoever may see what is restricted may ask. What a person has
 * judged already, and what is in one unclosed case, is not told again.
 */
@Service
@Transactional(readOnly = true)
public class SharedSnils {

	/**
	 * The СНИЛС of which two accounts {@code a} in the scope wait for somebody's word.
	 * The first step reads the whole registry once and leaves few.
	 */
	private static final String CHOSEN = """
			with several as materialized (
			  select snils from student_account where snils is not null group by snils having count(*) > 1
			), shared as materialized (
			  select a.snils from several join student_account a on a.snils = several.snils
			  where a.deleted_at is null
			  group by a.snils
			  having min(a.surname_key) <> max(a.surname_key) or min(a.given_name_key) <> max(a.given_name_key)
			    or min(a.birth_date) <> max(a.birth_date)
			), seen as materialized (
			  select a.id, a.number, a.snils, a.surname_key, a.given_name_key, a.birth_date,
			    concat_ws(' ', a.surname, a.given_name, a.patronymic) as full_name, personal_fingerprint(a) as fingerprint
			  from student_account a join shared on shared.snils = a.snils
			  where a.deleted_at is null and %s
			), chosen as (
			  select s.snils, min(s.full_name collate "ru-x-icu") as name,
			    array_agg(s.id order by s.number) as accounts
			  from seen s
			  where exists (
			      select from seen a join seen b on b.snils = a.snils and b.id > a.id
			      where a.snils = s.snils and (a.surname_key <> b.surname_key or a.given_name_key <> b.given_name_key
			          or a.birth_date <> b.birth_date)
			        and not exists (select from lasting_word w where w.account_a = a.id and w.account_b = b.id
			          and w.fingerprint_a = a.fingerprint and w.fingerprint_b = b.fingerprint)
			        and not exists (select from case_account mine join case_account other
			            on other.case_number = mine.case_number and other.account_id = b.id
			          where mine.account_id = a.id and mine.unclosed))
			    and (:text::text is null or exists (select from seen t where t.snils = s.snils and (t.number = :text
			      or strpos(lower(t.full_name), lower(:text)) > 0)))
			  group by s.snils
			)
			"""
		.formatted(AccountCards.VISIBLE);

	private final JdbcClient jdbc;

	private final AccountCards cards;

	SharedSnils(JdbcClient jdbc, AccountCards cards) {
		this.jdbc = jdbc;
		this.cards = cards;
	}

	/**
	 * The number of such СНИЛС.
	 * @param text part of a name, or an account number
	 */
	public long count(@Nullable String text, Scope scope) {
		return spec("select count(*) from chosen", text, scope).query(Long.class).single();
	}

	/** A page of them by name: for each СНИЛС its accounts by their numbers. */
	public List<List<AccountCard>> page(@Nullable String text, long offset, int limit, Scope scope) {
		List<List<Long>> ids = spec("select accounts from chosen order by name, accounts offset :offset limit :limit",
				text, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> Arrays.asList((Long[]) rs.getArray(1).getArray()))
			.list();
		Map<Long, AccountCard> byId = this.cards.of(ids.stream().flatMap(List::stream).toList(), scope);
		List<List<AccountCard>> page = new ArrayList<>();
		ids.forEach(accounts -> page.add(accounts.stream().map(byId::get).toList()));
		return page;
	}

	private JdbcClient.StatementSpec spec(String select, @Nullable String text, Scope scope) {
		if (!scope.restrictedToo()) {
			throw new IllegalArgumentException("Only administrators may see who shares a СНИЛС");
		}
		return this.jdbc.sql(CHOSEN + select)
			.param("text", (text == null || text.isBlank()) ? null : text.strip())
			.param("scope", scope.parameter());
	}

}
