package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.bulk.BulkCopy;
import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.CopiedRow;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Sex;
import ru.sgo.duplicates.registry.StoredStays;

/** Looks at many cards at once, and keeps what is to be said of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CheckedCards {

	private static final String CARDS = """
			select a.id, a.number, a.surname, a.given_name, a.patronymic, a.surname_key, a.given_name_key,
			  a.patronymic_key, a.sex, a.birth_date - date 'epoch', a.birth_date_text,
			  a.snils is null and a.snils_text is not null,
			  a.birth_certificate is null and a.birth_certificate_text is not null,
			  a.created_on - date 'epoch', s.first - date 'epoch', s.kindergarten - date 'epoch', s.school - date 'epoch'
			from student_account a left join (
			  select s.account_id, min(s.begins) as first,
			    max(s.begins) filter (where s.kind = 'REGULAR' and o.kind = 'KINDERGARTEN') as kindergarten,
			    max(s.begins) filter (where s.kind = 'REGULAR' and o.kind = 'SCHOOL') as school
			  from stay s join organization o on o.id = s.organization_id
			  where s.account_id %1$s
			  group by s.account_id) s on s.account_id = a.id
			where a.deleted_at is null and a.id %1$s
			""";

	private static final String HOMES = """
			with faulty as (
			  select distinct account_id from card_remark where account_id %1$s
			), lasting as (
			  select s.account_id, s.organization_id, s.ends is null and %2$s as open,
			    rank() over (partition by s.account_id order by s.ends desc nulls first,
			      case when s.ends is not null then s.begins end desc) as place
			  from faulty join stay s on s.account_id = faulty.account_id
			)
			insert into card_home (account_id, organization_id, let_go)
			select account_id, organization_id, not open from lasting where place = 1
			union
			select a.id, a.creator_id, false from faulty join student_account a on a.id = faulty.account_id
			where a.creator_id is not null and not exists (select from stay s where s.account_id = a.id)
			""";

	private static final TableColumns<Said> REMARKS = new TableColumns<>("card_remark");

	static {
		REMARKS.addFixed("account_id", ColumnType.LONG, Said::account);
		REMARKS.addFixed("kind", ColumnType.status(RemarkKind.class), said -> said.remark().kind());
		REMARKS.addFixed("day", ColumnType.DATE, said -> said.remark().day());
	}

	private final BulkCopy bulk;

	private final JdbcClient jdbc;

	CheckedCards(BulkCopy bulk, JdbcClient jdbc) {
		this.bulk = bulk;
		this.jdbc = jdbc;
	}

	/**
	 * Looks at the cards of some accounts, deleted ones left out.
	 * @param which the condition that their ids fulfil, of numbers only
	 */
	void look(String which, LocalDate today) {
		List<Said> said = new ArrayList<>();
		this.bulk.read(CARDS.formatted(which), row -> {
			long id = row.number();
			CardRules.look(card(row), today).forEach(remark -> said.add(new Said(id, remark)));
		});
		forget("card_remark", which);
		forget("card_home", which);
		this.bulk.write(REMARKS, said);
		this.jdbc.sql(HOMES.formatted(which, StoredStays.founded("s"))).param("today", today).update();
	}

	private void forget(String table, String which) {
		this.jdbc.sql("delete from %s where account_id %s".formatted(table, which)).update();
	}

	private static Card card(CopiedRow row) {
		return new Card(row.text(), names(row), sex(row.wordOrNull()), row.dayOrNull(), row.textOrNull(), row.truth(),
				row.truth(), row.dayOrNull(), new Card.Enrolments(row.dayOrNull(), row.dayOrNull(), row.dayOrNull()));
	}

	private static Card.Names names(CopiedRow row) {
		return new Card.Names(row.word(), row.word(), row.wordOrNull(),
				new NormalizedName(row.word(), row.word(), row.word()));
	}

	private static @Nullable Sex sex(@Nullable String entered) {
		return (entered != null) ? Sex.valueOf(entered) : null;
	}

	private record Said(long account, Remark remark) {
	}

}
