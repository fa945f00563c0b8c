package ru.sgo.duplicates.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.Organization;

/**
 * Who would not learn of tasks here by themselves.
 *
 * @param authority the code of the authority that gives the tasks out
 * @param signIn whether its organizations sign in here; {@code null} until it has said so
 * @param concerned how many organizations the tasks concern
 * @param organizations those of them that have no user who may sign in, by their codes
 */
public record Unreached(String authority, @Nullable Boolean signIn, int concerned, List<Organization> organizations) {

	public Unreached {
		organizations = List.copyOf(organizations);
	}

	/** Whether it has to be said: not where the organizations do not work here anyway. */
	public boolean isTold() {
		return !isWithoutThem() && !this.organizations.isEmpty();
	}

	/** Whether the authority has said that its organizations do not sign in here. */
	public boolean isWithoutThem() {
		return Boolean.FALSE.equals(this.signIn);
	}

	/** Whether the authority has not said yet whether they do. */
	public boolean isUnanswered() {
		return this.signIn == null;
	}

}
