package ru.sgo.duplicates.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.journal.Origin;

/** Reads accounts with their histories, and finds them. */
@Component
@Transactional(readOnly = true)
public class AccountCards {

	private static final String NOW_AT = """
			 and a.id in (select s.account_id from stay s join organization o on o.id = s.organization_id
			  where %s and o.code = :organization)
			""".formatted(StoredStays.CURRENT);

	/** Whoever is in the scope now lies in it. */
	private static final String PRESENT = """
			 and a.id in (select s.account_id from stay s where %s and %s and %s)
			""";

	/**
	 * By the keys of the names, which sort as the alphabet does, and stand in an index.
	 */
	private static final String ORDER = " order by a.surname_key, a.given_name_key, a.patronymic_key, a.number";

	private static final String BACKWARDS = ORDER.replace(",", " desc,") + " desc";

	private final JdbcClient jdbc;

	private final StoredStays stays;

	private final OpenAccounts open;

	private final SecretKeepers secretKeepers;

	private final RetiredNumbers retired;

	private final RegistryFigures figures;

	private final Clock clock;

	AccountCards(JdbcClient jdbc, StoredStays stays, OpenAccounts open, SecretKeepers secretKeepers,
			RetiredNumbers retired, RegistryFigures figures, Clock clock) {
		this.retired = retired;
		this.figures = figures;
		this.jdbc = jdbc;
		this.secretKeepers = secretKeepers;
		this.stays = stays;
		this.open = open;
		this.clock = clock;
	}

	/**
	 * What to look for; what is {@code null} does not matter.
	 *
	 * @param text part of the full name, or the whole number; that of a retired account
	 * finds the one that was kept, too
	 * @param organization the code of the organization where the account is now
	 * @param presentOnly only accounts that are in an organization of the scope now
	 */
	public record Wanted(@Nullable String text, @Nullable LocalDate birthDate, @Nullable String organization,
			boolean presentOnly, boolean withDeleted) {

		public Wanted {
			text = filled(text);
			organization = (filled(organization) != null) ? TypedText.code(organization) : null;
			birthDate = TypedText.day(birthDate);
		}

		private static @Nullable String filled(@Nullable String typed) {
			String line = (typed != null) ? TypedText.line(typed) : "";
			return line.isEmpty() ? null : line;
		}
	}

	/** What was counted, of which day. */
	private record Counted(Wanted wanted, Scope scope, LocalDate today) {
	}

	public long count(Wanted wanted, Scope scope) {
		return this.figures.of(new Counted(wanted, scope, LocalDate.now(this.clock)),
				() -> spec("select count(*) from student_account a where " + chosen(wanted, scope), wanted, scope)
					.query(Long.class)
					.single(),
				count -> count);
	}

	/** A page of what is wanted, by name. */
	public List<AccountCard> page(Wanted wanted, long offset, int limit, Scope scope) {
		List<Long> ids = (offset > RegistryFigures.LARGE) ? late(wanted, offset, limit, scope)
				: ids(wanted, ORDER, offset, limit, scope);
		Map<Long, AccountCard> cards = of(ids, scope);
		return ids.stream().map(cards::get).toList();
	}

	/** The last pages of many are counted from the end, which is nearer. */
	private List<Long> late(Wanted wanted, long offset, int limit, Scope scope) {
		long total = count(wanted, scope);
		long behind = Math.max(total - offset - limit, 0);
		if (behind >= offset) {
			return ids(wanted, ORDER, offset, limit, scope);
		}
		List<Long> ids = new ArrayList<>(
				ids(wanted, BACKWARDS, behind, (int) Math.max(total - offset - behind, 0), scope));
		Collections.reverse(ids);
		return ids;
	}

	private List<Long> ids(Wanted wanted, String order, long offset, int limit, Scope scope) {
		return spec("select a.id from student_account a where " + chosen(wanted, scope) + order
				+ " offset :offset limit :limit", wanted, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

	/** The account with this number, if it may be opened in the scope. */
	public Optional<AccountCard> find(String number, Scope scope) {
		JdbcClient.StatementSpec query = this.jdbc
			.sql("select a.id from student_account a where a.number = :number and " + OpenAccounts.OPEN)
			.param("number", TypedText.code(number));
		return this.open.within(scope, query).query(Long.class).optional().map(id -> of(List.of(id), scope).get(id));
	}

	/**
	 * The cards by id, whether in the scope or not; it decides about details only, and
	 * whether a {@link SecretKeepers secret} keeper is named.
	 */
	public Map<Long, AccountCard> of(Collection<Long> ids, Scope scope) {
		long[] wanted = ids.stream().mapToLong(Long::longValue).toArray();
		Map<Long, List<AccountCard.Document>> movements = movements(wanted, scope);
		Map<Long, List<Stay>> stays = this.stays.of(wanted);
		long[] secret = scope.restrictedToo() ? new long[0]
				: this.secretKeepers.of(ids).stream().mapToLong(Long::longValue).toArray();
		Map<Long, AccountCard> cards = new HashMap<>();
		this.jdbc.sql("""
				select a.*, c.code as creator_code, coalesce(c.short_name, c.name) as creator_name,
				  case when a.id = any (:secret) then null else k.number end as kept_number
				from student_account a
				left join organization c on c.id = a.creator_id
				left join student_account k on k.id = a.kept_account_id
				where a.id = any (:ids)
				""").param("ids", wanted).param("secret", secret).query(rs -> {
			long id = rs.getLong("id");
			cards.put(id, card(rs, movements.getOrDefault(id, List.of()), stays.getOrDefault(id, List.of())));
		});
		return cards;
	}

	/** Only what is asked for, so that each question goes by its own index. */
	private static String chosen(Wanted wanted, Scope scope) {
		StringBuilder chosen = new StringBuilder(wanted.withDeleted() ? "true" : "a.deleted_at is null");
		if (wanted.text() != null) {
			chosen.append(" and (").append(SoughtName.holds("a")).append(" or a.id = :keptSought::bigint)");
		}
		if (wanted.birthDate() != null) {
			chosen.append(" and a.birth_date = :birthDate");
		}
		if (wanted.organization() != null) {
			chosen.append(NOW_AT);
		}
		return chosen
			.append(wanted.presentOnly() ? PRESENT.formatted(StoredStays.CURRENT, scope.within("s.organization_id"),
					StoredStays.founded("s")) : " and " + Scope.HOLDS_ACCOUNT)
			.toString();
	}

	private JdbcClient.StatementSpec spec(String sql, Wanted wanted, Scope scope) {
		return SoughtName.bind(scope.bind(this.jdbc.sql(sql)), wanted.text())
			.param("keptSought", (wanted.text() != null) ? kept(wanted.text(), scope) : null)
			.param("birthDate", wanted.birthDate())
			.param("organization", wanted.organization())
			.param("today", LocalDate.now(this.clock));
	}

	/** The account that was kept instead of the one with the number that is sought. */
	private @Nullable Long kept(String text, Scope scope) {
		return this.retired.find(text, scope).map(found -> found.account().value()).orElse(null);
	}

	private Map<Long, List<AccountCard.Document>> movements(long[] ids, Scope scope) {
		Map<Long, List<AccountCard.Document>> movements = new HashMap<>();
		scope.bind(this.jdbc.sql("""
				select m.*, o.code, coalesce(o.short_name, o.name) as organization_name, %s as within
				from movement m join organization o on o.id = m.organization_id
				where m.account_id = any (:ids)
				order by m.date, o.code, m.id
				""".formatted(Scope.holds("m.organization_id")))).param("ids", ids).query(rs -> {
			AccountCard.Document document = document(rs);
			movements.computeIfAbsent(rs.getLong("account_id"), absent -> new ArrayList<>())
				.add(rs.getBoolean("within") ? document : document.withoutDetails());
		});
		return movements;
	}

	private static AccountCard.Document document(ResultSet rs) throws SQLException {
		return new AccountCard.Document(rs.getObject("date", LocalDate.class),
				MovementKind.valueOf(rs.getString("kind")), rs.getString("code"), rs.getString("organization_name"),
				rs.getString("order_number"), rs.getObject("order_date", LocalDate.class), rs.getString("class_name"),
				rs.getString("reason"), Origin.of(rs.getString("origin")), rs.getTimestamp("superseded_at") != null);
	}

	private static AccountCard card(ResultSet rs, List<AccountCard.Document> movements, List<Stay> stays)
			throws SQLException {
		String patronymic = rs.getString("patronymic");
		Timestamp deleted = rs.getTimestamp("deleted_at");
		return new AccountCard(rs.getLong("id"), rs.getString("number"),
				rs.getString("surname") + " " + rs.getString("given_name")
						+ ((patronymic != null) ? " " + patronymic : ""),
				rs.getObject("birth_date", LocalDate.class), lower(rs.getString("sex")), masked(rs.getString("snils")),
				masked(rs.getString("birth_certificate")),
				new AccountCard.Entry(rs.getObject("created_on", LocalDate.class), lower(rs.getString("entry_method")),
						rs.getString("creator_code"), rs.getString("creator_name")),
				(deleted != null) ? deletion(rs, deleted.toInstant()) : null, movements, stays);
	}

	private static AccountCard.Deletion deletion(ResultSet rs, Instant at) throws SQLException {
		String origin = rs.getString("deleted_origin");
		Timestamp erased = rs.getTimestamp("erased_at");
		return new AccountCard.Deletion(at, (origin != null) ? Origin.of(origin) : null, rs.getString("kept_number"),
				(erased != null) ? erased.toInstant() : null);
	}

	private static @Nullable String lower(@Nullable String value) {
		return (value != null) ? value.toLowerCase(Locale.ROOT) : null;
	}

	/** Enough to compare two documents by eye, too little to use one. */
	private static @Nullable String masked(@Nullable String document) {
		return (document != null) ? "•••" + document.substring(Math.max(0, document.length() - 2)) : null;
	}

}
