package ru.sgo.duplicates.web.municipality;

import java.util.Map;
import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.detection.Settings;
import ru.sgo.duplicates.registry.StatisticsSummaries;
import ru.sgo.duplicates.registry.StatisticsSummary;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.web.NotFound;

/** By which numbers accounts are compared: those in force, and those of a report. */
@Controller
class MatchingController {

	private final StatisticsSummaries statistics;

	private final Reports reports;

	MatchingController(StatisticsSummaries statistics, Reports reports) {
		this.statistics = statistics;
		this.reports = reports;
	}

	@GetMapping("/municipality/matching")
	String inForce(Model model) {
		Optional<StatisticsSummary> newest = this.statistics.newest();
		model.addAttribute("settings", Settings.of(newest.map(StatisticsSummary::slips).orElse(Map.of())));
		model.addAttribute("statistics", newest.orElse(null));
		return "municipality/matching";
	}

	@GetMapping("/municipality/reports/{id}/matching")
	String ofReport(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("run", this.reports.find(id, user.scope()).orElseThrow(NotFound::new));
		this.reports.settings(id, user.scope()).ifPresent(kept -> {
			model.addAttribute("settings", kept.settings());
			model.addAttribute("statistics", this.statistics.find(kept.statistics()).orElseThrow());
		});
		return "municipality/matching";
	}

}
