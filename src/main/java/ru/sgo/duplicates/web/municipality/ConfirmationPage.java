package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.access.OrganizationsHere;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.access.Unreached;
import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.resolution.DecisionForecast;

/**
 * What a person reads before many proposals are confirmed: who gets to do what, until
 * when.
 */
@Component
class ConfirmationPage {

	private final BulkConfirmation bulk;

	private final OrganizationsHere here;

	private final Organizations organizations;

	ConfirmationPage(BulkConfirmation bulk, OrganizationsHere here, Organizations organizations) {
		this.bulk = bulk;
		this.here = here;
		this.organizations = organizations;
	}

	/**
	 * What an organization would get to do.
	 *
	 * @param tasks how many, from 1
	 * @param atOnce how many of these wait for no other
	 * @param dueOn until when these are to be done; {@code null} where all wait
	 * @param unreached whether nobody of it can sign in to see them
	 */
	record Row(String organization, int tasks, int atOnce, @Nullable LocalDate dueOn, boolean unreached) {
	}

	String check(ReportRun run, TickedCases ticked, SignedIn user, Model model) {
		model.addAttribute("running", this.bulk.findRunning(run.id(), user.scope()).orElse(null));
		BulkConfirmation.Foreseen foreseen = this.bulk.foresee(run.id(), ticked.chosen(), user.scope());
		Set<String> codes = foreseen.owed()
			.stream()
			.map(DecisionForecast.Owed::organization)
			.collect(Collectors.toSet());
		Unreached unreached = this.here.among(run.period().authority(), codes);
		model.addAttribute("ticked", ticked);
		model.addAttribute("foreseen", foreseen);
		model.addAttribute("unreached", unreached);
		model.addAttribute("owed", rows(foreseen.owed(), codes, unreached));
		return "municipality/confirm-check";
	}

	private List<Row> rows(List<DecisionForecast.Owed> owed, Set<String> codes, Unreached unreached) {
		Map<String, String> names = this.organizations.findByCodeIn(codes)
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::shortName));
		Set<String> alone = unreached.organizations().stream().map(Organization::code).collect(Collectors.toSet());
		return owed.stream()
			.map(one -> new Row(names.getOrDefault(one.organization(), one.organization()), one.tasks(), one.atOnce(),
					one.dueOn(), alone.contains(one.organization())))
			.toList();
	}

}
