package ru.sgo.duplicates.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;

/** Somebody says on which day a child has left whom a list no longer names. */
@Service
@Transactional
public class StatedLeavings {

	private final UnknownLeavings leavings;

	private final MovementActs acts;

	private final JdbcClient jdbc;

	private final Clock clock;

	StatedLeavings(UnknownLeavings leavings, MovementActs acts, JdbcClient jdbc, Clock clock) {
		this.leavings = leavings;
		this.acts = acts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes the day in the place of the assumed one.
	 * @param leaving the id of the document
	 * @param day the last day there
	 * @param orderNumber empty or {@code null} where it is not known
	 */
	public ActOutcome state(long leaving, LocalDate day, @Nullable String orderNumber, Actor by, Scope scope) {
		List<UnknownLeaving> found = this.leavings.find(List.of(leaving), scope);
		if (found.isEmpty()) {
			return new ActOutcome.Refused(ActOutcome.Reason.UNKNOWN_MOVEMENT);
		}
		if (day.isAfter(LocalDate.now(this.clock))) {
			return new ActOutcome.Refused(ActOutcome.Reason.AFTER_TODAY);
		}
		if (!Order.isPossible(day)) {
			return new ActOutcome.Refused(ActOutcome.Reason.BEFORE_ENROLMENT);
		}
		if (orderNumber != null && orderNumber.length() > Order.LONGEST_NUMBER) {
			return new ActOutcome.Refused(ActOutcome.Reason.ORDER_LONG);
		}
		UnknownLeaving one = found.get(0);
		ActOn on = on(leaving);
		boolean own = Optional.ofNullable(scope.organization()).filter(on.organization()::equals).isPresent();
		return this.acts.stateLeaving(on, one.assumed(), Order.of(day, orderNumber),
				own ? by : by.onBehalfOf(one.where().organization()));
	}

	private ActOn on(long leaving) {
		return this.jdbc.sql("select account_id, organization_id from movement where id = :id")
			.param("id", leaving)
			.query((rs, row) -> new ActOn(new AccountId(rs.getLong("account_id")),
					new OrganizationId(rs.getLong("organization_id")), null))
			.single();
	}

}
