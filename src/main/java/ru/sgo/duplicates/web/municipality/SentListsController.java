package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.PersonsInCharge;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.LackingClasses;
import ru.sgo.duplicates.intake.SentListState;
import ru.sgo.duplicates.intake.SentListStates;
import ru.sgo.duplicates.notice.ListRequest;
import ru.sgo.duplicates.registry.OrganizationClosing;
import ru.sgo.duplicates.registry.OrganizationClosings;
import ru.sgo.duplicates.registry.OrganizationContacts;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Paging;

/**
 * «Кто прислал списки»: a row for each school and kindergarten, with whom to ask there.
 */
@Controller
class SentListsController {

	private final SentListStates states;

	private final LackingClasses lacking;

	private final OrganizationContacts contacts;

	private final OrganizationClosings closings;

	private final PersonsInCharge persons;

	private final DateWords dates;

	SentListsController(SentListStates states, LackingClasses lacking, OrganizationContacts contacts,
			OrganizationClosings closings, PersonsInCharge persons, DateWords dates) {
		this.states = states;
		this.lacking = lacking;
		this.contacts = contacts;
		this.closings = closings;
		this.persons = persons;
		this.dates = dates;
	}

	@GetMapping("/municipality/lists")
	String list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		Paging paging = Paging.of(page, this.states.count(text, user.scope()));
		List<SentListState> shown = this.states.page(text, paging.offset(), paging.size(), user.scope());
		List<String> codes = shown.stream().map(SentListState::code).toList();
		model.addAttribute("text", text);
		model.addAttribute("paging", paging);
		model.addAttribute("missing", this.states.countMissing(text, user.scope()));
		model.addAttribute("states", shown);
		model.addAttribute("lacking", this.lacking.of(codes, user.scope()));
		model.addAttribute("contacts", this.contacts.of(codes, user.scope()));
		model.addAttribute("closings",
				this.closings.all(user.scope())
					.stream()
					.collect(Collectors.toMap(OrganizationClosing::code, Function.identity())));
		model.addAttribute("persons", this.persons.of(codes, user.scope()));
		if (!model.containsAttribute("wish")) {
			model.addAttribute("wish", ListRequestForm.of(ListRequest.of(null, null, this.dates.today())));
		}
		return "municipality/lists";
	}

}
