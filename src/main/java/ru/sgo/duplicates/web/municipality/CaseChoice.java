package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.CaseKind;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * Which cases the reader wants to see, as in the address, and what there is to choose
 * from; an unknown word chooses nothing out.
 *
 * @param status a status in any case, or {@code unclosed} for all that runs still follow
 */
record CaseChoice(@Nullable String text, @Nullable String status, @Nullable String kind, @Nullable String cause,
		@Nullable String certainty, @Nullable String appearance, @Nullable String organization) {

	private static final String UNCLOSED = "unclosed";

	Cases.Filter toFilter() {
		return new Cases.Filter(ChoiceWords.constant(CaseStatus.class, this.status), UNCLOSED.equals(this.status),
				ChoiceWords.constant(CaseKind.class, this.kind), ChoiceWords.constant(Cause.class, this.cause),
				ChoiceWords.constant(Certainty.class, this.certainty),
				ChoiceWords.constant(CaseAppearance.class, this.appearance), this.organization, this.text);
	}

	/**
	 * The choice as the query of an address, without the text: no name stands in an
	 * address. Empty if nothing is chosen.
	 */
	String query() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		add(query, "status", this.status);
		add(query, "kind", this.kind);
		add(query, "cause", this.cause);
		add(query, "certainty", this.certainty);
		add(query, "appearance", this.appearance);
		add(query, "organization", this.organization);
		return Objects.requireNonNullElse(query.encode().build().getQuery(), "");
	}

	/** The address of a case of the list, in its sequence. */
	public String to(long number) {
		return CaseSequence.address(query(), number, "");
	}

	private static void add(UriComponentsBuilder query, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	public List<String> statuses() {
		return ChoiceWords.of(CaseStatus.class);
	}

	public List<String> kinds() {
		return ChoiceWords.of(CaseKind.class);
	}

	public List<String> causes() {
		return ChoiceWords.of(Cause.class);
	}

	public List<String> certainties() {
		return ChoiceWords.of(Certainty.class);
	}

	public List<String> appearances() {
		return ChoiceWords.of(CaseAppearance.class);
	}

}
