package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.PersonsInCharge;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.notice.Addressee;
import ru.sgo.duplicates.notice.Addressees;
import ru.sgo.duplicates.notice.LetterFile;
import ru.sgo.duplicates.notice.LetterState;
import ru.sgo.duplicates.notice.NoticeGiven;
import ru.sgo.duplicates.notice.NoticeOutcome;
import ru.sgo.duplicates.notice.NoticeWay;
import ru.sgo.duplicates.notice.Notices;
import ru.sgo.duplicates.notice.TaskLetters;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;

/**
 * «Письма организациям»: what each has to do, on paper, and when it was told: for those
 * too that never sign in.
 */
@Controller
@RequestMapping("/municipality/letters")
class LettersController {

	private static final int MOST = 10_000;

	/** So many of the times that an organization was told are shown. */
	private static final int TIMES = 20;

	private final Notices notices;

	private final TaskLetters letters;

	private final Addressees addressees;

	private final PersonsInCharge persons;

	private final DateWords dates;

	LettersController(Notices notices, TaskLetters letters, Addressees addressees, PersonsInCharge persons,
			DateWords dates) {
		this.notices = notices;
		this.letters = letters;
		this.addressees = addressees;
		this.persons = persons;
		this.dates = dates;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		Paging paging = Paging.of(page, this.notices.count(null, user.scope()));
		List<LetterState> states = this.notices.page(null, paging.offset(), paging.size(), user.scope());
		model.addAttribute("paging", paging);
		model.addAttribute("states", states);
		model.addAttribute("persons",
				this.persons.of(states.stream().map(LetterState::organization).toList(), user.scope()));
		return "municipality/letters";
	}

	@GetMapping("/letters.zip")
	void all(Locale language, @AuthenticationPrincipal SignedIn user, HttpServletResponse response) throws IOException {
		List<String> codes = this.notices.page(null, 0, MOST, user.scope())
			.stream()
			.map(LetterState::organization)
			.toList();
		this.letters.writeAll(this.addressees.find(codes, user.scope()), language, user.scope(),
				Attachment.zip("task-letters.zip").begin(response));
	}

	@GetMapping("/letter.{ending}")
	void one(@PathVariable String ending, @RequestParam String organization, Locale language,
			@AuthenticationPrincipal SignedIn user, HttpServletResponse response) throws IOException {
		LetterFile file = LetterFile.of(ending).orElseThrow(NotFound::new);
		Addressee to = find(organization, user);
		byte[] written = this.letters.write(file, to, language, user.scope());
		new Attachment(this.letters.name(file, to, language), file.mediaType()).write(written, response);
	}

	@GetMapping("/told")
	String told(@RequestParam String organization, @AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("form", new NoticeForm(NoticeWay.LETTER.code(), null, null, this.dates.today()));
		return show(organization, user, model);
	}

	@PostMapping("/told")
	String tell(@RequestParam String organization, @ModelAttribute("form") NoticeForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		Optional<NoticeGiven> given = errors.hasErrors() ? Optional.empty() : form.toNotice(this.dates.today());
		if (given.isEmpty()) {
			if (!errors.hasErrors()) {
				errors.rejectValue("way", "api.refused.notice-way");
			}
			return show(organization, user, model);
		}
		NoticeOutcome outcome = this.notices.give(organization, given.get(), user.actor(), user.scope());
		if (outcome instanceof NoticeOutcome.Invalid invalid) {
			errors.rejectValue(invalid.field(), invalid.messageKey());
			return show(organization, user, model);
		}
		Flash.success(next, "letters.told", find(organization, user).shortName());
		return "redirect:/municipality/letters";
	}

	private String show(String organization, SignedIn user, Model model) {
		model.addAttribute("organization", find(organization, user));
		model.addAttribute("ways", NoticeWay.values());
		model.addAttribute("times", this.notices.of(organization, TIMES, user.scope()));
		return "municipality/told";
	}

	private Addressee find(String organization, SignedIn user) {
		return this.addressees.find(List.of(organization), user.scope())
			.stream()
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
