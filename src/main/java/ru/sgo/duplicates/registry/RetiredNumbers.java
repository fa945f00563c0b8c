package ru.sgo.duplicates.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads from the number of an account that was deleted as a duplicate to the account that
 * was kept, over several deletions if need be. Other systems bear the old number for
 * years.
 */
@Component
@Transactional(readOnly = true)
public class RetiredNumbers {

	/** UNION, not UNION ALL: a circle ends instead of running for ever. */
	private static final String WAY = """
			with recursive way (id, kept_id) as (
			  select a.id, a.kept_account_id from student_account a
			  where a.number = :number and a.deleted_at is not null and %s
			  union
			  select k.id, k.kept_account_id from way w join student_account k on k.id = w.kept_id)
			select a.id, a.number, a.deleted_at is null as lives from way w join student_account a on a.id = w.id
			""".formatted(Scope.HOLDS_ACCOUNT);

	private final JdbcClient jdbc;

	private final SecretKeepers secretKeepers;

	private final Clock clock;

	RetiredNumbers(JdbcClient jdbc, SecretKeepers secretKeepers, Clock clock) {
		this.jdbc = jdbc;
		this.secretKeepers = secretKeepers;
		this.clock = clock;
	}

	/**
	 * The account that lives instead of a retired one.
	 *
	 * @param retired the number that was asked for
	 */
	public record Kept(String retired, AccountId account, String number) {
	}

	/**
	 * Who lives instead of the account with this number. Empty if that lives itself, or
	 * is not in the scope, or nobody lives in its stead, or the reader must not know who.
	 */
	public Optional<Kept> find(String number, Scope scope) {
		String retired = TypedText.code(number);
		List<Step> way = scope.bind(this.jdbc.sql(WAY))
			.param("number", retired)
			.param("today", LocalDate.now(this.clock))
			.query((rs, row) -> new Step(rs.getLong("id"), rs.getString("number"), rs.getBoolean("lives")))
			.list();
		if (!scope.restrictedToo() && !this.secretKeepers.of(way.stream().map(Step::id).toList()).isEmpty()) {
			return Optional.empty();
		}
		return way.stream()
			.filter(Step::lives)
			.findFirst()
			.map(step -> new Kept(retired, new AccountId(step.id()), step.number()));
	}

	private record Step(long id, String number, boolean lives) {
	}

}
