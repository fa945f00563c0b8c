package ru.sgo.duplicates.town;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One stay of an account, as the organization's list has it.
 *
 * @param begun how it began
 * @param ended how it ended; {@code null} if it lasts
 * @param className on the day of the list
 */
record Listed(AccountSheet account, AccountSheet.Entry begun, AccountSheet.@Nullable Entry ended, String className) {

	Child child() {
		return this.account.child();
	}

	boolean isAttached() {
		return this.begun.kind().contains("прикреплённые");
	}

	/** Whether the child has left before that day. */
	boolean hasLeftBefore(LocalDate day) {
		return this.ended != null && this.ended.date().isBefore(day);
	}

}
