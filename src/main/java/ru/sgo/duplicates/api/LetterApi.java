package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.notice.Addressee;
import ru.sgo.duplicates.notice.Addressees;
import ru.sgo.duplicates.notice.LetterFile;
import ru.sgo.duplicates.notice.LetterState;
import ru.sgo.duplicates.notice.NoticeFilter;
import ru.sgo.duplicates.notice.NoticeGiven;
import ru.sgo.duplicates.notice.NoticeOutcome;
import ru.sgo.duplicates.notice.NoticeWay;
import ru.sgo.duplicates.notice.Notices;
import ru.sgo.duplicates.notice.TaskLetters;

/** Letters to organizations, for those too that never sign in. */
@RestController
@RequestMapping("/api/letters")
class LetterApi {

	private static final int MOST = 10_000;

	private final Notices notices;

	private final TaskLetters letters;

	private final Addressees addressees;

	private final Clock clock;

	LetterApi(Notices notices, TaskLetters letters, Addressees addressees, Clock clock) {
		this.notices = notices;
		this.letters = letters;
		this.addressees = addressees;
		this.clock = clock;
	}

	/** The organizations that have something to do. */
	@GetMapping
	List<LetterJson> list(@RequestParam(required = false) @Nullable String authority,
			@AuthenticationPrincipal SignedIn user) {
		return this.notices.page(NoticeFilter.under(authority), 0, MOST, user.scope())
			.stream()
			.map(LetterJson::of)
			.toList();
	}

	/** One letter, by its ending: pdf or docx; xlsx is the sheet of answers to it. */
	@GetMapping("/{organization}.{ending}")
	@AnswersFile
	void one(@PathVariable String organization, @PathVariable String ending, Locale language,
			@AuthenticationPrincipal SignedIn user, HttpServletResponse response) throws IOException {
		LetterFile file = LetterFile.of(ending).orElseThrow(ApiProblem::notFound);
		Addressee to = this.addressees.find(List.of(organization), user.scope())
			.stream()
			.findFirst()
			.orElseThrow(ApiProblem::notFound);
		byte[] written = this.letters.write(file, to, language, user.scope())
			.orElseThrow(() -> ApiProblem.conflict("letters.refused.nothing-here"));
		new Attachment(this.letters.name(file, to, language), file.mediaType()).write(written, response);
	}

	/** Notes that the organization was told what it has to do. */
	@PostMapping("/{organization}/sent")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void sent(@PathVariable String organization, @RequestBody SentJson wish, @AuthenticationPrincipal SignedIn user) {
		NoticeWay way = NoticeWay.of(Objects.requireNonNullElse(wish.by(), ""))
			.orElseThrow(() -> ApiProblem.invalid("by", "api.refused.notice-way"));
		LocalDate on = Objects.requireNonNullElseGet(wish.on(), () -> LocalDate.now(this.clock));
		NoticeOutcome outcome = this.notices.give(organization, new NoticeGiven(way, wish.number(), wish.to(), on),
				user.actor(), user.scope());
		if (outcome instanceof NoticeOutcome.Invalid invalid) {
			throw ApiProblem.invalid(invalid.field(), invalid.messageKey());
		}
		if (outcome instanceof NoticeOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
	}

	/**
	 * That an organization was told.
	 *
	 * @param by {@code letter}, {@code telephone}, {@code e-mail} or {@code person}
	 * @param number the outgoing number of the letter
	 * @param to whom
	 * @param on the day; today unless said otherwise
	 */
	record SentJson(@Nullable String by, @Nullable String number, @Nullable String to, @Nullable LocalDate on) {
	}

	/**
	 * An organization that has something to do.
	 *
	 * @param sent when it was told last
	 * @param sentAll whether that was not before the last of its tasks was given to it
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record LetterJson(String organization, String name, long tasks, @Nullable LocalDate dueOn, @Nullable SentJson sent,
			boolean sentAll) {

		static LetterJson of(LetterState state) {
			NoticeGiven told = state.told();
			return new LetterJson(state.organization(), state.name(), state.tasks(), state.dueOn(),
					(told != null) ? new SentJson(told.way().code(), told.number(), told.to(), told.on()) : null,
					state.toldOfAll());
		}

	}

}
