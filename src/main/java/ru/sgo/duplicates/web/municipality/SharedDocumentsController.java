package ru.sgo.duplicates.web.municipality;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.pairs.PartedDocuments;
import ru.sgo.duplicates.pairs.SharedDocument;
import ru.sgo.duplicates.pairs.SharedDocuments;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.web.Paging;

/** «Один СНИЛС у двух детей» and «Одно свидетельство, два СНИЛС», for administrators. */
@Controller
class SharedDocumentsController {

	private final SharedDocuments shared;

	private final PartedDocuments parted;

	private final Organizations organizations;

	SharedDocumentsController(SharedDocuments shared, PartedDocuments parted, Organizations organizations) {
		this.parted = parted;
		this.shared = shared;
		this.organizations = organizations;
	}

	@GetMapping("/municipality/shared-snils")
	String snils(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		list(SharedDocument.SNILS, text, page, user, model);
		return "municipality/shared-snils";
	}

	@GetMapping("/municipality/shared-certificates")
	String certificates(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		list(SharedDocument.CERTIFICATE, text, page, user, model);
		return "municipality/shared-certificates";
	}

	/** «Разные дети с одним документом», as persons have decided. */
	@GetMapping("/municipality/shared-parted")
	String parted(@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		Paging paging = Paging.of(page, this.parted.count(user.scope()));
		List<List<AccountCard>> rows = this.parted.page(paging.offset(), paging.size(), user.scope());
		model.addAttribute("paging", paging);
		model.addAttribute("rows", rows);
		model.addAttribute("names", names(rows));
		return "municipality/shared-parted";
	}

	private void list(SharedDocument document, @Nullable String text, @Nullable Integer page, SignedIn user,
			Model model) {
		Paging paging = Paging.of(page, this.shared.count(document, text, user.scope()));
		List<List<AccountCard>> rows = this.shared.page(document, text, paging.offset(), paging.size(), user.scope());
		model.addAttribute("text", text);
		model.addAttribute("paging", paging);
		model.addAttribute("rows", rows);
		model.addAttribute("names", names(rows));
	}

	/** The names of the organizations where the accounts were, by code. */
	private Map<String, String> names(List<List<AccountCard>> rows) {
		Set<String> codes = rows.stream()
			.flatMap(Collection::stream)
			.flatMap(card -> card.stays().stream())
			.map(Stay::organization)
			.collect(Collectors.toSet());
		return this.organizations.findByCodeIn(codes)
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::shortName));
	}

}
