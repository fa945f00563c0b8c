package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import ru.sgo.duplicates.detection.Normalization;
import ru.sgo.duplicates.registry.DerivedNumber;

/**
 * The accounts that only lists know, made of the rows that are nobody's; and what lists
 * tell of accounts that was not known of them.
 */
final class ListAccounts {

	private static final Fields NAMES = new Fields(
			List.of("surname", "given_name", "patronymic", "surname_key", "given_name_key", "patronymic_key"));

	/** What is filled in where an account lacks it: never a name. */
	private static final List<String> GAPS = ListOwners.TOLD.names()
		.stream()
		.filter(Predicate.not(NAMES.names()::contains))
		.toList();

	private final Merge merge;

	private final ListKind kind;

	ListAccounts(Merge merge, ListKind kind) {
		this.merge = merge;
		this.kind = kind;
	}

	/**
	 * A row that is nobody's takes the place of the only account of its organization and
	 * birth date that is absent now, if the names may be a corrected spelling.
	 */
	void correct() {
		ListOwners.analyze(this.merge);
		ListAbsence.find(this.merge);
		List<ListCorrection> possible = this.merge.list("""
				select s.line, a.id as account_id, s.surname_key, s.given_name_key, s.patronymic_key,
				  a.surname_key as old_surname, a.given_name_key as old_given_name, a.patronymic_key as old_patronymic
				from listed s join listed_absent t on t.organization_id = s.organization_id
				join student_account a on a.id = t.account_id and a.birth_date = s.birth_date
				where s.account_id is null and not s.numbered order by s.line, a.number
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
		this.merge.update("""
				update listed s set account_id = a.id, number = a.number from student_account a
				where s.line = :line and a.id = :account
				""");
		this.merge.update("""
				update student_account a set %s, version = a.version + 1 from listed s
				where s.line = :line and a.id = :account and a.source = 'list'
				""".formatted(NAMES.from("s")));
		this.merge.update("delete from listed_absent where account_id = :account");
	}

	/** Gives the rows that are nobody's the numbers of accounts that only lists know. */
	void number() {
		this.merge
			.update("""
					update listed s set number = '%s' || left(encode(sha256(convert_to(concat_ws('|', (select secret from list_secret),
					  s.organization, s.surname_key,
					  s.given_name_key, s.patronymic_key, coalesce((s.birth_date - date '2000-01-01')::text, '-'), equal.place), 'UTF8')), 'hex'), 20)
					from (select line, %s as place from listed where number = '' and account_id is null) equal
					where equal.line = s.line
					"""
				.formatted(DerivedNumber.PREFIX, (this.kind == ListKind.PUPILS) ? "null::bigint"
						: """
								row_number() over (partition by organization, surname_key, given_name_key, patronymic_key, birth_date
								  order by line)"""));
	}

	/**
	 * Makes the accounts of these numbers, and fills what was not known of others.
	 */
	void make() {
		this.merge.update("""
				insert into student_account as a (source, number, %1$s, normalization, import_id)
				select distinct on (s.number) '%2$s', s.number, %3$s, %4$d, :import
				from listed s where s.account_id is null and not s.numbered order by s.number, s.line
				%5$s
				""".formatted(ListOwners.TOLD.list(), source(), ListOwners.TOLD.of("s"), Normalization.VERSION,
				this.merge.isFirst() ? "" : changingKnown()));
		this.merge.update("""
				update listed s set account_id = a.id from student_account a
				where s.account_id is null and a.source in ('sgo', 'list') and a.number = s.number
				""");
		if (this.merge.isUnlimited()) {
			fill();
		}
		if (!this.merge.isFirst()) {
			comeBack();
		}
	}

	/** An account that there is already changes where the row says something else. */
	private static String changingKnown() {
		List<String> told = ListOwners.TOLD.names();
		return """
				on conflict (source, number) do update
				set %s, deleted_at = null, deleted_origin = null, kept_account_id = null, version = a.version + 1
				where a.deleted_at is not null or (%s) is distinct from (%s)
				""".formatted(
				told.stream()
					.map(name -> "%1$s = coalesce(excluded.%1$s, a.%1$s)".formatted(name))
					.collect(Collectors.joining(", ")),
				ListOwners.TOLD.of("a"),
				told.stream()
					.map(name -> "coalesce(excluded.%1$s, a.%1$s)".formatted(name))
					.collect(Collectors.joining(", ")));
	}

	/**
	 * A document, the sex, a birth date that the account of the row does not have yet.
	 */
	private void fill() {
		this.merge.update("""
				update student_account a set %s, version = a.version + 1
				from listed s where not s.numbered and a.id = s.account_id and (%s)
				""".formatted(
				GAPS.stream()
					.map(name -> "%1$s = coalesce(a.%1$s, s.%1$s)".formatted(name))
					.collect(Collectors.joining(", ")),
				GAPS.stream()
					.filter(name -> !name.endsWith("_text"))
					.map(name -> "a.%1$s is null and s.%1$s is not null".formatted(name))
					.collect(Collectors.joining(" or "))));
	}

	/** Whom a list has again has not left on a day that nobody knew. */
	private void comeBack() {
		this.merge.update("""
				create temp table listed_back on commit drop as
				select distinct s.account_id, s.organization_id from listed s
				join movement m on m.account_id = s.account_id and m.organization_id = s.organization_id
				where not m.day_known and m.superseded_at is null and %s and s.day > m.date
				""".formatted(ToldStay.IS_PRESENT));
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

	/**
	 * Of duplicates that АИС СГО itself shows it is known that each is an account there.
	 */
	private String source() {
		return (this.kind == ListKind.PUPILS) ? "list" : "sgo";
	}

}
