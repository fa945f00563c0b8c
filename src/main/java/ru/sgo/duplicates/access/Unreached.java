package ru.sgo.duplicates.access;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.OrganizationId;

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

	/**
	 * The organizations of all that have no user, each once, by their codes; none of an
	 * authority that works without them.
	 */
	public static List<Organization> lacking(List<Unreached> authorities) {
		Set<OrganizationId> without = authorities.stream()
			.filter(Unreached::isWithoutThem)
			.flatMap(one -> one.organizations.stream())
			.map(Organization::id)
			.collect(Collectors.toSet());
		return authorities.stream()
			.flatMap(one -> one.organizations.stream())
			.filter(one -> !without.contains(one.id()))
			.distinct()
			.sorted(Comparator.comparing(Organization::code))
			.toList();
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
