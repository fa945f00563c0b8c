package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.PersonInCharge;
import ru.sgo.duplicates.access.PersonsInCharge;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.LackingClass;
import ru.sgo.duplicates.intake.LackingClasses;
import ru.sgo.duplicates.intake.SentListState;
import ru.sgo.duplicates.intake.SentListStates;
import ru.sgo.duplicates.registry.ContactOutcome;
import ru.sgo.duplicates.registry.OrganizationContact;
import ru.sgo.duplicates.registry.OrganizationContacts;

/** Which school or kindergarten has sent lists of its children; «Кто прислал». */
@RestController
class ListStateApi {

	private final SentListStates states;

	private final LackingClasses lacking;

	private final OrganizationContacts contacts;

	private final PersonsInCharge persons;

	ListStateApi(SentListStates states, LackingClasses lacking, OrganizationContacts contacts,
			PersonsInCharge persons) {
		this.states = states;
		this.lacking = lacking;
		this.contacts = contacts;
		this.persons = persons;
	}

	@GetMapping("/api/lists")
	Listing<StateJson> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		List<SentListState> shown = this.states.page(text, wanted.offset(), wanted.limit(), user.scope());
		List<String> codes = shown.stream().map(SentListState::code).toList();
		Map<String, List<LackingClass>> parts = this.lacking.of(codes, user.scope());
		Map<String, OrganizationContact> reached = this.contacts.of(codes, user.scope());
		Map<String, List<PersonInCharge>> asked = this.persons.of(codes, user.scope());
		return new Listing<>(shown.stream()
			.map(state -> StateJson.of(state, parts.getOrDefault(state.code(), List.of()),
					reached.getOrDefault(state.code(), OrganizationContact.NONE),
					asked.getOrDefault(state.code(), List.of())))
			.toList(), this.states.count(text, user.scope()));
	}

	/** Keeps telephone and e-mail of an organization in the place of what was said. */
	@PostMapping("/api/lists/contacts")
	ContactJson say(@RequestBody SaidJson said, @AuthenticationPrincipal SignedIn user) {
		String code = (said.organization() != null) ? said.organization() : "";
		ContactOutcome outcome = this.contacts.say(code, said.telephone(), said.email(), user.actor(), user.scope());
		if (outcome instanceof ContactOutcome.Invalid invalid) {
			throw ApiProblem.invalid(invalid.field(), invalid.messageKey());
		}
		if (outcome instanceof ContactOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
		return ContactJson
			.of(this.contacts.of(List.of(code), user.scope()).getOrDefault(code, OrganizationContact.NONE), List.of());
	}

	/**
	 * What an organization has sent.
	 *
	 * @param organization its code
	 * @param day of which its newest list tells; {@code null} if it has sent none
	 * @param lacking classes that the registry has and the lists of that day lack
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record StateJson(String organization, String name, String kind, @Nullable LocalDate day, @Nullable Integer children,
			boolean complete, List<LackingClass> lacking, ContactJson contact) {

		static StateJson of(SentListState state, List<LackingClass> lacking, OrganizationContact contact,
				List<PersonInCharge> persons) {
			return new StateJson(state.code(), state.name(), state.kind().name().toLowerCase(Locale.ROOT), state.day(),
					state.children(), state.complete(), lacking, ContactJson.of(contact, persons));
		}

	}

	/**
	 * Whom to ask there.
	 *
	 * @param persons the names of the users who speak for it
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record ContactJson(@Nullable String telephone, @Nullable String email, List<String> persons) {

		static ContactJson of(OrganizationContact contact, List<PersonInCharge> persons) {
			return new ContactJson(contact.telephone(), contact.email(),
					persons.stream().map(PersonInCharge::fullName).toList());
		}

	}

	/**
	 * How an organization is reached.
	 *
	 * @param organization its code
	 * @param telephone left out if there is none to be kept
	 */
	record SaidJson(@Nullable String organization, @Nullable String telephone, @Nullable String email) {
	}

}
