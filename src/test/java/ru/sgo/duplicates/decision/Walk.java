package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.sgo.duplicates.decision.Children.AUTHORITY;
import static ru.sgo.duplicates.decision.Children.day;

/** The way from the accounts of one child over the plan to the next run. */
final class Walk {

	private final Question question;

	private final Proposal.Keep proposal;

	private Walk(Question question) {
		this.question = question;
		this.proposal = (Proposal.Keep) Proposals.propose(question);
	}

	static Walk of(Question question) {
		return new Walk(question);
	}

	static Walk of(Children... accounts) {
		return of(Children.question(accounts));
	}

	Walk keeps(String number, Certainty certainty, Identity identity) {
		assertThat(this.proposal.keep()).isEqualTo(number);
		assertThat(this.proposal.certainty()).as("%s", this.proposal).isEqualTo(certainty);
		assertThat(this.proposal.identity()).isEqualTo(identity);
		return this;
	}

	Walk keepsClearly(String number) {
		return keeps(number, Certainty.CLEAR, Identity.DOCUMENT);
	}

	Walk keepsButLooks(String number, String... reasons) {
		List<String> keys = this.proposal.deletions()
			.stream()
			.flatMap(deletion -> deletion.reasons().stream())
			.map(Reason::key)
			.toList();
		for (String reason : reasons) {
			assertThat(keys).contains("reason.look." + reason);
		}
		return keeps(number, Certainty.LOOK, Identity.DOCUMENT);
	}

	Walk saysThat(String... reasons) {
		assertThat(this.proposal.reasons()).extracting(Reason::key).contains(prefixed(reasons));
		return this;
	}

	Walk deletes(String number, Cause cause, String responsible) {
		Deletion deletion = this.proposal.deletionOf(number).orElseThrow();
		assertThat(deletion.cause()).isEqualTo(cause);
		assertThat(deletion.responsible()).isEqualTo(responsible);
		return this;
	}

	/**
	 * @param steps act, who does it, account, date, and what it waits for:
	 * {@code enrol Ш-1 №1 2020-09-01 after 0}
	 */
	Walk byPlan(String... steps) {
		assertThat(this.proposal.plan().steps()).extracting(Walk::inWords).containsExactly(steps);
		return this;
	}

	Walk asks(Proposal.Asked question) {
		assertThat(this.proposal.question()).isEqualTo(question);
		return this;
	}

	Walk attends(String organization, String from) {
		assertThat(this.proposal.attends())
			.isEqualTo(new Attendance(organization, Children.kind(organization), day(from)));
		return this;
	}

	/** The child stays somewhere throughout, and the next run finds it once. */
	void nextRunFinds(Stay... stays) {
		Simulation town = new Simulation(this.question.candidates());
		boolean somewhere = town.childIsSomewhere()
				&& this.proposal.line().stays().stream().anyMatch(stay -> stay.ends() == null);
		for (Step step : this.proposal.plan().steps()) {
			town.carryOut(step);
			assertThat(!somewhere || town.childIsSomewhere()).as("the child is nowhere after %s", step).isTrue();
		}
		assertThat(town.living()).singleElement().satisfies(kept -> {
			assertThat(kept.number()).isEqualTo(this.proposal.keep());
			assertThat(kept.stays()).containsExactly(stays);
			assertThat(DoubleCounts.of(kept, LocalDate.MIN, LocalDate.MAX, AUTHORITY)).isEmpty();
		});
	}

	/** The next run finds the same group: no account may go before a person decides. */
	void nextRunFindsTheSame() {
		Simulation town = new Simulation(this.question.candidates());
		this.proposal.plan().steps().forEach(town::carryOut);
		assertThat(town.living()).containsExactlyElementsOf(this.question.candidates());
	}

	private static String[] prefixed(String... reasons) {
		return Arrays.stream(reasons).map(key -> "reason." + key).toArray(String[]::new);
	}

	static Stay enrolled(String organization, String from, @Nullable String to) {
		return new Stay(organization, Children.kind(organization), StayKind.REGULAR, day(from),
				(to != null) ? day(to) : null);
	}

	static Stay attached(String organization, String from, @Nullable String to) {
		return new Stay(organization, Children.kind(organization), StayKind.ATTACHED, day(from),
				(to != null) ? day(to) : null);
	}

	static String inWords(Step step) {
		String words = step.act().name().toLowerCase(Locale.ROOT) + " " + step.organization() + " №" + step.account();
		String at = step.at().equals(step.organization()) ? "" : " at " + step.at();
		String date = (step.date() != null) ? " " + days(step) : "";
		String after = step.waitsFor().stream().map(String::valueOf).collect(Collectors.joining(","));
		return words + at + date + (after.isEmpty() ? "" : " after " + after);
	}

	/** The day of the order, or the days of the stays that have ended. */
	private static String days(Step step) {
		boolean past = step.stays().size() > 1 || step.stays().stream().anyMatch(stay -> stay.ends() != null);
		return !past ? String.valueOf(step.date())
				: step.stays()
					.stream()
					.map(stay -> stay.begins() + ".." + ((stay.ends() != null) ? stay.ends() : ""))
					.collect(Collectors.joining(","));
	}

}
