package ru.sgo.duplicates.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.ActOutcome;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.StatedLeavings;
import ru.sgo.duplicates.registry.UnknownLeaving;
import ru.sgo.duplicates.registry.UnknownLeavingFilter;
import ru.sgo.duplicates.registry.UnknownLeavings;
import ru.sgo.duplicates.tables.TableDescription;

/**
 * «Впишите даты выбытия»: all of the authority, and those who have left an organization.
 */
@Controller
@RequestMapping({ "/municipality/leavings", "/organization/leavings" })
class LeavingsController {

	private final UnknownLeavings leavings;

	private final StatedLeavings stated;

	private final Organizations organizations;

	private final Tables tables;

	private final TableDescription<UnknownLeaving> table;

	LeavingsController(UnknownLeavings leavings, StatedLeavings stated, Organizations organizations, Tables tables,
			AccountWords words) {
		this.leavings = leavings;
		this.stated = stated;
		this.organizations = organizations;
		this.tables = tables;
		this.table = table(words);
	}

	@ModelAttribute("base")
	String base(HttpServletRequest request) {
		return Address.section(request, "leavings");
	}

	/** What is chosen; another's organization is not there. */
	@ModelAttribute("choice")
	LeavingChoice choice(LeavingChoice choice, @AuthenticationPrincipal SignedIn user) {
		NotFound.unless(this.organizations.mayBeChosen(choice.toFilter().organization(), user.scope().parameter()));
		return choice;
	}

	@GetMapping
	String list(@ModelAttribute("choice") LeavingChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		UnknownLeavingFilter filter = choice.toFilter();
		Paging paging = Paging.of(page, this.leavings.count(filter, user.scope()));
		model.addAttribute("paging", paging);
		model.addAttribute("all", filter.equals(UnknownLeavingFilter.ALL));
		model.addAttribute("entries",
				this.leavings.page(filter, paging.offset(), paging.size(), user.scope())
					.stream()
					.map(LeavingEntry::of)
					.toList());
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		return "leavings/list";
	}

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@ModelAttribute("choice") LeavingChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.tables.write(request, response, "leavings", this.table,
				rows -> this.leavings.forEach(choice.toFilter(), user.scope(), rows));
	}

	/** Writes what can be written; the rest is shown again as it was typed, with why. */
	@PostMapping
	String state(@RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") List<Long> chosen,
			Locale locale, @ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user, Model model,
			RedirectAttributes next) {
		LeavingFields typed = new LeavingFields(fields, chosen);
		List<Long> ids = typed.ids();
		if (ids.isEmpty()) {
			Flash.problem(next, "leavings.nothing");
			return "redirect:" + base;
		}
		if (!this.leavings.areWithin(ids, user.scope())) {
			throw new NotFound();
		}
		Map<Long, String> problems = new LinkedHashMap<>();
		int done = 0;
		for (long id : ids) {
			Optional<String> problem = state(id, typed, locale, user);
			problem.ifPresent(key -> problems.put(id, key));
			done += problem.isEmpty() ? 1 : 0;
		}
		List<LeavingEntry> left = this.leavings.find(problems.keySet(), user.scope())
			.stream()
			.map(one -> new LeavingEntry(one, typed.date(one.id()), typed.order(one.id()), typed.isChosen(one.id()),
					problems.get(one.id())))
			.toList();
		if (left.isEmpty()) {
			Flash.success(next, (done > 0) ? "leavings.stated" : "leavings.stated-before", done);
			return "redirect:" + base;
		}
		model.addAttribute("done", done);
		model.addAttribute("date", typed.date());
		model.addAttribute("order", typed.order());
		model.addAttribute("entries", left);
		return "leavings/list";
	}

	/** The key of what is wrong, if anything is. */
	private Optional<String> state(long id, LeavingFields typed, Locale locale, SignedIn user) {
		Optional<LocalDate> day = typed.day(id, locale);
		if (day.isEmpty()) {
			return Optional.of(typed.hasDay(id) ? "leavings.refused.no-date" : "leavings.refused.date-missing");
		}
		ActOutcome outcome = this.stated.state(id, day.get(), typed.orderOf(id), user.actor(), user.scope());
		return (outcome instanceof ActOutcome.Refused refused) ? Optional.of(refused.reason().messageKey())
				: Optional.empty();
	}

	private static TableDescription<UnknownLeaving> table(AccountWords words) {
		return TableDescription.<UnknownLeaving>titled("page.leavings")
			.text("student.name", one -> one.child().fullName())
			.day("student.birth-date", one -> one.child().birthDate())
			.text("leavings.account", one -> words.of(one.child().number()))
			.text("leavings.organization", one -> one.where().organizationName())
			.text("leavings.class", one -> one.where().className())
			.day("leavings.begins", UnknownLeaving::begins)
			.day("leavings.assumed", UnknownLeaving::assumed);
	}

}
