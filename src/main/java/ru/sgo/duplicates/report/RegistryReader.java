package ru.sgo.duplicates.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Population;

/** Reads what a run considers. */
@Component
class RegistryReader {

	/** Rows to fetch at once: memory for the reading must not grow with the registry. */
	private static final int FETCH = 5000;

	private final JdbcClient jdbc;

	RegistryReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Considered accounts(long authority, LocalDate from, LocalDate to) {
		Population.Builder accounts = new Population.Builder();
		LongStream.Builder ids = LongStream.builder();
		BitSet inside = new BitSet();
		int[] beside = { 0 };
		this.jdbc
			.sql("""
					with reach as (
					  select o.id, o.kind in ('SCHOOL', 'KINDERGARTEN') as counts
					  from organization_reach r join organization o on o.id = r.organization_id
					  where r.ancestor_id = :authority
					), present as (
					  select s.account_id, bool_or(reach.counts) as counted,
					    bool_or(reach.counts and s.begins <= :to and coalesce(s.ends, 'infinity') >= :from) as inside
					  from stay s join reach on reach.id = s.organization_id
					  group by s.account_id
					)
					select a.id, a.number, a.surname_key, a.given_name_key, a.patronymic_key, a.birth_date,
					  a.birth_date_text, a.snils, a.birth_certificate, coalesce(p.inside, false) as inside, coalesce(p.counted, false) as counted
					from student_account a left join present p on p.account_id = a.id
					where a.deleted_at is null and (p.account_id is not null or a.creator_id in (select id from reach))
					""")
			.param("authority", authority)
			.param("from", from)
			.param("to", to)
			.withFetchSize(FETCH)
			.query(rs -> {
				add(accounts, rs);
				ids.add(rs.getLong("id"));
				inside.set(rs.getRow() - 1, rs.getBoolean("inside"));
				beside[0] += rs.getBoolean("counted") ? 0 : 1;
			});
		return considered(accounts.build(), ids.build().toArray(), inside, beside[0]);
	}

	/** What was read row by row, by the places of the accounts. */
	private static Considered considered(Population all, long[] ids, BitSet inside, int beside) {
		long[] idsByPlace = new long[ids.length];
		BitSet present = new BitSet();
		for (int place = 0; place < all.size(); place++) {
			idsByPlace[place] = ids[all.row(place)];
			present.set(place, inside.get(all.row(place)));
		}
		return new Considered(all, idsByPlace, present, beside);
	}

	private static void add(Population.Builder to, ResultSet rs) throws SQLException {
		to.add(rs.getString("number"),
				new NormalizedName(rs.getString("surname_key"), rs.getString("given_name_key"),
						rs.getString("patronymic_key")),
				rs.getObject("birth_date", LocalDate.class), rs.getString("birth_date_text"), rs.getString("snils"),
				rs.getString("birth_certificate"));
	}

	/**
	 * Accounts with two stays in schools or kindergartens that touch each other, both of
	 * them in the period: the only ones that can be counted twice.
	 */
	List<Long> touchingStays(long authority, LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				with counting as (
				  select s.account_id, s.organization_id, s.kind, s.begins, coalesce(s.ends, 'infinity') as ends
				  from stay s
				  join organization_reach r on r.organization_id = s.organization_id and r.ancestor_id = :authority
				  join organization o on o.id = s.organization_id and o.kind in ('SCHOOL', 'KINDERGARTEN')
				  where s.begins <= :to and coalesce(s.ends, 'infinity') >= :from
				)
				select distinct a.id, a.number
				from counting s
				join counting t on t.account_id = s.account_id and s.begins <= t.ends and t.begins <= s.ends
				  and (s.organization_id, s.kind, s.begins) < (t.organization_id, t.kind, t.begins)
				join student_account a on a.id = s.account_id and a.deleted_at is null
				order by a.number
				""")
			.param("authority", authority)
			.param("from", from)
			.param("to", to)
			.query((rs, row) -> rs.getLong(1))
			.list();
	}

	/** Whether the registry knows creation dates at all. */
	boolean knowsCreationDates() {
		return this.jdbc.sql("select exists (select from student_account where created_on is not null)")
			.query(Boolean.class)
			.single();
	}

}
