package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.admission.Match;
import ru.sgo.duplicates.admission.Matches;
import ru.sgo.duplicates.admission.Probe;
import ru.sgo.duplicates.registry.TypedText;

/** Who is this child already? */
@RestController
@RequestMapping("/api/matches")
class MatchApi {

	private final Matches matches;

	private final MessageSource messages;

	MatchApi(Matches matches, MessageSource messages) {
		this.matches = matches;
		this.messages = messages;
	}

	/**
	 * The accounts, best first; for an organization also that there is only a similar
	 * one.
	 */
	@PostMapping
	@ApiResponse(responseCode = "200", description = "OK",
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(oneOf = { MatchJson[].class, SimilarJson.class })))
	@ApiResponse(responseCode = "429", description = "Too Many Requests",
			headers = @Header(name = HttpHeaders.RETRY_AFTER, schema = @Schema(type = "integer")),
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(ref = ApiDescription.PROBLEM)))
	Object find(@RequestBody ProbeJson probe, @AuthenticationPrincipal SignedIn user) {
		Probe asked = probe.checked(user.isMunicipal());
		Matches.Outcome outcome = user.isMunicipal() ? this.matches.within(user.scope(), asked, user.actor())
				: this.matches.around(user.scope(), asked, user.actor());
		if (outcome instanceof Matches.Outcome.TooOften tooOften) {
			throw ApiProblem.tooOften(tooOften.messageKey(), tooOften.seconds());
		}
		if (outcome instanceof Matches.Outcome.Similar) {
			return new SimilarJson(true);
		}
		return ((Matches.Outcome.Found) outcome).matches()
			.stream()
			.map(match -> user.isMunicipal() ? inFull(match) : whereabouts(match))
			.toList();
	}

	private MatchJson inFull(Match match) {
		return new InFull(match.account(), Codes.of(match.tier()), match.weight(),
				match.reasons()
					.stream()
					.map(word -> this.messages.getMessage("evidence." + word, null, LocaleContextHolder.getLocale()))
					.toList(),
				match.organization(), match.organizationName(), match.enrolled());
	}

	private static MatchJson whereabouts(Match match) {
		return new Whereabouts(match.organization(), match.organizationName(), match.enrolled());
	}

	/** The child in question. */
	record ProbeJson(@Nullable String surname, @Nullable String givenName, @Nullable String patronymic,
			@Nullable LocalDate birthDate, @Nullable String snils) {

		/**
		 * An organization has to give the full name; a child without a patronymic has a
		 * dash.
		 */
		Probe checked(boolean municipal) {
			return new Probe(given("surname", this.surname), given("givenName", this.givenName),
					municipal ? this.patronymic : given("patronymic", this.patronymic), date(), this.snils);
		}

		private LocalDate date() {
			if (this.birthDate == null) {
				throw ApiProblem.invalid("birthDate", "api.refused.missing");
			}
			if (!this.birthDate.equals(TypedText.day(this.birthDate))) {
				throw ApiProblem.invalid("birthDate", "report.refused.date");
			}
			return this.birthDate;
		}

		private static String given(String field, @Nullable String value) {
			String name = SentText.name(field, value);
			if (name.isBlank()) {
				throw ApiProblem.invalid(field, "api.refused.missing");
			}
			return name;
		}
	}

	/** An account that may already be this child; what is not known is said as null. */
	@Schema(oneOf = { InFull.class, Whereabouts.class })
	sealed interface MatchJson {

	}

	/** Nobody is the child, but somebody is like it: the authority knows more. */
	record SimilarJson(boolean similar) {
	}

	/** What the authority sees. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record InFull(String account, String tier, @Nullable Double weight, List<String> reasons,
			@Nullable String organization, @Nullable String organizationName, boolean enrolled) implements MatchJson {
	}

	/** What an organization sees. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Whereabouts(@Nullable String organization, @Nullable String organizationName,
			boolean enrolled) implements MatchJson {
	}

}
