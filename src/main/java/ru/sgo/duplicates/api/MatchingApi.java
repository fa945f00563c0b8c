package ru.sgo.duplicates.api;

import java.util.Map;
import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.detection.Settings;
import ru.sgo.duplicates.registry.StatisticsSummaries;
import ru.sgo.duplicates.registry.StatisticsSummary;
import ru.sgo.duplicates.report.Reports;

/**
 * By which numbers accounts are compared, for programs: those in force, and those of a
 * report.
 */
@RestController
class MatchingApi {

	private final StatisticsSummaries statistics;

	private final Reports reports;

	MatchingApi(StatisticsSummaries statistics, Reports reports) {
		this.statistics = statistics;
		this.reports = reports;
	}

	@GetMapping("/api/matching")
	MatchingJson inForce() {
		Optional<StatisticsSummary> newest = this.statistics.newest();
		return MatchingJson.of(Settings.of(newest.map(StatisticsSummary::slips).orElse(Map.of())), newest.orElse(null));
	}

	@GetMapping("/api/reports/{id}/matching")
	MatchingJson ofReport(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		this.reports.find(id, user.scope()).orElseThrow(ApiProblem::notFound);
		return this.reports.settings(id, user.scope())
			.map(kept -> MatchingJson.of(kept.settings(), this.statistics.find(kept.statistics()).orElseThrow()))
			.orElse(MatchingJson.NOT_KEPT);
	}

}
