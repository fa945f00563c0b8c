package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.bulk.CopiedRow;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Population;

/** Reads what a run considers. */
@Component
class RegistryReader {

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
	 */
	Considered accounts(long authority, LocalDate from, LocalDate to) {
		Presence presence = presence(authority, from, to);
		Population.Builder accounts = new Population.Builder();
		LongStream.Builder ids = LongStream.builder();
		BitSet inside = new BitSet();
		BitSet touching = new BitSet();
		BitSet pupils = new BitSet();
		int[] read = { 0 };
		this.bulk.read("""
				select a.id, coalesce(a.creator_id in
				    (select organization_id from organization_reach where ancestor_id = %1$d), false),
				  a.number, a.surname_key, a.given_name_key, a.patronymic_key, a.birth_date - date 'epoch',
				  a.birth_date_text, a.snils, a.birth_certificate
				from student_account a
				where a.deleted_at is null and %2$s
				""".formatted(authority, isConsidered(presence, authority)), row -> {
			long id = row.number();
			int slot = presence.find(id);
			if (row.truth() || slot >= 0) {
				int place = read[0]++;
				ids.add(id);
				add(accounts, row);
				inside.set(place, presence.isInside(slot));
				touching.set(place, presence.isTouching(slot));
				pupils.set(place, presence.isCounted(slot));
			}
		});
		return considered(accounts.build(), ids.build().toArray(), inside, touching, pupils);
	}

	/** All undeleted accounts of the registry. */
	Population everybody() {
		Population.Builder accounts = new Population.Builder();
		this.bulk.read("""
				select number, surname_key, given_name_key, patronymic_key, birth_date - date 'epoch', birth_date_text,
				  snils, birth_certificate
				from student_account where deleted_at is null
				""", row -> add(accounts, row));
		return accounts.build();
	}

	private static void add(Population.Builder accounts, CopiedRow row) {
		accounts.add(row.text(), new NormalizedName(row.word(), row.word(), row.word()), row.dayOrNull(),
				row.textOrNull(), row.textOrNull(), row.textOrNull());
	}

	private Presence presence(long authority, LocalDate from, LocalDate to) {
		Presence presence = new Presence(from.toEpochDay(), to.toEpochDay());
		this.bulk.read("""
				select s.account_id, o.kind in ('SCHOOL', 'KINDERGARTEN'), s.begins - date 'epoch',
				  coalesce(s.ends - date 'epoch', %2$d)
				from stay s join organization o on o.id = s.organization_id
				  join organization_reach r on r.organization_id = o.id
				where r.ancestor_id = %1$d
				""".formatted(authority, Integer.MAX_VALUE),
				row -> presence.add(row.number(), row.truth(), (int) row.number(), (int) row.number()));
		return presence;
	}

	/**
	 * The condition for an account {@code a} that keeps those of others out of the
	 * answer. Where there are no others but those of colleges, which lie under nobody, to
	 * name a million would take as long as reading them.
	 */
	private String isConsidered(Presence presence, long authority) {
		return reachesAll(authority) ? "true" : """
				(a.id = any ('{%s}') or a.creator_id in
				  (select organization_id from organization_reach where ancestor_id = %d))"""
			.formatted(presence.accounts().mapToObj(Long::toString).collect(Collectors.joining(",")), authority);
	}

	private boolean reachesAll(long authority) {
		return this.jdbc.sql("""
				select not exists (select from organization o where o.kind <> 'COLLEGE' and not exists (
				  select from organization_reach r where r.ancestor_id = :authority and r.organization_id = o.id))
				""").param("authority", authority).query(Boolean.class).single();
	}

	/** What was read row by row, by the places of the accounts. */
	private static Considered considered(Population all, long[] ids, BitSet inside, BitSet touching, BitSet pupils) {
		long[] idsByPlace = IntStream.range(0, all.size()).mapToLong(place -> ids[all.row(place)]).toArray();
		return new Considered(all, idsByPlace, byPlace(all, inside), byPlace(all, touching), byPlace(all, pupils));
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
