package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.intake.SentListStates;
import ru.sgo.duplicates.notice.Addressee;
import ru.sgo.duplicates.notice.Addressees;
import ru.sgo.duplicates.notice.LetterFile;
import ru.sgo.duplicates.notice.ListRequest;
import ru.sgo.duplicates.notice.ListRequests;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** Requests for lists, to be printed or sent, for those too that never sign in. */
@Controller
class ListRequestsController {

	private final ListRequests requests;

	private final Addressees addressees;

	private final SentListStates states;

	private final DateWords dates;

	ListRequestsController(ListRequests requests, Addressees addressees, SentListStates states, DateWords dates) {
		this.requests = requests;
		this.addressees = addressees;
		this.states = states;
		this.dates = dates;
	}

	/** To those chosen; without a choice to all that have sent nothing. */
	@GetMapping("/municipality/lists/requests.zip")
	@Nullable String all(@ModelAttribute("wish") ListRequestForm form, BindingResult result,
			@RequestParam(required = false) @Nullable List<String> organization, Locale language,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next, HttpServletResponse response)
			throws IOException {
		ListRequest request = ListRequest.of(form.day(), form.dueOn(), this.dates.today());
		List<Addressee> wanted = this.addressees
			.find((organization != null) ? organization : this.states.missing(user.scope()), user.scope());
		if (wanted.isEmpty() && organization != null) {
			throw new NotFound();
		}
		Optional<String> fault = wanted.isEmpty() ? Optional.of("lists.requests.nobody") : fault(request, result);
		if (fault.isPresent()) {
			return back(form, fault.get(), next);
		}
		this.requests.writeAll(wanted, request, language, Attachment.zip("requests.zip").begin(response));
		return null;
	}

	/** One file of the request to one organization. */
	@GetMapping("/municipality/lists/request.{ending}")
	@Nullable String one(@PathVariable String ending, @ModelAttribute("wish") ListRequestForm form, BindingResult result,
			@RequestParam String one, Locale language, @AuthenticationPrincipal SignedIn user, RedirectAttributes next,
			HttpServletResponse response) throws IOException {
		LetterFile file = LetterFile.of(ending).orElseThrow(NotFound::new);
		Addressee to = this.addressees.find(List.of(one), user.scope()).stream().findFirst().orElseThrow(NotFound::new);
		ListRequest request = ListRequest.of(form.day(), form.dueOn(), this.dates.today());
		Optional<String> fault = fault(request, result);
		if (fault.isPresent()) {
			return back(form, fault.get(), next);
		}
		byte[] written = this.requests.write(file, to, request, language);
		new Attachment(this.requests.name(file, to, language), file.mediaType()).write(written, response);
		return null;
	}

	private Optional<String> fault(ListRequest request, BindingResult result) {
		return result.hasErrors() ? Optional.of("lists.requests.no-date") : request.fault(this.dates.today());
	}

	private static String back(ListRequestForm form, String messageKey, RedirectAttributes next) {
		Flash.problem(next, messageKey);
		next.addFlashAttribute("wish", form);
		return "redirect:/municipality/lists";
	}

}
