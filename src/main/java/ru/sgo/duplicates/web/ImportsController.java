package ru.sgo.duplicates.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.intake.BroughtOrganization;
import ru.sgo.duplicates.intake.ImportMode;
import ru.sgo.duplicates.intake.ImportOutcome;
import ru.sgo.duplicates.intake.ImportRun;
import ru.sgo.duplicates.intake.ImportStatus;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.ListCorrections;
import ru.sgo.duplicates.intake.MisplacedUploads;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.lists.ListField;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.ReportPeriods;

/**
 * «Загрузка данных», the same for the authority and for an organization: each in its own
 * scope.
 */
@Controller
@RequestMapping({ "/municipality/imports", "/organization/imports" })
class ImportsController {

	private static final int PROBLEMS_SHOWN = 200;

	private static final int ANSWERS_SHOWN = 200;

	private final Imports imports;

	private final Organizations organizations;

	private final ListCorrections corrections;

	private final MisplacedUploads misplaced;

	private final AnsweredTasks answers;

	private final ReportPeriods periods;

	private final Clock clock;

	ImportsController(Imports imports, Organizations organizations, ListCorrections corrections,
			MisplacedUploads misplaced, AnsweredTasks answers, ReportPeriods periods, Clock clock) {
		this.imports = imports;
		this.corrections = corrections;
		this.misplaced = misplaced;
		this.answers = answers;
		this.periods = periods;
		this.organizations = organizations;
		this.clock = clock;
	}

	@ModelAttribute("base")
	String base(HttpServletRequest request) {
		return request.getServletPath().startsWith("/municipality") ? "/municipality/imports" : "/organization/imports";
	}

	@GetMapping
	String list(@ModelAttribute("form") ImportForm form, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		Paging paging = Paging.of(page, this.imports.count(user.scope()));
		model.addAttribute("paging", paging);
		model.addAttribute("imports", this.imports.list(user.scope(), paging.offset(), paging.size()));
		model.addAttribute("parts", Part.values());
		model.addAttribute("modes", ImportMode.values());
		model.addAttribute("listKinds", this.imports.listKinds(user.scope()));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		return "imports/list";
	}

	@PostMapping
	String start(@Valid @ModelAttribute("form") ImportForm form, BindingResult result,
			@ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user, Model model,
			RedirectAttributes next) {
		if (!result.hasErrors()) {
			ImportOutcome outcome = this.imports
				.start(form.toRequest(this.clock.getZone(), user.may(Right.MANAGE_USERS)), user.actor(), user.scope());
			if (outcome instanceof ImportOutcome.Accepted accepted) {
				Flash.success(next, form.hasLists() ? "import.lists.sent" : "import.started");
				return "redirect:" + base + "/" + accepted.id();
			}
			result.reject(refusal(outcome));
		}
		return list(form, null, user, model);
	}

	@GetMapping("/{id}")
	String one(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Model model) {
		ImportRun run = this.imports.find(id, user.scope()).orElseThrow(NotFound::new);
		model.addAttribute("run", run);
		model.addAttribute("files", this.imports.files(id, user.scope()));
		model.addAttribute("failure", this.imports.failure(run).orElse(null));
		model.addAttribute("misplaced", this.misplaced.found(id, user.may(Right.MANAGE_USERS), user.scope()));
		model.addAttribute("problems", this.imports.sameProblems(id, user.scope(), PROBLEMS_SHOWN));
		model.addAttribute("refresh", run.isRunning());
		model.addAttribute("lists", ListedFile.of(this.imports.lists(id, user.scope())));
		model.addAttribute("answered", this.answers.of(id, ANSWERS_SHOWN, user.scope()).orElse(null));
		if (run.isHeld() && run.sent().preview()) {
			look(id, user.scope(), model);
		}
		if (run.status() == ImportStatus.COMPLETED && user.isMunicipal()) {
			model.addAttribute("period", this.periods.propose(user.scope()));
			model.addAttribute("authorities", authorities(user.scope()));
		}
		return "imports/one";
	}

	/** What can be put right before anything is written. */
	private void look(long id, Scope scope, Model model) {
		List<BroughtOrganization> brought = this.corrections.brought(id, scope);
		Map<String, String> known = new TreeMap<>();
		this.organizations.findWithin(scope.parameter()).forEach(one -> known.put(one.code(), one.shortName()));
		brought.forEach(one -> known.put(one.code(), one.name()));
		Map<String, String> above = new TreeMap<>();
		authorities(scope).forEach(one -> above.put(one.code(), one.shortName()));
		brought.stream()
			.filter(one -> one.kind() == OrganizationKind.AUTHORITY)
			.forEach(one -> above.put(one.code(), one.name()));
		model.addAttribute("known", known);
		model.addAttribute("above", above);
		model.addAttribute("brought", brought);
		model.addAttribute("unknown", this.corrections.unknown(id, scope));
		model.addAttribute("makes", this.corrections.mayBring(scope));
		model.addAttribute("kinds", OrganizationKind.values());
		model.addAttribute("authorityKind", OrganizationKind.AUTHORITY);
		model.addAttribute("fields", ListField.values());
	}

	private List<Organization> authorities(Scope scope) {
		return this.organizations.findWithin(scope.parameter())
			.stream()
			.filter(one -> one.kind() == OrganizationKind.AUTHORITY)
			.toList();
	}

	@PostMapping("/{id}/confirm")
	String confirm(@PathVariable long id, @ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		return tell(this.imports.confirm(id, user.actor(), user.scope()), "import.confirmed", base, id, next);
	}

	/** Loads files that were sent in the place of others as what they are. */
	@PostMapping("/{id}/as-found")
	String asFound(@PathVariable long id, @ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		ImportOutcome outcome = this.misplaced.load(id, user.actor(), user.may(Right.MANAGE_USERS), user.scope());
		return tell(outcome, "import.started", base,
				(outcome instanceof ImportOutcome.Accepted accepted) ? accepted.id() : id, next);
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable long id, @ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		return tell(this.imports.cancel(id, user.actor(), user.scope()), "import.cancelled", base, id, next);
	}

	static String tell(ImportOutcome outcome, String done, String base, long id, RedirectAttributes next) {
		if (outcome instanceof ImportOutcome.Accepted) {
			Flash.success(next, done);
		}
		else {
			Flash.problem(next, refusal(outcome));
		}
		return "redirect:" + base + "/" + id;
	}

	private static String refusal(ImportOutcome outcome) {
		if (outcome instanceof ImportOutcome.Refused refused) {
			return refused.messageKey();
		}
		if (outcome instanceof ImportOutcome.NotAllowed notAllowed) {
			return notAllowed.messageKey();
		}
		if (outcome instanceof ImportOutcome.NotHeld notHeld) {
			return notHeld.messageKey();
		}
		if (outcome instanceof ImportOutcome.Over over) {
			return over.messageKey();
		}
		if (outcome instanceof ImportOutcome.TooManyWait tooMany) {
			return tooMany.messageKey();
		}
		throw new NotFound();
	}

}
