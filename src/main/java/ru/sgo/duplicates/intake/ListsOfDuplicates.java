package ru.sgo.duplicates.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ru.sgo.duplicates.lists.ListPeriod;
import ru.sgo.duplicates.registry.Scope;

/**
 * Remembers which accounts АИС СГО itself has shown as duplicates, of which authority,
 * period and day. What the next such list no longer shows proves nothing by itself.
 */
final class ListsOfDuplicates {

	private ListsOfDuplicates() {
	}

	/**
	 * Remembers the lists of one import as one, when the stays and the claims are known:
	 * a limited sender speaks for accounts of her own, and not for a number that she only
	 * names.
	 */
	static void remember(Merge merge, List<StagedSheet> sheets) {
		Optional<ListPeriod> period = sheets.stream().flatMap(ListsOfDuplicates::period).findFirst();
		merge.set("begins", period.map(ListPeriod::begins).orElse(null));
		merge.set("ends", period.map(ListPeriod::ends).orElse(null));
		merge.set("day", sheets.stream().map(StagedSheet::day).max(Comparator.naturalOrder()).orElseThrow());
		merge
			.update("""
					insert into duplicate_list (import_id, authority_id, begins, ends, as_of)
					select :import, coalesce(:field::bigint, (select min(id) from organization
					    where kind = 'AUTHORITY' and authority_id is null having count(*) = 1)), :begins::date, :ends::date, :day
					""");
		merge.update("""
				insert into duplicate_list_account (import_id, account_id)
				select distinct :import, a.id from listed l join student_account a on a.id = l.account_id where %s
				""".formatted(Scope.HOLDS_ACCOUNT));
	}

	private static Stream<ListPeriod> period(StagedSheet sheet) {
		return Stream.concat(sheet.sheet().titles().stream(), Stream.of(sheet.sheet().name(), sheet.list().name()))
			.flatMap(text -> ListPeriod.in(text).stream());
	}

}
