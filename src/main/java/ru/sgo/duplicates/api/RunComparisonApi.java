package ru.sgo.duplicates.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.RunCompared;
import ru.sgo.duplicates.resolution.RunComparedState;
import ru.sgo.duplicates.resolution.RunComparison;
import ru.sgo.duplicates.resolution.RunComparisonOutcome;
import ru.sgo.duplicates.resolution.RunComparisons;

/** Two runs side by side for programs. */
@RestController
class RunComparisonApi {

	private final RunComparisons comparisons;

	RunComparisonApi(RunComparisons comparisons) {
		this.comparisons = comparisons;
	}

	/** A run beside an earlier one of the same authority. */
	@GetMapping("/api/reports/{id}/comparison")
	RunComparisonJson compare(@PathVariable long id, @RequestParam("with") long earlier,
			@AuthenticationPrincipal SignedIn user) {
		RunComparisonOutcome outcome = this.comparisons.compare(id, earlier, user.scope());
		if (outcome instanceof RunComparisonOutcome.NotEarlier) {
			throw ApiProblem.invalid("with", "api.refused.runs-not-earlier");
		}
		if (outcome instanceof RunComparisonOutcome.NotCompleted) {
			throw ApiProblem.conflict("api.refused.report-not-completed");
		}
		if (outcome instanceof RunComparisonOutcome.Compared compared) {
			return RunComparisonJson.of(compared.comparison());
		}
		throw ApiProblem.notFound();
	}

	/** How many duplicates are in each state, and which. */
	record RunComparisonJson(long appeared, long persisting, long resolved, long reopened, long vanished,
			List<RunComparedJson> items) {

		static RunComparisonJson of(RunComparison comparison) {
			return new RunComparisonJson(comparison.count(RunComparedState.APPEARED),
					comparison.count(RunComparedState.PERSISTING), comparison.count(RunComparedState.RESOLVED),
					comparison.count(RunComparedState.REOPENED), comparison.count(RunComparedState.VANISHED),
					comparison.items().stream().map(RunComparedJson::of).toList());
		}

	}

	/**
	 * One duplicate.
	 *
	 * @param accounts their numbers
	 * @param state {@code appeared}, {@code persisting}, {@code resolved},
	 * {@code reopened} or {@code vanished}: gone without an act
	 * @param why left out where the state says all
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record RunComparedJson(@JsonProperty("case") @Nullable Long caseNumber, List<String> accounts, String state,
			@Nullable String why) {

		static RunComparedJson of(RunCompared one) {
			return new RunComparedJson(one.caseNumber(), one.accounts(), one.state().code(),
					(one.why() != null) ? one.why().code() : null);
		}

	}

}
