package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Argument;
import ru.sgo.duplicates.decision.Reason;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.StoredReason;

/** Puts the reasons of a proposal into words, with organizations by their short names. */
@Component("reasons")
public class Reasons {

	private final Words words;

	private final DateWords dates;

	private final AccountWords accounts;

	private final Organizations organizations;

	Reasons(Words words, DateWords dates, AccountWords accounts, Organizations organizations) {
		this.words = words;
		this.dates = dates;
		this.accounts = accounts;
		this.organizations = organizations;
	}

	/** One sentence for each reason. */
	public List<String> of(List<Reason> reasons) {
		Map<String, String> names = names(reasons);
		return reasons.stream().map(reason -> sentence(reason, names)).toList();
	}

	/** The same for reasons that were kept. */
	public List<String> ofStored(List<StoredReason> reasons) {
		return of(reasons.stream().map(Reasons::reason).toList());
	}

	private String sentence(Reason reason, Map<String, String> names) {
		return this.words.say(reason.key(),
				reason.arguments().stream().map(argument -> word(argument, names)).toArray());
	}

	private String word(Argument argument, Map<String, String> names) {
		if (argument instanceof Argument.Day day) {
			return this.dates.day(day.date());
		}
		if (argument instanceof Argument.Place place) {
			return names.getOrDefault(place.organization(), place.organization());
		}
		if (argument instanceof Argument.Count count) {
			return this.words.number(count.number());
		}
		if (argument instanceof Argument.ListedAccount listed) {
			return this.accounts.listedBy(names.getOrDefault(listed.organization(), listed.organization()));
		}
		return this.accounts.of(((Argument.AccountNumber) argument).number());
	}

	private Map<String, String> names(List<Reason> reasons) {
		Set<String> codes = reasons.stream()
			.flatMap(reason -> reason.arguments().stream())
			.flatMap(argument -> organization(argument).stream())
			.collect(Collectors.toSet());
		return codes.isEmpty() ? Map.of()
				: this.organizations.findByCodeIn(codes)
					.stream()
					.collect(Collectors.toMap(Organization::code, Organization::shortName));
	}

	private static Optional<String> organization(Argument argument) {
		if (argument instanceof Argument.Place place) {
			return Optional.of(place.organization());
		}
		return (argument instanceof Argument.ListedAccount listed) ? Optional.of(listed.organization())
				: Optional.empty();
	}

	private static Reason reason(StoredReason stored) {
		return new Reason(stored.key(), stored.arguments().stream().map(Reasons::argument).toList());
	}

	private static Argument argument(Map<String, String> stored) {
		String day = stored.get("day");
		if (day != null) {
			return new Argument.Day(LocalDate.parse(day));
		}
		String count = stored.get("count");
		if (count != null) {
			return new Argument.Count(Long.parseLong(count));
		}
		String listed = stored.get("listed");
		if (listed != null) {
			return new Argument.ListedAccount(listed);
		}
		String place = stored.get("place");
		return (place != null) ? new Argument.Place(place)
				: new Argument.AccountNumber(Objects.requireNonNull(stored.get("account")));
	}

}
