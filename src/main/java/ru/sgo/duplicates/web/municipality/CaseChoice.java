package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.CaseKind;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseTurn;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * Which cases the reader wants to see, as in the address, and what there is to choose
 * from; an unknown word chooses nothing out.
 *
 * @param status a status in any case, {@code unclosed} for all that runs still follow, or
 * {@code lawful} for those that are left as they are for a time, which are not among the
 * dismissed ones
 * @param report the number of the report whose cases alone are meant
 * @param turn whose turn it is
 */
record CaseChoice(@Nullable String text, @Nullable String status, @Nullable String kind, @Nullable String cause,
		@Nullable String certainty, @Nullable String appearance, @Nullable String organization, @Nullable String report,
		@Nullable String turn) {

	private static final String UNCLOSED = "unclosed";

	/** Законно, на срок. */
	static final String LAWFUL = "lawful";

	/** What can be the number of a report. */
	private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

	/** Everything. */
	static final CaseChoice ALL = new CaseChoice(null, null, null, null, null, null, null, null, null);

	Cases.Filter toFilter() {
		CaseStatus one = ChoiceWords.constant(CaseStatus.class, this.status);
		Boolean lawful = LAWFUL.equals(this.status) ? Boolean.TRUE
				: (one == CaseStatus.DISMISSED) ? Boolean.FALSE : null;
		return new Cases.Filter(one, UNCLOSED.equals(this.status), ChoiceWords.constant(CaseKind.class, this.kind),
				ChoiceWords.constant(Cause.class, this.cause), ChoiceWords.constant(Certainty.class, this.certainty),
				ChoiceWords.constant(CaseAppearance.class, this.appearance), this.organization, this.text,
				reportNumber(), ChoiceWords.constant(CaseTurn.class, this.turn), lawful);
	}

	private @Nullable Long reportNumber() {
		return (this.report != null && NUMBER.matcher(this.report).matches()) ? Long.valueOf(this.report) : null;
	}

	/** The same of the list of a report. */
	CaseChoice of(long run, @Nullable CaseTurn whose) {
		return new CaseChoice(this.text, this.status, this.kind, this.cause, this.certainty, this.appearance,
				this.organization, String.valueOf(run), (whose != null) ? ChoiceWords.of(whose) : null);
	}

	/** How many choices are made, beside the words and whose turn it is. */
	public long made() {
		return Stream.of(this.status, this.kind, this.cause, this.certainty, this.appearance, this.organization)
			.filter(one -> one != null && !one.isBlank())
			.count();
	}

	/** Whether anything is chosen out, be it by words. */
	public boolean isNarrow() {
		return made() > 0 || (this.text != null && !this.text.isBlank());
	}

	/**
	 * The choice as the query of an address, without the text: no name stands in an
	 * address. Empty if nothing is chosen.
	 */
	String query() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		add(query, "report", this.report);
		add(query, "turn", this.turn);
		add(query, "status", this.status);
		add(query, "kind", this.kind);
		add(query, "cause", this.cause);
		add(query, "certainty", this.certainty);
		add(query, "appearance", this.appearance);
		add(query, "organization", this.organization);
		return Objects.requireNonNullElse(query.encode().build().getQuery(), "");
	}

	/** The address of the list itself: that of a report, or of all cases. */
	String address() {
		Long run = reportNumber();
		return (run != null) ? "/municipality/reports/" + run + "?" + query() : "/municipality/cases?" + query();
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
