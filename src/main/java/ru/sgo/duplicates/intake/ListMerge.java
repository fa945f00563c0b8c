package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ru.sgo.duplicates.bulk.TableColumn;
import ru.sgo.duplicates.detection.Normalization;

/**
 * Staged rows of lists become accounts and movements. Of a row with a number it is known
 * whose it is; one without goes to the account that is in the organization on the list's
 * day and agrees in names and birth date, else it makes an account that only lists know.
 */
final class ListMerge {

	/** The columns of an account that a list tells, but for its number. */
	private static final Fields TOLD = new Fields(Arrays.stream(StudentColumn.values())
		.filter(column -> column != StudentColumn.NUMBER && column != StudentColumn.ORGANIZATION)
		.flatMap(column -> StagedStudent.filledBy(column).stream())
		.<String>map(TableColumn::name)
		.toList());

	private static final Fields NAMES = new Fields(
			List.of("surname", "given_name", "patronymic", "surname_key", "given_name_key", "patronymic_key"));

	/** One child of one list. */
	private static final String CHILD = """
			sheet, organization, number, case when number = '' then surname_key end,
			case when number = '' then given_name_key end, case when number = '' then patronymic_key end,
			case when number = '' then birth_date end""";

	/** The day on which the row {@code s} says that the child was there. */
	private static final String THERE = "coalesce(least(s.withdrawn_on, s.day), s.day)";

	/** Whether the stay {@code t} is the one of which the row {@code s} tells. */
	private static final String IS_TOLD = """
			t.organization_id = s.organization_id and t.begins <= greatest(%1$s, s.enrolled_on)
			and (t.ends is null or t.ends >= %1$s or exists (select from movement m where m.account_id = t.account_id
			  and m.organization_id = t.organization_id and m.date = t.ends and m.kind = 'WITHDRAWAL' and not m.day_known
			  and m.superseded_at is null))"""
		.formatted(THERE);

	/** Whether the match {@code m} does not tell whose the row is. */
	private static final String UNCLEAR = """
			m.exact > 1 or m.exact = 0 and (m.candidates > 1
			  or exists (select from listed_match other where other.exact_id = m.account_id))""";

	private static final String STAY_KIND = "case when s.attached then 'ATTACHED' else 'REGULAR' end";

	private final Merge merge;

	private final List<StagedSheet> sheets;

	private final ListKind kind;

	/**
	 * Begins with staged lists.
	 * @param kind what their rows are; of duplicates each is an account, however alike
	 */
	ListMerge(Merge merge, List<StagedSheet> sheets, ListKind kind) {
		this.merge = merge;
		this.sheets = sheets;
		this.kind = kind;
	}

	/**
	 * Finds out whose each row is, makes the accounts that only lists know, and stages
	 * what the registry does not know yet: children with numbers among those of the
	 * students part, documents among those of the movements part.
	 */
	void stage() {
		identify();
		makeAccounts();
		stageMovements();
	}

	/** Makes the table {@code listed}: the rows, and whose they are. */
	private void identify() {
		this.merge.update("analyze staged_listed");
		if (this.kind == ListKind.PUPILS) {
			fold();
		}
		this.merge.update("""
				create temp table listed on commit drop as
				select s.*, o.id as organization_id, null::bigint as account_id
				from staged_listed s left join organization o on o.code = s.organization
				""");
		this.merge.update("analyze listed");
		reject("organization", ProblemCode.LIST_ORGANIZATION_UNKNOWN, "s.organization_id is null");
		if (!this.merge.isUnlimited()) {
			reject("organization", ProblemCode.OUTSIDE_SCOPE,
					"s.organization_id not in (select organization_id from organization_reach where ancestor_id = :scope)");
		}
		takeOver();
		this.merge.update("""
				update listed s set account_id = a.id from student_account a
				where s.number <> '' and a.source = 'sgo' and a.number = s.number
				""");
		rejectLeavingFromNowhere("s.number <> ''");
		stageNumbered();
		if (this.kind == ListKind.PUPILS) {
			match();
		}
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
		counts("select sheet, count(*)::int as rows from listed_twice where not differs group by sheet")
			.forEach((sheet, rows) -> this.sheets.get(sheet - 1).fold(rows));
	}

	/**
	 * An account that only lists know is taken over by the number that a row of the same
	 * organization, names and birth date bears.
	 */
	private void takeOver() {
		if (!this.merge
			.is("select exists (select from student_account where number like 'L-%' and deleted_at is null)")) {
			return;
		}
		this.merge
			.update("""
					create temp table listed_over on commit drop as
					select distinct s.number, a.id as account_id, known.id as known_id
					from listed s
					join student_account a on a.number like 'L-%' and a.deleted_at is null
					  and (a.surname_key, a.given_name_key, a.patronymic_key) = (s.surname_key, s.given_name_key, s.patronymic_key)
					  and a.birth_date = s.birth_date
					join listed_presence p on p.account_id = a.id and p.organization_id = s.organization_id
					left join student_account known on known.source = 'sgo' and known.number = s.number
					where s.number <> ''
					 and (known.id is null or known.deleted_at is null and known.birth_date = s.birth_date
					   and (known.surname_key, known.given_name_key) = (s.surname_key, s.given_name_key))
					""");
		TakenOver.numbers(this.merge, "listed_over");
	}

	private void stageNumbered() {
		if (!this.merge.is("select exists (select from listed where number <> '')")) {
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
					where s.number <> '' and not exists (select from staged_students t where t.number = s.number)
					order by s.number, s.line
					"""
				.formatted(TOLD.list(), told));
	}

	/**
	 * Of those that have left without a day on which they came nothing is known but by a
	 * stay; no account is made for them.
	 */
	private void rejectLeavingFromNowhere(String some) {
		reject("withdrawn_on", ProblemCode.LIST_LEFT_UNKNOWN,
				"""
						%s and s.withdrawn_on <= s.day and s.enrolled_on is null and not exists (
						  select from student_account a join stay t on t.account_id = a.id and %s
						  where a.id = s.account_id or s.account_id is null and a.source in ('sgo', 'list') and a.number = s.number)
						"""
					.formatted(some, IS_TOLD));
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
				  where s.number = '')
				select s.line, count(distinct s.account_id) as candidates, min(s.account_id) as account_id,
				  count(distinct s.account_id) filter (where s.agrees) as exact,
				  min(s.account_id) filter (where s.agrees) as exact_id
				from s join stay t on t.account_id = s.account_id and %s
				group by s.line
				""".formatted(IS_TOLD));
		this.merge.mentionListed(ProblemCode.LIST_SEVERAL_CHILDREN, true, """
				select s.line, s.surname as value from listed s join listed_match m on m.line = s.line
				where %s order by s.line
				""".formatted(UNCLEAR));
		this.merge.update("""
				delete from listed s using listed_match m
				where m.line = s.line and (%s)
				""".formatted(UNCLEAR));
		this.merge
			.update("""
					update listed s set account_id = coalesce(m.exact_id, m.account_id) from listed_match m where m.line = s.line
					""");
	}

	/**
	 * Makes the accounts that only lists know, and fills what was not known of others.
	 */
	private void makeAccounts() {
		if (tellsWhoIsAbsent()) {
			this.merge.update("analyze listed");
			correct();
		}
		this.merge.update("""
				update listed s set number = a.number from student_account a where s.number = '' and a.id = s.account_id
				""");
		this.merge
			.update("""
					update listed s set number = 'L-' || left(encode(sha256(convert_to(concat_ws('|', (select secret from list_secret),
					  s.organization, s.surname_key,
					  s.given_name_key, s.patronymic_key, coalesce((s.birth_date - date '2000-01-01')::text, '-'), equal.place), 'UTF8')), 'hex'), 20)
					from (select line, %s as place from listed where number = '' and account_id is null) equal
					where equal.line = s.line
					"""
				.formatted((this.kind == ListKind.PUPILS) ? "null::bigint"
						: """
								row_number() over (partition by organization, surname_key, given_name_key, patronymic_key, birth_date
								  order by line)"""));
		rejectLeavingFromNowhere("true");
		String told = TOLD.names()
			.stream()
			.map(name -> "%1$s = coalesce(excluded.%1$s, a.%1$s)".formatted(name))
			.collect(Collectors.joining(", "));
		this.merge.update("""
				insert into student_account as a (source, number, %1$s, normalization, import_id)
				select distinct on (s.number) '%7$s', s.number, %2$s, %3$d, :import
				from listed s where s.account_id is null and s.number like 'L-%%' order by s.number, s.line
				on conflict (source, number) do update
				set %4$s, deleted_at = null, deleted_origin = null, kept_account_id = null, version = a.version + 1
				where a.deleted_at is not null or (%5$s) is distinct from (%6$s)
				""".formatted(TOLD.list(), TOLD.of("s"), Normalization.VERSION, told, TOLD.of("a"),
				TOLD.names()
					.stream()
					.map(name -> "coalesce(excluded.%1$s, a.%1$s)".formatted(name))
					.collect(Collectors.joining(", ")),
				source()));
		this.merge.update("""
				update listed s set account_id = a.id from student_account a
				where s.account_id is null and a.source in ('sgo', 'list') and a.number = s.number
				""");
		fill();
		comeBack();
	}

	/**
	 * A row that is nobody's takes the place of the only account of its organization and
	 * birth date that is absent now, if the names may be a corrected spelling.
	 */
	private void correct() {
		ListAbsence.find(this.merge);
		List<ListCorrection> possible = this.merge.list("""
				select s.line, a.id as account_id, s.surname_key, s.given_name_key, s.patronymic_key,
				  a.surname_key as old_surname, a.given_name_key as old_given_name, a.patronymic_key as old_patronymic
				from listed s join listed_absent t on t.organization_id = s.organization_id
				join student_account a on a.id = t.account_id and a.birth_date = s.birth_date
				where s.account_id is null and s.number = '' order by s.line, a.number
				""", ListCorrection.class).stream().filter(ListCorrection::isPossible).toList();
		for (ListCorrection one : possible) {
			boolean only = possible.stream()
				.filter(other -> other.line() == one.line() || other.accountId() == one.accountId())
				.count() == 1;
			if (only) {
				take(one);
			}
		}
	}

	private void take(ListCorrection correction) {
		this.merge.set("line", correction.line());
		this.merge.set("account", correction.accountId());
		this.merge.update("update listed set account_id = :account where line = :line");
		this.merge.update("""
				update student_account a set %s, version = a.version + 1 from listed s
				where s.line = :line and a.id = :account and a.source = 'list'
				""".formatted(NAMES.from("s")));
		this.merge.update("delete from listed_absent where account_id = :account");
	}

	/**
	 * A document, the sex, a patronymic that the account of the row does not have yet.
	 */
	private void fill() {
		Fields gaps = new Fields(
				TOLD.names().stream().filter(name -> !name.endsWith("_key") && !name.contains("name")).toList());
		if (this.merge.isUnlimited()) {
			this.merge.update("""
					update student_account a set %s, version = a.version + 1
					from staged_listed l join listed s on s.line = l.line
					where l.number = '' and a.id = s.account_id and (%s)
					""".formatted(
					gaps.names()
						.stream()
						.filter(name -> !name.equals("patronymic"))
						.map(name -> "%1$s = coalesce(a.%1$s, s.%1$s)".formatted(name))
						.collect(Collectors.joining(", ")),
					gaps.names()
						.stream()
						.filter(name -> !name.equals("patronymic") && !name.endsWith("_text"))
						.map(name -> "a.%1$s is null and s.%1$s is not null".formatted(name))
						.collect(Collectors.joining(" or "))));
		}
	}

	/** Whom a list has again has not left on a day that nobody knew. */
	private void comeBack() {
		this.merge.update("""
				create temp table listed_back on commit drop as
				select distinct s.account_id, s.organization_id from listed s
				join movement m on m.account_id = s.account_id and m.organization_id = s.organization_id
				where not m.day_known and m.superseded_at is null and (s.withdrawn_on is null or s.withdrawn_on > s.day)
				  and s.day > m.date
				""");
		int back = this.merge.update("""
				update movement m set superseded_at = :now, superseded_origin = 'source', version = m.version + 1
				from listed_back b where m.account_id = b.account_id and m.organization_id = b.organization_id
				  and not m.day_known and m.superseded_at is null
				""");
		if (back > 0) {
			this.merge.update("insert into touched select account_id from listed_back");
			this.merge.call("select refresh_stays(array(select distinct account_id from listed_back))");
		}
	}

	/** Stages the movements that the registry does not know yet. */
	private void stageMovements() {
		this.merge.update("analyze listed");
		if (!this.merge.hasStaged(Part.MOVEMENTS)) {
			this.merge.update(Staging.creation(Part.MOVEMENTS));
		}
		this.merge
			.update("""
					insert into staged_movements (line, number, organization, kind, date, order_number, order_date, class_name)
					select s.line, s.number, s.organization, case when s.attached then 'ATTACHMENT' else 'ENROLMENT' end,
					  coalesce(s.enrolled_on, s.day), s.enrolment_order, s.enrolment_order_date, s.class_name
					from listed s
					where (s.enrolled_on is not null or s.withdrawn_on is null or s.withdrawn_on > s.day)
					  and not exists (select from stay t where t.account_id = s.account_id and t.kind = %s and %s)
					"""
				.formatted(STAY_KIND, IS_TOLD));
		this.merge
			.update("""
					insert into staged_movements (line, number, organization, kind, date, order_number, order_date, class_name, reason)
					select s.line, s.number, s.organization, case when s.attached then 'DETACHMENT' else 'WITHDRAWAL' end,
					  s.withdrawn_on, s.withdrawal_order, s.withdrawal_order_date, s.class_name, s.reason
					from listed s
					where s.withdrawn_on is not null and (s.enrolled_on is not null
					    or exists (select from stay t where t.account_id = s.account_id and t.kind = %1$s and %2$s))
					  and not exists (select from movement m where m.account_id = s.account_id
					    and m.organization_id = s.organization_id and m.date = s.withdrawn_on and m.superseded_at is null
					    and m.kind = case when s.attached then 'DETACHMENT' else 'WITHDRAWAL' end)
					"""
				.formatted(STAY_KIND, IS_TOLD));
		stageTransfers();
		stageEachOnce();
	}

	/**
	 * A child may stand in several lists, or several times in one of duplicates: its rows
	 * are taken, and what they say of its movements is taken once.
	 */
	private void stageEachOnce() {
		this.merge.update("""
				create temp table listed_again on commit drop as
				select line, kind, class_name, class_name is distinct from first_class as differs from (
				  select line, kind, class_name, row_number() over document as place,
				    first_value(class_name) over document as first_class
				  from staged_movements
				  window document as (partition by number, organization, kind, date, order_number order by line)
				) documents where place > 1 and line >= %d
				""".formatted(StagedSheet.LINES));
		this.merge.mentionListed(ProblemCode.LIST_TWICE, false, """
				select line, class_name as value from listed_again where differs order by line
				""");
		this.merge.update("""
				delete from staged_movements s using listed_again a where a.line = s.line and a.kind = s.kind
				""");
	}

	/** A child that stands in another class now has been promoted or moved. */
	private void stageTransfers() {
		String plain = "regexp_replace(lower(%s), '[^а-яa-z0-9]', '', 'g')";
		this.merge
			.update("""
					insert into staged_movements (line, number, organization, kind, date, order_number, class_name)
					select s.line, s.number, s.organization, 'TRANSFER', s.day, '', s.class_name
					from listed s
					join lateral (select m.class_name from movement m
					  where m.account_id = s.account_id and m.organization_id = s.organization_id and m.superseded_at is null
					    and m.class_name is not null and m.kind in ('ENROLMENT', 'TRANSFER')
					  order by m.date desc, m.id desc limit 1) last on true
					where s.class_name is not null and not s.attached and s.withdrawn_on is null and %s <> %s
					"""
				.formatted(plain.formatted("last.class_name"), plain.formatted("s.class_name")));
	}

	/** Remembers until when lists tell of whom, and which lists there are. */
	void remember() {
		this.merge.update("""
				update listed s set account_id = a.id from student_account a
				where s.account_id is null and a.source = 'sgo' and a.number = s.number
				""");
		this.merge.update("""
				insert into listed_presence as p (account_id, organization_id, day, import_id)
				select s.account_id, s.organization_id, max(s.day), :import
				from listed s join student_account a on a.id = s.account_id
				where a.number like 'L-%' and (s.withdrawn_on is null or s.withdrawn_on > s.day)
				group by 1, 2
				on conflict (account_id, organization_id) do update
				set day = greatest(p.day, excluded.day), import_id = excluded.import_id
				""");
		this.merge.set("pupils", this.kind == ListKind.PUPILS);
		this.merge.update("""
				insert into list_state (import_id, organization_id, day, children, complete, classes)
				select :import, organization_id, day, count(distinct account_id), :complete,
				  coalesce(array_agg(distinct %1$s) filter (where %1$s <> ''), '{}')
				from listed where account_id is not null and (withdrawn_on is null or withdrawn_on > day) and :pupils
				group by organization_id, day
				""".formatted(ListAbsence.PLAIN.formatted("class_name")));
		if (this.kind == ListKind.DUPLICATES) {
			ListsOfDuplicates.remember(this.merge, lists());
		}
		counts("select sheet, count(*)::int as rows from listed where account_id is not null group by sheet")
			.forEach((sheet, rows) -> this.sheets.get(sheet - 1).take(rows));
	}

	/** Whether whoever is absent from the lists has left. */
	boolean tellsWhoIsAbsent() {
		return this.merge.isComplete() && this.kind == ListKind.PUPILS && !this.merge.isOfPresentOnly();
	}

	/**
	 * Lets those leave whom the lists of all children of an organization lack.
	 * @return how much that removes, if a person has to agree
	 */
	CompleteState.Removal removeAbsent() {
		if (this.sheets.stream().anyMatch(StagedSheet::losesChildren)) {
			this.merge.say(ProblemCode.LIST_NOT_WHOLE, StagedSheet.LINES + 1, "");
			return CompleteState.Removal.NONE;
		}
		return ListAbsence.leave(this.merge, lists().stream().anyMatch(sheet -> sheet.rows() > sheet.staged()));
	}

	/**
	 * Whether any list looks like one of a school year that is over, or of other people
	 * than children; says which.
	 */
	boolean isDoubtful() {
		List<StagedSheet> lists = lists();
		boolean ofLastYear = LastYear.say(this.merge, lists);
		return ListOfAdults.say(this.merge, lists) || ofLastYear;
	}

	private List<StagedSheet> lists() {
		return this.sheets.stream().filter(sheet -> !sheet.isExport()).toList();
	}

	/**
	 * Of duplicates that АИС СГО itself shows it is known that each is an account there.
	 */
	private String source() {
		return (this.kind == ListKind.PUPILS) ? "list" : "sgo";
	}

	/** How many rows without a number tell of a child. */
	int takenWithoutNumber() {
		return this.merge.count("""
				select count(*) from listed s join staged_listed l on l.line = s.line
				where s.account_id is not null and l.number = ''
				""");
	}

	private Map<Integer, Integer> counts(String sql) {
		return this.merge.list(sql, SheetCount.class)
			.stream()
			.collect(Collectors.toMap(SheetCount::sheet, SheetCount::rows));
	}

	/** How many rows of a sheet. */
	record SheetCount(int sheet, int rows) {
	}

	private void reject(String column, ProblemCode code, String condition) {
		this.merge.mentionListed(code, true, "select s.line, s.%s::text as value from listed s where %s order by s.line"
			.formatted(column, condition));
		this.merge.update("delete from listed s where " + condition);
	}

}
