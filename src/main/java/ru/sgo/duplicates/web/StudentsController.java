package ru.sgo.duplicates.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.cards.CardFilter;
import ru.sgo.duplicates.cards.FaultyCards;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.registry.DocumentLooks;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.OpenedCards;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.RetiredNumbers;
import ru.sgo.duplicates.registry.TypedDay;

/**
 * «Поиск ученика» of the authority and «Наши ученики» of an organization, with the card.
 */
@Controller
@RequestMapping({ "/municipality/students", "/organization/students" })
class StudentsController {

	private final AccountCards cards;

	private final OpenedCards opened;

	private final DocumentLooks looks;

	private final Organizations organizations;

	private final RetiredNumbers retired;

	private final FaultyCards faulty;

	private final FoundChildren children;

	private final Clock clock;

	StudentsController(AccountCards cards, OpenedCards opened, DocumentLooks looks, Organizations organizations,
			RetiredNumbers retired, FaultyCards faulty, FoundChildren children, Clock clock) {
		this.retired = retired;
		this.cards = cards;
		this.opened = opened;
		this.looks = looks;
		this.organizations = organizations;
		this.faulty = faulty;
		this.children = children;
		this.clock = clock;
	}

	@ModelAttribute("base")
	String base(HttpServletRequest request) {
		return Address.section(request, "students");
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable String birthDate,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(defaultValue = "false") boolean withDeleted,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		Optional<LocalDate> day = Optional.ofNullable(birthDate).flatMap(TypedDay::of);
		boolean wrongDay = day.isEmpty() && birthDate != null && !birthDate.isBlank();
		AccountCards.Wanted wanted = new AccountCards.Wanted(text, day.orElse(null), organization, !user.isMunicipal(),
				withDeleted);
		Paging paging = Paging.of(page, wrongDay ? 0 : this.cards.count(wanted, user.scope()));
		model.addAttribute("wrongDay", wrongDay);
		model.addAttribute("wanted", wanted);
		model.addAttribute("paging", paging);
		List<AccountCard> cards = wrongDay ? List.of()
				: this.cards.page(wanted, paging.offset(), paging.size(), user.scope());
		Optional.ofNullable(wanted.text())
			.flatMap(number -> this.retired.find(number, user.scope()))
			.filter(kept -> cards.stream().anyMatch(card -> card.id() == kept.account().value()))
			.ifPresent(kept -> model.addAttribute("retired", kept));
		List<FoundChildren.Row> rows = this.children.of(cards, withDeleted, user.scope());
		model.addAttribute("rows", rows);
		model.addAttribute("names", names(rows.stream().flatMap(row -> row.cards().stream()).toList()));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		model.addAttribute("toMend", this.faulty.count(CardFilter.ALL, user.scope()));
		return "students/list";
	}

	@GetMapping("/{number}")
	String card(@PathVariable String number, @ModelAttribute("documentsForm") DocumentsForm form,
			@AuthenticationPrincipal SignedIn user, Model model) {
		return page(number, user, model);
	}

	private String page(String number, SignedIn user, Model model) {
		AccountCard card = this.opened.open(number, user.actor(), user.scope()).orElseThrow(NotFound::new);
		model.addAttribute("card", card);
		model.addAttribute("names", names(List.of(card)));
		StayPicture
			.of(List.of(new StayPicture.Account(card.number(), null, card.stays())), null, LocalDate.now(this.clock))
			.ifPresent(picture -> model.addAttribute("picture", picture));
		this.retired.find(card.number(), user.scope())
			.filter(kept -> this.cards.find(kept.number(), user.scope()).isPresent())
			.ifPresent(kept -> model.addAttribute("kept", kept));
		model.addAttribute("child", this.children.of(card, user.scope()));
		model.addAttribute("tasks", this.children.ownTasks(card, user));
		model.addAttribute("mayShow", user.may(Right.SEE_DOCUMENTS));
		return "students/card";
	}

	/** The card with the documents in full, in this one answer and nowhere else. */
	@PostMapping("/{number}/documents")
	String documents(@PathVariable String number, @ModelAttribute("documentsForm") DocumentsForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn user, Model model, HttpServletResponse response) {
		form.show(this.looks.show(number, form.lookReason(), user.actor(), user.scope()), errors, model, response);
		return page(number, user, model);
	}

	/** Whoever comes back to the address of that answer sees the card. */
	@GetMapping("/{number}/documents")
	String masked(@ModelAttribute("base") String base) {
		return "redirect:" + base + "/{number}";
	}

	/** The names of the organizations where the accounts were, by code. */
	private Map<String, String> names(List<AccountCard> cards) {
		Set<String> codes = cards.stream()
			.flatMap(card -> card.stays().stream())
			.map(Stay::organization)
			.collect(Collectors.toSet());
		return this.organizations.findByCodeIn(codes)
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::shortName));
	}

}
