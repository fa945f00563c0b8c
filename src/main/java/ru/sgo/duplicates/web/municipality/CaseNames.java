package ru.sgo.duplicates.web.municipality;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.resolution.CaseView;

/**
 * The short names, by code, of the organizations that a page about accounts mentions.
 */
@Component
class CaseNames {

	private final Organizations organizations;

	CaseNames(Organizations organizations) {
		this.organizations = organizations;
	}

	/**
	 * The names of all that the case mentions.
	 * @param further codes that the page mentions besides
	 */
	Map<String, String> of(CaseView view, Collection<String> further) {
		Set<String> codes = codes(view);
		codes.addAll(further);
		return named(codes);
	}

	/** The names of all where the accounts were. */
	Map<String, String> of(List<AccountCard> cards) {
		return named(cards.stream()
			.flatMap(card -> card.stays().stream())
			.map(Stay::organization)
			.collect(Collectors.toSet()));
	}

	private Map<String, String> named(Set<String> codes) {
		return this.organizations.findByCodeIn(codes)
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::shortName));
	}

	private static Set<String> codes(CaseView view) {
		Set<String> codes = new TreeSet<>();
		view.plan().forEach(step -> codes.add(step.organization()));
		view.accounts()
			.stream()
			.flatMap(account -> account.card().stays().stream())
			.forEach(stay -> codes.add(stay.organization()));
		view.accounts().forEach(account -> add(codes, account.responsible()));
		view.attends().way().forEach(stay -> codes.add(stay.organization()));
		add(codes, view.attends().organization());
		codes.addAll(view.countedIn());
		codes.add(view.authority());
		return codes;
	}

	private static void add(Set<String> codes, @Nullable String code) {
		if (code != null) {
			codes.add(code);
		}
	}

}
