package ru.sgo.duplicates.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Organizations;

/** The organizations by code, and who stands above whom. */
public final class OrganizationTree {

	private final Map<String, Place> byCode = new HashMap<>();

	private final Map<Long, Place> byId = new HashMap<>();

	private OrganizationTree() {
	}

	/** All organizations of the registry, as they are now. */
	public static OrganizationTree of(Organizations organizations) {
		OrganizationTree places = new OrganizationTree();
		for (Organization organization : organizations.findWithin(null)) {
			Place place = new Place(organization.id(), organization.code(), organization.shortName(),
					organization.kind(), organization.authority());
			places.byCode.put(place.code(), place);
			places.byId.put(place.id().value(), place);
		}
		return places;
	}

	/** One organization. */
	public record Place(OrganizationId id, String code, String name, OrganizationKind kind,
			@Nullable OrganizationId authority) {
	}

	/** The organization with this code, which is known to exist. */
	public Place of(String code) {
		return Objects.requireNonNull(this.byCode.get(code), code);
	}

	/** The id of the organization with this code. */
	public long id(String code) {
		return of(code).id().value();
	}

	/** The code of the organization with this id. */
	public String code(long id) {
		return Objects.requireNonNull(this.byId.get(id)).code();
	}

	/**
	 * The lowest authority under which all of the organizations lie.
	 * @param otherwise the code of the authority to take when there is none
	 */
	public String authorityOver(Collection<String> organizations, String otherwise) {
		List<String> common = null;
		for (String code : organizations) {
			List<String> above = authoritiesAbove(code);
			if (common == null) {
				common = above;
			}
			common.retainAll(above);
		}
		return (common == null || common.isEmpty()) ? otherwise : common.get(0);
	}

	private List<String> authoritiesAbove(String code) {
		List<String> above = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		Place place = this.byCode.get(code);
		while (place != null && seen.add(place.code())) {
			if (place.kind() == OrganizationKind.AUTHORITY) {
				above.add(place.code());
			}
			place = (place.authority() != null) ? this.byId.get(place.authority().value()) : null;
		}
		return above;
	}

}
