package ru.sgo.duplicates.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import ru.sgo.duplicates.detection.BirthDateFault;

/**
 * What is said of dates that were taken, and can hardly be right beside what else the
 * registry knows: found by few statements over all rows, for a million of them.
 */
final class RegistryRemarks {

	/** The movements that the import names; into an empty registry it brings all. */
	private static final String FILLED = "movement";

	private static final String NAMED = "known_movements";

	/** Leaves a rough choice. */
	private static final String AT_A_STRANGE_AGE = """
			create temp table strange_movements on commit drop as
			select m.account_id, m.organization_id, m.kind, m.date, m.order_number
			from %s m join student_account a on a.id = m.account_id
			where
			""" + DateBounds.ROUGHLY_AT_A_STRANGE_AGE;

	/**
	 * With the rows that name them; whoever might learn by a row for each day when
	 * another's pupil was born hears nothing.
	 */
	private static final String WITH_LINES = """
			select s.line, s.number as key, s.date, a.birth_date, a.created_on
			from strange_movements m join student_account a on a.id = m.account_id
			join organization o on o.id = m.organization_id
			join staged_movements s on s.number = a.number and s.organization = o.code and s.kind = m.kind
			  and s.date = m.date and s.order_number = m.order_number
			where :scope::bigint is null or not exists (select from stay t where t.account_id = a.id and t.kind = 'REGULAR'
			  and %s
			  and t.organization_id not in (select organization_id from organization_reach where ancestor_id = :scope))
			order by s.line
			"""
		.formatted(AccountRights.isThereToday("t"));

	/**
	 * Every withdrawal ends a stay, or nearly so: where as many stays have ended, none
	 * stands before its enrolment.
	 */
	private static final String EACH_ENDS_A_STAY = """
			select (select count(*) from movement where kind = 'WITHDRAWAL' and superseded_at is null)
			  = (select count(*) from stay where kind = 'REGULAR' and ends is not null)
			""";

	private static final String BEFORE_ENROLMENT = """
			select s.line, s.number as key, to_char(s.date, 'DD.MM.YYYY') as value
			from (
			  select account_id, organization_id, min(date) filter (where kind = 'ENROLMENT') as enrolled
			  from movement where superseded_at is null group by 1, 2
			  having min(date) filter (where kind = 'WITHDRAWAL') < min(date) filter (where kind = 'ENROLMENT')
			) m
			join student_account a on a.id = m.account_id
			join organization o on o.id = m.organization_id
			join staged_movements s on s.number = a.number and s.organization = o.code and s.kind = 'WITHDRAWAL'
			  and s.date < m.enrolled
			order by s.line
			""";

	private static final String BORN_AFTER_ENROLMENT = """
			select s.line, s.number as key, s.birth_date, s.created_on, min(t.begins) as begins
			from staged_students s join student_account a on a.source = 'sgo' and a.number = s.number
			join stay t on t.account_id = a.id and t.begins < s.birth_date
			group by 1, 2, 3, 4 order by s.line
			""";

	private final Merge merge;

	private final LocalDate today;

	RegistryRemarks(Merge merge) {
		this.merge = merge;
		this.today = merge.today();
	}

	/** Says them of what the parts have brought; the stays have been derived. */
	void say(boolean students, boolean movements) {
		if (movements) {
			ofMovements();
		}
		else if (students && !this.merge.isFirst()) {
			this.merge.each(BORN_AFTER_ENROLMENT, this::bornAfterEnrolment);
		}
	}

	/** What is wrong with the date in itself was said when it was read. */
	private Optional<Problem> bornAfterEnrolment(ResultSet rs) throws SQLException {
		LocalDate born = rs.getObject("birth_date", LocalDate.class);
		Optional<BirthDateFault> fault = BirthDateFault.of(born, this.today,
				rs.getObject("created_on", LocalDate.class), rs.getObject("begins", LocalDate.class));
		return fault.equals(Optional.of(BirthDateFault.AFTER_ENROLMENT))
				? Optional.of(problem(rs, StudentColumn.BIRTH_DATE, born, DateRemarks.ofBirth(fault.get())))
				: Optional.empty();
	}

	private void ofMovements() {
		this.merge.update(AT_A_STRANGE_AGE.formatted(this.merge.fills() ? FILLED : NAMED));
		if (this.merge.is("select exists (select from strange_movements)")) {
			this.merge.update("analyze strange_movements");
			this.merge.each(WITH_LINES, this::atAStrangeAge);
		}
		if (!this.merge.is(EACH_ENDS_A_STAY)) {
			this.merge.mention(MovementColumn.DATE, ProblemCode.WITHDRAWAL_BEFORE_ENROLMENT, BEFORE_ENROLMENT);
		}
	}

	/** A birth date that is wrong in itself is said to be, and makes no age. */
	private Optional<Problem> atAStrangeAge(ResultSet rs) throws SQLException {
		LocalDate born = rs.getObject("birth_date", LocalDate.class);
		LocalDate date = rs.getObject("date", LocalDate.class);
		if (BirthDateFault.of(born, this.today, rs.getObject("created_on", LocalDate.class), null).isPresent()) {
			return Optional.empty();
		}
		Optional<ProblemCode> remark = DateRemarks.ofAge(born, date);
		return remark.isPresent() ? Optional.of(problem(rs, MovementColumn.DATE, date, remark.get()))
				: Optional.empty();
	}

	private static Problem problem(ResultSet rs, Column column, LocalDate date, ProblemCode code) throws SQLException {
		return Problem.of(column, rs.getLong("line"), rs.getString("key"), DateRemarks.DAY.format(date), code, false);
	}

}
