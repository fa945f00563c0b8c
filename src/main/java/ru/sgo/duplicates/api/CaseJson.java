package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.report.StoredReason;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.DecisionToKeep;
import ru.sgo.duplicates.resolution.TaskStay;

/** A case as programs see it, in a list; what is not known or decided is said as null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseJson(long number, CaseStatus status, String kind, String tier, String cause, String certainty,
		String identity, String child, List<String> accounts, @Nullable String keep, List<String> delete,
		@Nullable String responsible, @Nullable LocalDate dueOn, @Nullable String remark, boolean reopened,
		String appearance, @Nullable Long absorbedBy, boolean preliminary) {

	static CaseJson of(CaseSummary one) {
		return new CaseJson(one.number(), one.status(), one.kind(), one.tier(), one.cause(), one.certainty(),
				one.identity(), one.child(), one.accounts(), one.keep(), one.delete(), one.responsible(), one.dueOn(),
				one.remark(), one.reopened(), one.appearance(), one.absorbedBy(), one.preliminary());
	}

	/**
	 * The whole of a case.
	 *
	 * @param line the way of the child as it is proposed
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Whole(long number, CaseStatus status, String kind, String tier, String cause, String certainty,
			String identity, String child, List<String> accounts, @Nullable String keep, List<String> delete,
			@Nullable String responsible, @Nullable LocalDate dueOn, @Nullable String remark, boolean reopened,
			String appearance, @Nullable Long absorbedBy, boolean preliminary, String authority,
			List<StoredReason> reasons, @Nullable String attends, @Nullable LocalDate enrolFrom,
			@Nullable String organizationA, @Nullable String organizationB, CaseView.@Nullable Decision decision,
			@Nullable String objection, Instant openedAt, @Nullable Instant confirmedAt, List<DecisionToKeep.Stay> line,
			List<Planned> plan, List<TaskJson> tasks, List<CaseView.Event> history) {

		static Whole of(CaseView view) {
			CaseSummary one = view.summary();
			return new Whole(one.number(), one.status(), one.kind(), one.tier(), one.cause(), one.certainty(),
					one.identity(), one.child(), one.accounts(), one.keep(), one.delete(), one.responsible(),
					one.dueOn(), one.remark(), one.reopened(), one.appearance(), one.absorbedBy(), one.preliminary(),
					view.authority(), view.reasons(), view.attends(), view.enrolFrom(), view.organizationA(),
					view.organizationB(), view.decision(), view.objection(), view.openedAt(), view.confirmedAt(),
					view.way(), view.plan().stream().map(Planned::of).toList(),
					view.tasks().stream().map(TaskJson::of).toList(), view.history());
		}

	}

	/** A step that is only proposed yet. */
	record Planned(String act, String organization, String account, @Nullable LocalDate date, List<TaskStay> stays) {

		static Planned of(CaseView.PlannedStep step) {
			return new Planned(Codes.of(step.act()), step.organization(), step.account(), step.date(), step.stays());
		}

	}

}
