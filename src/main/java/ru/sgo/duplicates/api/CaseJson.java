package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.report.StoredReason;
import ru.sgo.duplicates.resolution.CaseAtSource;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.DecisionDay;
import ru.sgo.duplicates.resolution.DecisionToKeep;
import ru.sgo.duplicates.resolution.TaskStay;

/** A case as programs see it, in a list; what is not known or decided is said as null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseJson(long number, CaseStatus status, String kind, @JsonUnwrapped Judged judged, String child,
		List<String> accounts, @JsonUnwrapped Keeping keeping, @JsonUnwrapped Progress progress,
		@Nullable Lawful lawful) {

	static CaseJson of(CaseSummary one) {
		return new CaseJson(one.number(), one.status(), one.kind().code(), Judged.of(one.proposal()),
				one.child().name(), one.child().accounts(), Keeping.of(one.proposal()), Progress.of(one.progress()),
				Lawful.of(one.lawful()));
	}

	/**
	 * For what the child stands in two organizations lawfully, and for how long.
	 *
	 * @param ground summer_group, repairs, sanatorium, kept_place, family_education or
	 * other
	 * @param until the last day of the term
	 * @param countedAt the code of the organization that counts the child meanwhile
	 * @param over whether the term is over, so that the next run will find it again
	 */
	record Lawful(String ground, LocalDate until, String countedAt, boolean over) {

		static @Nullable Lawful of(CaseSummary.@Nullable Lawful lawful) {
			return (lawful == null) ? null
					: new Lawful(lawful.ground().code(), lawful.until(), lawful.countedAt(), lawful.over());
		}

	}

	/** What is thought of it, and how surely. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Judged(String tier, String cause, String certainty, String identity) {

		static Judged of(CaseSummary.Proposal proposal) {
			return new Judged(Codes.of(proposal.tier()), Codes.of(proposal.cause()), Codes.of(proposal.certainty()),
					Codes.of(proposal.identity()));
		}

	}

	/** Which account is to stay, and who is to delete the others. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Keeping(@Nullable String keep, List<String> delete, @Nullable String responsible) {

		static Keeping of(CaseSummary.Proposal proposal) {
			return new Keeping(proposal.keep(), proposal.delete(), proposal.responsible());
		}

	}

	/** How far it has come. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Progress(@Nullable LocalDate dueOn, @Nullable String remark, boolean reopened, String appearance,
			@Nullable Long absorbedBy, boolean preliminary, @Nullable AtSource atSource) {

		static Progress of(CaseSummary.Progress progress) {
			return new Progress(progress.dueOn(), progress.remark(), progress.reopened(), progress.appearance().code(),
					progress.absorbedBy(), progress.preliminary(), AtSource.of(progress.atSource()));
		}

	}

	/**
	 * What the newest list of duplicates of АИС СГО shows of it.
	 *
	 * @param state shown, partly or gone
	 * @param shown how many of the accounts that such lists have shown
	 * @param known how many those are
	 */
	record AtSource(String state, int shown, int known, LocalDate asOf) {

		static @Nullable AtSource of(@Nullable CaseAtSource source) {
			return (source == null) ? null : new AtSource(source.code(), source.shown(), source.known(), source.asOf());
		}

	}

	/**
	 * The whole of a case.
	 *
	 * @param line the way of the child as it is proposed
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Whole(@JsonUnwrapped CaseJson summary, String authority, List<StoredReason> reasons,
			@JsonUnwrapped Where where, @Nullable Decided decision, @Nullable String objection,
			@JsonUnwrapped Times times, List<DecisionToKeep.Stay> line, List<Planned> plan, List<TaskJson> tasks,
			List<Event> history) {

		static Whole of(CaseView view) {
			return new Whole(CaseJson.of(view.summary()), view.authority(), view.reasons(), Where.of(view),
					(view.decision() != null) ? Decided.of(view.decision()) : null, view.objection(),
					new Times(view.times().opened(), view.times().confirmed()), view.attends().way(),
					view.plan().stream().map(Planned::of).toList(), view.tasks().stream().map(TaskJson::of).toList(),
					view.history().stream().map(Event::of).toList());
		}

	}

	/**
	 * An entry of the history.
	 *
	 * @param arguments what the sentence of the kind is filled with
	 * @param note what a person wrote; left out where there is none
	 */
	record Event(Instant at, String actor, String kind, List<String> arguments, @Nullable String note) {

		static Event of(CaseView.Event event) {
			return new Event(event.at(), event.actor(), event.kind().code(), event.arguments(), event.note());
		}

	}

	/** Where the child attends, or where and in what two places it is counted. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Where(@Nullable String attends, @Nullable LocalDate enrolFrom, @Nullable String organizationA,
			@Nullable String organizationB) {

		static Where of(CaseView view) {
			CaseView.CountedTwice twice = view.countedTwice();
			return new Where(view.attends().organization(), view.attends().from(),
					(twice != null) ? twice.organizationA() : null, (twice != null) ? twice.organizationB() : null);
		}

	}

	/** When it was opened, and when a run has proved it. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Times(Instant openedAt, @Nullable Instant confirmedAt) {
	}

	/** What a person has decided. */
	record Decided(String verdict, @Nullable String reason, String by, Instant at) {

		static Decided of(CaseView.Decision decision) {
			return new Decided(decision.verdict().code(), decision.reason(), decision.by(), decision.at());
		}

	}

	/**
	 * A step that is only proposed yet.
	 *
	 * @param day the day that it bears, where a decision may say another one; else left
	 * out
	 */
	record Planned(String act, String organization, String account, @Nullable LocalDate date, List<TaskStay> stays,
			@Nullable Day day) {

		static Planned of(CaseView.PlannedStep step) {
			return new Planned(Codes.of(step.act()), step.organization(), step.account(), step.date(), step.stays(),
					(step.day() != null) ? Day.of(step.day()) : null);
		}

	}

	/**
	 * A day of the plan, as a decision names it.
	 *
	 * @param at the code of the organization where it takes effect
	 */
	record Day(String act, String at, LocalDate proposed) {

		static Day of(DecisionDay day) {
			return new Day(Codes.of(day.act()), day.at(), day.proposed());
		}

	}

}
