package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.registry.DerivedNumber;

/**
 * Whose the rows of lists are. Of a row with a number it is known; one without goes to
 * the account that is in the organization on the list's day and agrees in names and birth
 * date.
 */
final class ListOwners {

	/** The columns of an account that a list tells, but for its number. */
	static final Fields TOLD = new Fields(Arrays.stream(StudentColumn.values())
		.filter(column -> column != StudentColumn.NUMBER && column != StudentColumn.ORGANIZATION)
		.flatMap(column -> StagedStudent.filledBy(column).stream())
		.<String>map(TableColumn::name)
		.toList());

	/** What statements about many of the rows have to know of all of them. */
	private static final String ANALYZED = """
			analyze listed (line, sheet, day, organization_id, number, numbered, account_id, surname_key, given_name_key,
			  patronymic_key, birth_date, class_name, attached, enrolled_on, withdrawn_on)""";

	/** One child of one list. */
	private static final String CHILD = """
			sheet, organization, number, case when number = '' then surname_key end,
			case when number = '' then given_name_key end, case when number = '' then patronymic_key end,
			case when number = '' then birth_date end""";

	/** Whether the match {@code m} does not tell whose the row is. */
	private static final String UNCLEAR = """
			m.exact > 1 or m.exact = 0 and (m.candidates > 1
			  or exists (select from listed_match other where other.exact_id = m.account_id))""";

	private final Merge merge;

	private final List<StagedSheet> sheets;

	private final ListKind kind;

	/**
	 * Begins with staged lists.
	 * @param kind what their rows are; of duplicates each is an account, however alike
	 */
	ListOwners(Merge merge, List<StagedSheet> sheets, ListKind kind) {
		this.merge = merge;
		this.sheets = sheets;
		this.kind = kind;
	}

	/** Makes the table {@code listed}: the rows, and whose they are. */
	void identify() {
		if (this.kind == ListKind.PUPILS) {
			fold();
		}
		this.merge.update("""
				create temp table listed on commit drop as
				select s.*, s.number <> '' as numbered, o.id as organization_id, null::bigint as account_id
				from staged_listed s left join organization o on o.code = s.organization
				""");
		analyze(this.merge);
		reject("organization", ProblemCode.LIST_ORGANIZATION_UNKNOWN, "s.organization_id is null");
		if (!this.merge.isUnlimited()) {
			reject("organization", ProblemCode.OUTSIDE_SCOPE,
					"s.organization_id not in (select organization_id from organization_reach where ancestor_id = :scope)");
		}
		if (this.merge.is(Merge.ANY_ERASED)) {
			reject("number", ProblemCode.ERASED_HERE, Merge.IS_ERASED);
		}
		takeOver();
		this.merge.update("""
				update listed s set account_id = a.id from student_account a
				where s.numbered and a.source = 'sgo' and a.number = s.number
				""");
		rejectLeavingFromNowhere("s.numbered");
		stageNumbered();
		if (this.kind == ListKind.PUPILS) {
			match();
		}
	}

	/** Lets the planner know the rows as they are by now. */
	static void analyze(Merge merge) {
		merge.update(ANALYZED);
	}

	/**
	 * Rows that say the same child once more are folded; where they say something else of
	 * it, the first is taken. Those of another enrolment are another stay.
	 */
	private void fold() {
		this.merge.update("""
				create temp table listed_twice on commit drop as
				select line, sheet, (class_name, withdrawn_on, surname_key, given_name_key, birth_date)
				  is distinct from (first_class, first_withdrawn, first_surname, first_given, first_birth) as differs
				from (
				  select line, sheet, class_name, withdrawn_on, surname_key, given_name_key, birth_date,
				    row_number() over child as place, first_value(surname_key) over child as first_surname,
				    first_value(given_name_key) over child as first_given,
				    first_value(birth_date) over child as first_birth,
				    first_value(class_name) over child as first_class,
				    first_value(withdrawn_on) over child as first_withdrawn
				  from staged_listed window child as (partition by %s, enrolled_on, attached order by line)
				) rows where place > 1
				""".formatted(CHILD));
		this.merge.mentionListed(ProblemCode.LIST_TWICE, true, """
				select s.line, s.class_name as value from staged_listed s join listed_twice t on t.line = s.line
				where t.differs order by s.line
				""");
		this.merge.update("delete from staged_listed s using listed_twice t where t.line = s.line");
		SheetCount
			.of(this.merge, "select sheet, count(*)::int as rows from listed_twice where not differs group by sheet")
			.forEach((sheet, rows) -> this.sheets.get(sheet - 1).fold(rows));
	}

	/**
	 * An account that only lists know is taken over by the number that a row of the same
	 * organization, names and birth date bears.
	 */
	private void takeOver() {
		if (!TakenOver.isAnyListed(this.merge)) {
			return;
		}
		this.merge
			.update("""
					create temp table listed_over on commit drop as
					select distinct s.number, a.id as account_id, known.id as known_id
					from listed s
					join student_account a on a.number like '%s%%' and a.deleted_at is null
					  and (a.surname_key, a.given_name_key, a.patronymic_key) = (s.surname_key, s.given_name_key, s.patronymic_key)
					  and a.birth_date = s.birth_date
					join listed_presence p on p.account_id = a.id and p.organization_id = s.organization_id
					left join student_account known on known.source = 'sgo' and known.number = s.number
					where s.numbered
					 and (known.id is null or known.deleted_at is null and known.birth_date = s.birth_date
					   and (known.surname_key, known.given_name_key) = (s.surname_key, s.given_name_key))
					"""
				.formatted(DerivedNumber.PREFIX));
		TakenOver.numbers(this.merge, "listed_over");
	}

	private void stageNumbered() {
		if (!this.merge.is("select exists (select from listed where numbered)")) {
			return;
		}
		if (!this.merge.hasStaged(Part.STUDENTS)) {
			this.merge.update(Staging.creation(Part.STUDENTS));
		}
		String told = TOLD.names()
			.stream()
			.map(name -> "coalesce(s.%1$s, a.%1$s)".formatted(name))
			.collect(Collectors.joining(", "));
		this.merge
			.update("""
					insert into staged_students (line, number, %s, organization)
					select distinct on (s.number) s.line, s.number, %s, case when :scope::bigint is not null then s.organization end
					from listed s left join student_account a on a.source = 'sgo' and a.number = s.number
					where s.numbered and not exists (select from staged_students t where t.number = s.number)
					order by s.number, s.line
					"""
				.formatted(TOLD.list(), told));
	}

	/** Whose the rows without a number are. */
	private void match() {
		this.merge.update("""
					create temp table listed_match on commit drop as
				with s as materialized (
				  select s.line, s.organization_id, s.withdrawn_on, s.enrolled_on, s.day, a.id as account_id,
				    a.patronymic_key = s.patronymic_key and a.birth_date = s.birth_date as agrees
				  from listed s
				  join student_account a on a.surname_key = s.surname_key and a.given_name_key = s.given_name_key
				    and (a.birth_date = s.birth_date or s.birth_date is null)
				    and (a.patronymic_key = s.patronymic_key or s.patronymic_key = '' or a.patronymic_key = '')
				    and a.deleted_at is null
				  where not s.numbered)
				select s.line, count(distinct s.account_id) as candidates, min(s.account_id) as account_id,
				  count(distinct s.account_id) filter (where s.agrees) as exact,
				  min(s.account_id) filter (where s.agrees) as exact_id
				from s join stay t on t.account_id = s.account_id and %s
				group by s.line
				""".formatted(ToldStay.IS_TOLD));
		this.merge.mentionListed(ProblemCode.LIST_SEVERAL_CHILDREN, true, """
				select s.line, s.surname as value from listed s join listed_match m on m.line = s.line
				where %s order by s.line
				""".formatted(UNCLEAR));
		this.merge.update("""
				delete from listed s using listed_match m
				where m.line = s.line and (%s)
				""".formatted(UNCLEAR));
		this.merge.update("""
				update listed s set account_id = a.id, number = a.number
				from listed_match m join student_account a on a.id = coalesce(m.exact_id, m.account_id)
				where m.line = s.line
				""");
	}

	/**
	 * Of those that have left without a day on which they came nothing is known but by a
	 * stay; no account is made for them.
	 */
	void rejectLeavingFromNowhere(String some) {
		reject("withdrawn_on", ProblemCode.LIST_LEFT_UNKNOWN,
				"""
						%s and s.withdrawn_on <= s.day and s.enrolled_on is null and not exists (
						  select from student_account a join stay t on t.account_id = a.id and %s
						  where a.id = s.account_id or s.account_id is null and a.source in ('sgo', 'list') and a.number = s.number)
						"""
					.formatted(some, ToldStay.IS_TOLD));
	}

	private void reject(String column, ProblemCode code, String condition) {
		this.merge.mentionListed(code, true, "select s.line, s.%s::text as value from listed s where %s order by s.line"
			.formatted(column, condition));
		this.merge.update("delete from listed s where " + condition);
	}

}
