package ru.sgo.duplicates.intake;

import java.util.List;

import ru.sgo.duplicates.registry.DerivedNumber;

/**
 * Staged rows of lists become accounts and movements. From there on they are merged as
 * those of an export.
 */
final class ListMerge {

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
		ListOwners owners = new ListOwners(this.merge, this.sheets, this.kind);
		owners.identify();
		ListAccounts accounts = new ListAccounts(this.merge, this.kind);
		if (tellsWhoIsAbsent()) {
			accounts.correct();
		}
		accounts.number();
		owners.rejectLeavingFromNowhere("true");
		accounts.make();
		ListMovements.stage(this.merge);
	}

	/** Counts the rows of each sheet that tell of a child whom the registry has now. */
	void count() {
		this.merge.update("""
				update listed s set account_id = a.id from student_account a
				where s.account_id is null and a.source = 'sgo' and a.number = s.number
				""");
		SheetCount
			.of(this.merge,
					"select sheet, count(*)::int as rows from listed where account_id is not null group by sheet")
			.forEach((sheet, rows) -> this.sheets.get(sheet - 1).take(rows));
	}

	/** Remembers until when lists tell of whom, and which lists there are. */
	void remember() {
		this.merge.update("""
				insert into listed_presence as p (account_id, organization_id, day, import_id)
				select s.account_id, s.organization_id, max(s.day), :import
				from listed s join student_account a on a.id = s.account_id
				where a.number like '%s%%' and %s
				group by 1, 2
				on conflict (account_id, organization_id) do update
				set day = excluded.day, import_id = excluded.import_id where p.day < excluded.day
				""".formatted(DerivedNumber.PREFIX, ToldStay.IS_PRESENT));
		this.merge.set("pupils", this.kind == ListKind.PUPILS);
		this.merge.update("""
				insert into list_state (import_id, organization_id, day, children, complete, classes)
				select :import, s.organization_id, s.day, count(distinct s.account_id), :complete,
				  coalesce(array_agg(distinct %1$s) filter (where %1$s <> ''), '{}')
				from listed s where s.account_id is not null and %2$s and :pupils
				group by s.organization_id, s.day
				""".formatted(LastClass.plain("s.class_name"), ToldStay.IS_PRESENT));
	}

	/** Remembers what the source shows, when the stays have been derived anew. */
	void rememberDuplicates() {
		if (this.kind == ListKind.DUPLICATES) {
			ListsOfDuplicates.remember(this.merge, lists());
		}
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

	/** How many rows without a number tell of a child. */
	int takenWithoutNumber() {
		return this.merge.count("select count(*) from listed where account_id is not null and not numbered");
	}

}
