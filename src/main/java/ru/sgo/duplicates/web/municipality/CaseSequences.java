package ru.sgo.duplicates.web.municipality;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.Cases;

/**
 * Deciding cases one after another: a page of a case knows the list that it was opened
 * from, which case comes next in it, and how many there are. The list is its filter, as
 * in the address of the list, without the name that was sought.
 */
@Component
class CaseSequences {

	private final Cases cases;

	private final HttpServletRequest request;

	CaseSequences(Cases cases, HttpServletRequest request) {
		this.cases = cases;
		this.request = request;
	}

	/** Empty where the case was not opened from a list. */
	Optional<CaseSequence> of(long number, Scope scope) {
		return chosen().map(choice -> new CaseSequence(choice.query(), choice.address(),
				this.cases.place(number, choice.toFilter(), scope).orElse(null)));
	}

	/** The case itself, in its sequence. */
	String same(long number) {
		return "redirect:" + CaseSequence.address(list().orElse(""), number, "");
	}

	/** What would follow from another account. */
	String keep(long number) {
		return "redirect:" + CaseSequence.address(list().orElse(""), number, "/keep");
	}

	/**
	 * Where to go on after the case is decided: to the next one; to the list where there
	 * is none; without a list to the case itself. To be asked before it is decided.
	 */
	String next(long number, Scope scope) {
		return of(number, scope).map(sequence -> "redirect:" + afterwards(number, sequence))
			.orElseGet(() -> same(number));
	}

	private static String afterwards(long number, CaseSequence sequence) {
		if (sequence.place() == null) {
			return sequence.to(number);
		}
		Long next = (sequence.place().next() != null) ? sequence.place().next() : sequence.place().previous();
		return (next != null) ? sequence.to(next) : sequence.back();
	}

	private Optional<String> list() {
		return chosen().map(CaseChoice::query);
	}

	/** Only what a list knows, written anew: whatever else was sent is left out. */
	private Optional<CaseChoice> chosen() {
		String sent = this.request.getParameter(CaseSequence.LIST);
		return (sent == null || sent.isBlank()) ? Optional.empty()
				: Optional.of(choice(sent)).filter(choice -> !choice.query().isEmpty());
	}

	private static CaseChoice choice(String query) {
		MultiValueMap<String, String> asked = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
		return new CaseChoice(null, value(asked, "status"), value(asked, "kind"), value(asked, "cause"),
				value(asked, "certainty"), value(asked, "appearance"), value(asked, "organization"),
				value(asked, "report"), value(asked, "turn"));
	}

	private static @Nullable String value(MultiValueMap<String, String> asked, String name) {
		String value = asked.getFirst(name);
		try {
			return (value != null) ? UriUtils.decode(value, "UTF-8") : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
