package ru.sgo.duplicates.town;

import java.util.Comparator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.access.DemonstrationUsers;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.Tasks;

/**
 * Where the users of the demonstration work: where there is something to do, whatever the
 * day on which the town was built.
 */
@Component
@Profile("demo")
class Workplaces {

	private final Organizations organizations;

	private final Tasks tasks;

	Workplaces(Organizations organizations, Tasks tasks) {
		this.organizations = organizations;
		this.tasks = tasks;
	}

	DemonstrationUsers.User place(DemonstrationUsers.User user) {
		OrganizationKind kind = user.busiest();
		return (kind != null) ? user.at(busiest(kind)) : user;
	}

	private String busiest(OrganizationKind kind) {
		return this.tasks.loads(Scope.EVERYTHING)
			.stream()
			.filter(load -> this.organizations.findByCode(load.organization())
				.map(Organization::kind)
				.filter(one -> one == kind)
				.isPresent())
			.max(Comparator.comparingLong(Tasks.Load::open))
			.map(Tasks.Load::organization)
			.orElseThrow(() -> new IllegalStateException("No " + kind + " has anything to do"));
	}

}
