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
import ru.sgo.duplicates.notice.AllLetters;
import ru.sgo.duplicates.notice.LetterFile;
import ru.sgo.duplicates.notice.LetterState;
import ru.sgo.duplicates.notice.NoticeGiven;
import ru.sgo.duplicates.notice.NoticeOutcome;
import ru.sgo.duplicates.notice.NoticeTally;
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

	/** So many of the times that an organization was told are shown. */
	private static final int TIMES = 20;

	private final Notices notices;

	private final TaskLetters letters;

	private final AllLetters all;

	private final Addressees addressees;

	private final PersonsInCharge persons;

	private final DateWords dates;

	LettersController(Notices notices, TaskLetters letters, AllLetters all, Addressees addressees,
			PersonsInCharge persons, DateWords dates) {
		this.notices = notices;
		this.letters = letters;
		this.all = all;
		this.addressees = addressees;
		this.persons = persons;
		this.dates = dates;
	}

	@GetMapping
	String list(@ModelAttribute("choice") LetterChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		NoticeTally tally = this.notices.tally(user.scope());
		Paging paging = Paging.of(page, this.notices.count(choice.toFilter(), user.scope()));
		List<LetterState> states = this.notices.page(choice.toFilter(), paging.offset(), paging.size(), user.scope());
		model.addAttribute("tally", tally);
		model.addAttribute("paging", paging);
		model.addAttribute("states", states);
		model.addAttribute("persons",
				this.persons.of(states.stream().map(LetterState::organization).toList(), user.scope()));
		model.addAttribute("last", this.all.last(user.scope()).orElse(null));
		return "municipality/letters";
	}

	@GetMapping("/letter.{ending}")
	@Nullable String one(@PathVariable String ending, @RequestParam String organization, Locale language,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next, HttpServletResponse response)
			throws IOException {
		LetterFile file = LetterFile.of(ending).orElseThrow(NotFound::new);
		Addressee to = find(organization, user);
		Optional<byte[]> written = this.letters.write(file, to, language, user.scope());
		if (written.isEmpty()) {
			Flash.problem(next, "letters.refused.nothing-of", to.shortName());
			return "redirect:/municipality/letters";
		}
		new Attachment(this.letters.name(file, to, language), file.mediaType()).write(written.get(), response);
		return null;
	}

	@GetMapping("/told")
	String told(@RequestParam String organization, @RequestParam(name = "case", required = false) @Nullable Long number,
			@AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("form", new NoticeForm(NoticeWay.LETTER.code(), null, null, this.dates.today()));
		return show(organization, number, user, model);
	}

	/**
	 * Notes that an organization was told.
	 * @param number of the case from which the reader has come, to go back to it
	 */
	@PostMapping("/told")
	String tell(@RequestParam String organization, @RequestParam(name = "case", required = false) @Nullable Long number,
			@ModelAttribute("form") NoticeForm form, BindingResult errors, @AuthenticationPrincipal SignedIn user,
			Model model, RedirectAttributes next) {
		Optional<NoticeGiven> given = errors.hasErrors() ? Optional.empty() : form.toNotice(this.dates.today());
		if (given.isEmpty()) {
			if (!errors.hasErrors()) {
				errors.rejectValue("way", "api.refused.notice-way");
			}
			return show(organization, number, user, model);
		}
		NoticeOutcome outcome = this.notices.give(organization, given.get(), user.actor(), user.scope());
		if (outcome instanceof NoticeOutcome.Invalid invalid) {
			errors.rejectValue(invalid.field(), invalid.messageKey());
			return show(organization, number, user, model);
		}
		Flash.success(next, "letters.told", find(organization, user).shortName());
		return "redirect:/municipality/" + ((number != null) ? "cases/" + number : "letters");
	}

	private String show(String organization, @Nullable Long number, SignedIn user, Model model) {
		model.addAttribute("caseNumber", number);
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
