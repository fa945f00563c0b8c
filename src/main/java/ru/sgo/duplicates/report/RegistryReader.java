package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.bulk.CopiedRow;
import ru.sgo.duplicates.detection.BornOn;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Population;
import ru.sgo.duplicates.detection.Sex;

/** Reads what a run considers. */
@Component
class RegistryReader {

	/**
	 * What detection compares of an account {@code a}, and what tells of its birth date.
	 */
	private static final String PERSONAL_DATA = """
			a.number, a.surname_key, a.given_name_key, a.patronymic_key, a.birth_date - date 'epoch', a.birth_date_text,
			a.created_on - date 'epoch', a.sex, a.snils, a.birth_certificate
			""";

	private final BulkCopy bulk;

	private final JdbcClient jdbc;

	RegistryReader(BulkCopy bulk, JdbcClient jdbc) {
		this.bulk = bulk;
		this.jdbc = jdbc;
	}

	/**
	 * The undeleted accounts that have a stay under the authority or were made there.
	 * What their stays say of the period is put together here: to group them in the
	 * database took as long as all the rest of the reading.
	 * @param today the last day on which a child may be born
	 */
	ConsideredAccounts accounts(long authority, LocalDate from, LocalDate to, LocalDate today) {
		boolean reachesAll = reachesAll(authority);
		ConsideredDigest digest = new ConsideredDigest();
		Presence presence = presence(authority, reachesAll, from, to, digest);
		Population.Builder accounts = new Population.Builder();
		LongStream.Builder ids = LongStream.builder();
		BitSet inside = new BitSet();
		BitSet touching = new BitSet();
		BitSet pupils = new BitSet();
		int[] read = { 0 };
		this.bulk.read("""
				select a.id, coalesce(a.creator_id in
				    (select organization_id from organization_reach where ancestor_id = %1$d), false),
				  %3$s
				from student_account a
				where a.deleted_at is null and %2$s
				""".formatted(authority, reachesAll ? "true" : isConsidered(presence, authority), PERSONAL_DATA),
				row -> {
					long id = row.number();
					int slot = presence.find(id);
					if (presence.isBegun(slot)) {
						digest.add(row.hash());
					}
					if (row.truth() || slot >= 0) {
						int place = read[0]++;
						ids.add(id);
						add(accounts, row, today, presence.firstDay(slot));
						inside.set(place, presence.isInside(slot));
						touching.set(place, presence.isTouching(slot));
						pupils.set(place, presence.isCounted(slot));
					}
				});
		return considered(accounts.build(), ids.build().toArray(), inside, touching, pupils, digest);
	}

	/**
	 * All undeleted accounts of the registry.
	 * @param today the last day on which a child may be born
	 */
	Population everybody(LocalDate today) {
		Population.Builder accounts = new Population.Builder();
		this.bulk.read("""
				select %s from student_account a where a.deleted_at is null
				""".formatted(PERSONAL_DATA), row -> add(accounts, row, today, null));
		return accounts.build();
	}

	private static void add(Population.Builder accounts, CopiedRow row, LocalDate today,
			@Nullable LocalDate firstEnrolment) {
		accounts.add(row.text(), new NormalizedName(row.word(), row.word(), row.word()),
				BornOn.of(row.dayOrNull(), row.textOrNull(), today, row.dayOrNull(), firstEnrolment), sex(row),
				row.textOrNull(), row.textOrNull());
	}

	private static @Nullable Sex sex(CopiedRow row) {
		String sex = row.wordOrNull();
		return (sex != null) ? Sex.valueOf(sex) : null;
	}

	/**
	 * Which of the organizations a stay is in is looked up here: to join every stay with
	 * its organization took more than half of the time. A stay in one that is closed ends
	 * on its last day.
	 */
	private Presence presence(long authority, boolean reachesAll, LocalDate from, LocalDate to,
			ConsideredDigest digest) {
		BitSet reached = new BitSet();
		BitSet counting = new BitSet();
		BitSet closed = new BitSet();
		Map<Integer, Integer> lastDays = new HashMap<>();
		this.jdbc.sql("""
				select o.id, o.kind in ('SCHOOL', 'KINDERGARTEN') as counts, k.closed_on - 1 - date 'epoch' as last_day
				from organization o join organization_reach r on r.organization_id = o.id
				  left join organization_closing k on k.organization_id = o.id
				where r.ancestor_id = :authority
				""").param("authority", authority).query(rs -> {
			reached.set(rs.getInt("id"));
			counting.set(rs.getInt("id"), rs.getBoolean("counts"));
			if (rs.getObject("last_day") instanceof Integer day) {
				closed.set(rs.getInt("id"));
				lastDays.put(rs.getInt("id"), day);
			}
		});
		Presence presence = new Presence(from.toEpochDay(), to.toEpochDay());
		this.bulk.read("""
				select s.organization_id, s.account_id, s.begins - date 'epoch', coalesce(s.ends - date 'epoch', %d)
				from stay s where %s
				""".formatted(Integer.MAX_VALUE, reachesAll ? "true" : """
				s.organization_id in (select organization_id from organization_reach where ancestor_id = %d)
				""".formatted(authority)), row -> {
			int organization = (int) row.number();
			if (reached.get(organization)) {
				long account = row.number();
				int begins = (int) row.number();
				int end = (int) row.number();
				int ends = closed.get(organization) ? Math.min(end, lastDays.get(organization)) : end;
				if (begins <= ends) {
					presence.add(account, counting.get(organization), begins, ends);
				}
				if (begins <= to.toEpochDay()) {
					// What happens after the period is none of its business.
					digest.add(organization, account, begins, Math.min(ends, to.toEpochDay() + 1));
				}
			}
		});
		return presence;
	}

	/**
	 * The condition for an account {@code a} that keeps those of others out of the
	 * answer.
	 */
	private static String isConsidered(Presence presence, long authority) {
		return """
				(a.id = any ('{%s}') or a.creator_id in
				  (select organization_id from organization_reach where ancestor_id = %d))"""
			.formatted(presence.accounts().mapToObj(Long::toString).collect(Collectors.joining(",")), authority);
	}

	/**
	 * Whether there are no others but colleges, which lie under nobody: to name a million
	 * accounts would then take as long as reading them.
	 */
	private boolean reachesAll(long authority) {
		return this.jdbc.sql("""
				select not exists (select from organization o where o.kind <> 'COLLEGE' and not exists (
				  select from organization_reach r where r.ancestor_id = :authority and r.organization_id = o.id))
				""").param("authority", authority).query(Boolean.class).single();
	}

	/** What was read row by row, by the places of the accounts. */
	private static ConsideredAccounts considered(Population all, long[] ids, BitSet inside, BitSet touching,
			BitSet pupils, ConsideredDigest digest) {
		long[] idsByPlace = IntStream.range(0, all.size()).mapToLong(place -> ids[all.row(place)]).toArray();
		return new ConsideredAccounts(all, idsByPlace, byPlace(all, inside), byPlace(all, touching),
				byPlace(all, pupils), digest);
	}

	private static BitSet byPlace(Population all, BitSet rows) {
		BitSet places = new BitSet();
		IntStream.range(0, all.size()).filter(place -> rows.get(all.row(place))).forEach(places::set);
		return places;
	}

	/** Whether the registry knows creation dates at all. */
	boolean knowsCreationDates() {
		return this.jdbc.sql("select exists (select from student_account where created_on is not null)")
			.query(Boolean.class)
			.single();
	}

}
