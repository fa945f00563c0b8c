package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.intake.SentListStates;
import ru.sgo.duplicates.notice.Addressee;
import ru.sgo.duplicates.notice.Addressees;
import ru.sgo.duplicates.notice.LetterFile;
import ru.sgo.duplicates.notice.ListRequest;
import ru.sgo.duplicates.notice.ListRequests;

/** Requests for lists: a letter as PDF and DOCX and a template as XLSX. */
@RestController
class ListRequestApi {

	private final ListRequests requests;

	private final Addressees addressees;

	private final SentListStates states;

	private final Clock clock;

	ListRequestApi(ListRequests requests, Addressees addressees, SentListStates states, Clock clock) {
		this.requests = requests;
		this.addressees = addressees;
		this.states = states;
		this.clock = clock;
	}

	/** To those named; where nobody is, to all that have sent nothing. */
	@GetMapping("/api/lists/requests.zip")
	@AnswersFile
	void all(@RequestParam(required = false) @Nullable List<String> organization,
			@RequestParam(required = false) @Nullable LocalDate day,
			@RequestParam(required = false) @Nullable LocalDate dueOn, Locale language,
			@AuthenticationPrincipal SignedIn user, HttpServletResponse response) throws IOException {
		ListRequest request = request(day, dueOn);
		List<Addressee> wanted = this.addressees
			.find((organization != null) ? organization : this.states.missing(user.scope()), user.scope());
		if (wanted.isEmpty() && organization != null) {
			throw ApiProblem.notFound();
		}
		this.requests.writeAll(wanted, request, language, Attachment.zip("requests.zip").begin(response));
	}

	/** One file, by its ending: pdf, docx or xlsx. */
	@GetMapping("/api/lists/request.{ending}")
	@AnswersFile
	void one(@PathVariable String ending, @RequestParam String organization,
			@RequestParam(required = false) @Nullable LocalDate day,
			@RequestParam(required = false) @Nullable LocalDate dueOn, Locale language,
			@AuthenticationPrincipal SignedIn user, HttpServletResponse response) throws IOException {
		LetterFile file = LetterFile.of(ending).orElseThrow(ApiProblem::notFound);
		Addressee to = this.addressees.find(List.of(organization), user.scope())
			.stream()
			.findFirst()
			.orElseThrow(ApiProblem::notFound);
		byte[] written = this.requests.write(file, to, request(day, dueOn), language);
		new Attachment(this.requests.name(file, to, language), file.mediaType()).write(written, response);
	}

	private ListRequest request(@Nullable LocalDate day, @Nullable LocalDate dueOn) {
		LocalDate today = LocalDate.now(this.clock);
		ListRequest request = ListRequest.of(day, dueOn, today);
		request.fault(today).ifPresent(key -> {
			throw ApiProblem.invalid("dueOn", key);
		});
		return request;
	}

}
