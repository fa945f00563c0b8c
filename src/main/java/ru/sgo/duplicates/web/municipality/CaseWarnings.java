package ru.sgo.duplicates.web.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.access.OrganizationsHere;
import ru.sgo.duplicates.resolution.CaseView;

/**
 * What a person has to know before deciding: what would be lost with the accounts to
 * delete, and who of those that the steps ask could not see that they are asked.
 */
@Component
class CaseWarnings {

	private final OrganizationsHere here;

	private final Clock clock;

	CaseWarnings(OrganizationsHere here, Clock clock) {
		this.here = here;
		this.clock = clock;
	}

	void show(CaseView view, List<String> deletions, List<CaseView.PlannedStep> steps, Model model) {
		model.addAttribute("warnings", DeletionWarnings
			.of(view.accounts().stream().map(CaseView.Account::card).toList(), deletions, LocalDate.now(this.clock)));
		model.addAttribute("unreached", this.here.among(view.authority(),
				steps.stream().map(CaseView.PlannedStep::organization).distinct().toList()));
	}

}
