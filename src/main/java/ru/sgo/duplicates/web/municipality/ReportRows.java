package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.DerivedNumber;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseStays;
import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.StayPicture;

/** Draws the rows of a page of a report's list: two queries, however many rows it has. */
@Component
class ReportRows {

	private final CaseStays stays;

	private final Organizations organizations;

	private final DateWords dates;

	ReportRows(CaseStays stays, Organizations organizations, DateWords dates) {
		this.stays = stays;
		this.organizations = organizations;
		this.dates = dates;
	}

	/**
	 * The rows, and how their organizations are called.
	 *
	 * @param names the short names by code
	 */
	record Drawn(List<ReportRow> rows, Map<String, String> names) {
	}

	Drawn of(List<CaseSummary> cases, Scope scope) {
		Map<Long, List<CaseStays.Account>> accounts = this.stays.of(cases.stream().map(CaseSummary::number).toList(),
				scope);
		Map<String, String> names = names(accounts);
		return new Drawn(
				cases.stream().map(one -> row(one, accounts.getOrDefault(one.number(), List.of()), names)).toList(),
				names);
	}

	private ReportRow row(CaseSummary duplicate, List<CaseStays.Account> accounts, Map<String, String> names) {
		boolean several = accounts.size() > 1;
		List<StayPicture.Account> drawn = accounts.stream()
			.map(account -> new StayPicture.Account(account.number(), several ? account.role().code() : null,
					account.stays(), DerivedNumber.is(account.number())))
			.toList();
		return new ReportRow(duplicate, otherNames(duplicate, accounts), places(accounts, names),
				StayPicture.small(drawn, this.dates.today()).orElse(null));
	}

	private static List<String> otherNames(CaseSummary duplicate, List<CaseStays.Account> accounts) {
		return accounts.stream()
			.map(CaseStays.Account::name)
			.filter(name -> !name.equals(duplicate.child().name()))
			.distinct()
			.toList();
	}

	private List<String> places(List<CaseStays.Account> accounts, Map<String, String> names) {
		return accounts.stream()
			.flatMap(account -> present(account.stays()))
			.sorted(Comparator.comparing(Stay::begins))
			.map(stay -> names.getOrDefault(stay.organization(), stay.organization()))
			.distinct()
			.toList();
	}

	/**
	 * Where an account is; where it is nowhere any more, where it was last. A club is no
	 * place to be counted in.
	 */
	private Stream<Stay> present(List<Stay> stays) {
		LocalDate today = this.dates.today();
		List<Stay> counted = stays.stream().filter(stay -> stay.organizationKind().teaches()).toList();
		List<Stay> open = counted.stream().filter(stay -> stay.ends() == null || stay.ends().isAfter(today)).toList();
		return open.isEmpty() ? counted.stream().skip(Math.max(0, counted.size() - 1)) : open.stream();
	}

	private Map<String, String> names(Map<Long, List<CaseStays.Account>> accounts) {
		Set<String> codes = accounts.values()
			.stream()
			.flatMap(List::stream)
			.flatMap(account -> account.stays().stream())
			.map(Stay::organization)
			.collect(Collectors.toSet());
		return this.organizations.findByCodeIn(codes)
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::shortName));
	}

}
