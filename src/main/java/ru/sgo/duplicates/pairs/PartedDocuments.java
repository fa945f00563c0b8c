package ru.sgo.duplicates.pairs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.registry.Scope;

/**
 * Accounts of one СНИЛС or one birth certificate of which a person has said that they are
 * different children. One of the cards bears another's document then, so that they are
 * kept apart from other different children until it is mended. As with
 * {@link SharedDocuments}, only whoever may see what is restricted may ask for them.
 */
@Service
@Transactional(readOnly = true)
public class PartedDocuments {

	private static final String COMMON = "(a.snils = b.snils or a.birth_certificate = b.birth_certificate)";

	private static final String CHOSEN = """
			from lasting_word w
			%s
			where w.word = 'distinct' and a.deleted_at is null and b.deleted_at is null and %s and %s
			""".formatted(PairVerdicts.HOLDING, COMMON, Scope.HOLDS_ACCOUNT);

	private final JdbcClient jdbc;

	private final AccountCards cards;

	private final Clock clock;

	PartedDocuments(JdbcClient jdbc, AccountCards cards, Clock clock) {
		this.jdbc = jdbc;
		this.cards = cards;
		this.clock = clock;
	}

	/** The number of such pairs. */
	public long count(Scope scope) {
		return spec("select count(*) " + CHOSEN, scope).query(Long.class).single();
	}

	/** A page of them by name: the two accounts of each. */
	public List<List<AccountCard>> page(long offset, int limit, Scope scope) {
		List<List<Long>> ids = spec(
				"select array[a.id, b.id] " + CHOSEN
						+ " order by a.surname collate \"ru-x-icu\", a.number, b.number offset :offset limit :limit",
				scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> Arrays.asList((Long[]) rs.getArray(1).getArray()))
			.list();
		Map<Long, AccountCard> byId = this.cards.of(ids.stream().flatMap(List::stream).toList(), scope);
		List<List<AccountCard>> page = new ArrayList<>();
		ids.forEach(accounts -> page.add(accounts.stream().map(byId::get).toList()));
		return page;
	}

	private JdbcClient.StatementSpec spec(String sql, Scope scope) {
		if (!scope.restrictedToo()) {
			throw new IllegalArgumentException("Only administrators may see who shares a document");
		}
		return scope.bind(this.jdbc.sql(sql)).param("today", LocalDate.now(this.clock));
	}

	/** Whether two accounts have a document in common. */
	boolean isCommon(long one, long other) {
		return this.jdbc
			.sql("select exists (select from student_account a, student_account b"
					+ " where a.id = :one and b.id = :other and " + COMMON + ")")
			.param("one", one)
			.param("other", other)
			.query(Boolean.class)
			.single();
	}

}
