package ru.sgo.duplicates.headcount;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.headcount.AbsentChildren.Leaving;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.Scope;

/**
 * What the authority says of children that are nowhere: remembered until it is taken
 * back, or the child comes and leaves again. To say the same once more changes nothing.
 */
@Service
@Transactional
public class AbsenceMarks {

	private static final String KEEP = """
			insert into absence_mark (account_id, left_on, mark, marked_by, marked_at)
			select account, left_on, :mark, :by, :at from unnest(:accounts::bigint[], :days::date[]) as l (account, left_on)
			on conflict (account_id) do update set left_on = excluded.left_on, mark = excluded.mark,
			  marked_by = excluded.marked_by, marked_at = excluded.marked_at
			where (absence_mark.mark, absence_mark.left_on) is distinct from (excluded.mark, excluded.left_on)
			returning account_id
			""";

	private final AbsentChildren children;

	private final JdbcClient jdbc;

	private final Journal journal;

	private final Clock clock;

	AbsenceMarks(AbsentChildren children, JdbcClient jdbc, Journal journal, Clock clock) {
		this.children = children;
		this.jdbc = jdbc;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Says where children are. Who does not stand on the list any more stays as it is.
	 * @param numbers of their accounts
	 * @return of how many it is known now, and was not before; empty if one of the
	 * accounts is not in the scope, and then nothing is changed
	 */
	public OptionalInt mark(Collection<String> numbers, AbsenceMark mark, Actor by, Scope scope) {
		if (!this.children.areWithin(numbers, scope)) {
			return OptionalInt.empty();
		}
		Map<Long, Leaving> leavings = new HashMap<>();
		this.children.leavings(numbers, scope).forEach(leaving -> leavings.put(leaving.account(), leaving));
		List<Leaving> all = List.copyOf(leavings.values());
		List<Long> marked = this.jdbc.sql(KEEP)
			.param("mark", mark.code())
			.param("by", by.login())
			.param("at", Timestamp.from(this.clock.instant()))
			.param("accounts", all.stream().map(Leaving::account).toArray(Long[]::new))
			.param("days", all.stream().map(leaving -> leaving.left().toString()).toArray(String[]::new))
			.query(Long.class)
			.list();
		this.journal.record(marked.stream()
			.map(account -> new RecordedAct(JournalKind.ABSENCE_MARKED, account, leavings.get(account).organization(),
					null, null, Map.of(), Map.of("mark", mark.code())))
			.toList(), by);
		return OptionalInt.of(marked.size());
	}

	/**
	 * Takes back what was said of children.
	 * @param numbers of their accounts
	 * @return of how many; empty if one of the accounts is not in the scope, and then
	 * nothing is changed
	 */
	public OptionalInt takeBack(Collection<String> numbers, Actor by, Scope scope) {
		if (!this.children.areWithin(numbers, scope)) {
			return OptionalInt.empty();
		}
		List<Leaving> all = this.children.leavings(numbers, scope);
		List<RecordedAct> forgotten = all.stream()
			.flatMap(leaving -> this.jdbc
				.sql("delete from absence_mark where account_id = :account and left_on = :left returning mark")
				.param("account", leaving.account())
				.param("left", leaving.left())
				.query(String.class)
				.optional()
				.map(mark -> new RecordedAct(JournalKind.ABSENCE_UNMARKED, leaving.account(), leaving.organization(),
						null, null, Map.of("mark", mark), Map.of()))
				.stream())
			.toList();
		this.journal.record(forgotten, by);
		return OptionalInt.of(forgotten.size());
	}

}
