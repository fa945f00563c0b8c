package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.SentListState;
import ru.sgo.duplicates.intake.SentListStates;

/** Which school or kindergarten has sent lists of its children; «Кто прислал». */
@RestController
class ListStateApi {

	private final SentListStates states;

	ListStateApi(SentListStates states) {
		this.states = states;
	}

	@GetMapping("/api/lists")
	Listing<StateJson> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		return new Listing<>(this.states.page(text, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(StateJson::of)
			.toList(), this.states.count(text, user.scope()));
	}

	/**
	 * What an organization has sent.
	 *
	 * @param organization its code
	 * @param day of which its newest list tells; {@code null} if it has sent none
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record StateJson(String organization, String name, String kind, @Nullable LocalDate day, @Nullable Integer children,
			boolean complete) {

		static StateJson of(SentListState state) {
			return new StateJson(state.code(), state.name(), state.kind().name().toLowerCase(Locale.ROOT), state.day(),
					state.children(), state.complete());
		}

	}

}
