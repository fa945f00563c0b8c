package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.bulk.BulkCopy;
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

	Considered accounts(long authority, LocalDate from, LocalDate to) {
		Population.Builder accounts = new Population.Builder();
		LongStream.Builder ids = LongStream.builder();
		BitSet inside = new BitSet();
		BitSet touching = new BitSet();
		int[] beside = { 0 };
		int[] read = { 0 };
		Map<String, LocalDate> days = new HashMap<>();
		this.bulk.read("""
				with reach as (
				  select o.id, o.kind in ('SCHOOL', 'KINDERGARTEN') as counts
				  from organization_reach r join organization o on o.id = r.organization_id
				  where r.ancestor_id = %1$s
				), seen as (
				  select s.account_id, reach.counts, s.begins, coalesce(s.ends, 'infinity') as ends,
				    reach.counts and s.begins <= '%3$s' and coalesce(s.ends, 'infinity') >= '%2$s' as inside
				  from stay s join reach on reach.id = s.organization_id
				), present as (
				  select account_id, bool_or(counts) as counted, count(*) filter (where inside) as inside,
				    max(begins) filter (where inside) <= min(ends) filter (where inside) as overlapping
				  from seen
				  group by account_id
				)
				select a.id, a.number, a.surname_key, a.given_name_key, a.patronymic_key, a.birth_date,
				  a.birth_date_text, a.snils, a.birth_certificate, coalesce(p.inside > 0, false),
				  coalesce(p.inside > 2 or p.inside = 2 and p.overlapping, false), coalesce(p.counted, false)
				from student_account a left join present p on p.account_id = a.id
				where a.deleted_at is null and (p.account_id is not null or a.creator_id in (select id from reach))
				""".formatted(authority, from, to), row -> {
			int place = read[0]++;
			ids.add(row.number());
			accounts.add(row.text(), new NormalizedName(row.text(), row.text(), row.text()),
					day(row.textOrNull(), days), row.textOrNull(), row.textOrNull(), row.textOrNull());
			inside.set(place, row.truth());
			touching.set(place, row.truth());
			beside[0] += row.truth() ? 0 : 1;
		});
		return considered(accounts.build(), ids.build().toArray(), inside, touching, beside[0]);
	}

	/** A million children are born on some thousands of days: each is read once. */
	private static @Nullable LocalDate day(@Nullable String text, Map<String, LocalDate> known) {
		return (text != null) ? known.computeIfAbsent(text, LocalDate::parse) : null;
	}

	/** What was read row by row, by the places of the accounts. */
	private static Considered considered(Population all, long[] ids, BitSet inside, BitSet touching, int beside) {
		long[] idsByPlace = IntStream.range(0, all.size()).mapToLong(place -> ids[all.row(place)]).toArray();
		return new Considered(all, idsByPlace, byPlace(all, inside), byPlace(all, touching), beside);
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
