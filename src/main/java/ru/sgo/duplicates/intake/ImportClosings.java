package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.ClosingOutcome;
import ru.sgo.duplicates.registry.OrganizationClosings;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

/**
 * «Закрыта с», «Правопреемник» of a file of organizations: each is said as on the page,
 * under its rules. A row in which nothing stands says nothing, so that nobody takes back
 * by a file what was said on the page.
 */
@Component
class ImportClosings {

	private final OrganizationClosings closings;

	ImportClosings(OrganizationClosings closings) {
		this.closings = closings;
	}

	/**
	 * Says them, and names what cannot be; the organizations themselves are taken
	 * already.
	 * @param by who has sent the file, or agreed to it
	 */
	void say(Merge merge, ImportRun run, ProblemLog problems, Actor by) {
		if (!run.sent().closes()) {
			merge.mention(OrganizationColumn.CLOSED_ON, ProblemCode.CLOSING_NOT_YOURS, """
					select s.line, s.code as key, s.closed_on::text as value
					from staged_organizations s join organization o on o.code = s.code
					  left join organization_closing k on k.organization_id = o.id
					  left join organization h on h.id = k.successor_id
					where s.closed_on is not null and (k.closed_on, h.code) is distinct from (s.closed_on, s.successor)
					  and %s
					order by s.line
					""".formatted(Scope.holds("o.id")));
			return;
		}
		Scope scope = new Scope(Optional.ofNullable(merge.scope()).map(OrganizationId::new).orElse(null));
		merge.list("""
				select line, code, closed_on, successor from staged_organizations
				where closed_on is not null order by line
				""", ClosingRow.class)
			.forEach(row -> problem(row, this.closings.say(row.code(), row.closedOn(), row.successor(), by, scope))
				.ifPresent(problems::add));
	}

	/** The row is taken all the same. */
	private static Optional<Problem> problem(ClosingRow row, ClosingOutcome outcome) {
		if (outcome instanceof ClosingOutcome.Invalid invalid) {
			boolean ofSuccessor = invalid.field().equals("successor");
			OrganizationColumn column = ofSuccessor ? OrganizationColumn.SUCCESSOR : OrganizationColumn.CLOSED_ON;
			return Optional.of(new Problem(Part.ORGANIZATIONS.code(), row.line(), row.code(), column.title(),
					ofSuccessor ? row.successor() : String.valueOf(row.closedOn()), invalid.messageKey(), List.of(),
					false));
		}
		return Optional.empty();
	}

	/** A row in which it stands. */
	record ClosingRow(long line, String code, LocalDate closedOn, @Nullable String successor) {
	}

}
