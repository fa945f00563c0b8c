package ru.sgo.duplicates.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.cards.CardFilter;
import ru.sgo.duplicates.cards.CardLine;
import ru.sgo.duplicates.cards.FaultyCard;
import ru.sgo.duplicates.cards.FaultyCards;
import ru.sgo.duplicates.cards.Remark;
import ru.sgo.duplicates.cards.RemarkKind;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.tables.TableDescription;

/**
 * «Исправьте карточку» for programs; an organization gets the cards that it has to mend.
 */
@RestController
@RequestMapping("/api/cards")
class CardApi {

	private static final TableDescription<CardLine> TABLE = TableDescription.<CardLine>titled("cards")
		.text("account", CardLine::number)
		.text("remark", line -> line.remark().kind().code())
		.text("advice", line -> line.remark().kind().advice().code())
		.day("day", line -> line.remark().day())
		.text("organizations", line -> String.join(" ", line.organizations()));

	private final FaultyCards cards;

	private final Organizations organizations;

	CardApi(FaultyCards cards, Organizations organizations) {
		this.cards = cards;
		this.organizations = organizations;
	}

	@GetMapping
	Listing<CardJson> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable String kind,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		CardFilter filter = filter(SearchHeaders.text(typed, text), organization, kind, user);
		return new Listing<>(this.cards.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(CardJson::of)
			.toList(), this.cards.count(filter, user.scope()));
	}

	/** Each remark on a line of its own. */
	@GetMapping({ "/lines.csv", "/lines.xlsx" })
	@AnswersTable
	void table(@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable String kind, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		CardFilter filter = filter(null, organization, kind, user);
		TableAnswer.write(request, response, TABLE, rows -> this.cards.forEach(filter, user.scope(), rows));
	}

	private CardFilter filter(@Nullable String text, @Nullable String organization, @Nullable String kind,
			SignedIn user) {
		CardFilter filter = new CardFilter(text, organization, (kind != null) ? kind(kind) : null);
		if (!this.organizations.mayBeChosen(filter.organization(), user.scope().parameter())) {
			throw ApiProblem.notFound();
		}
		return filter;
	}

	private static RemarkKind kind(String code) {
		return RemarkKind.of(code).orElseThrow(() -> ApiProblem.invalid("kind", "api.refused.remark-kind"));
	}

	/**
	 * A card with what is wrong with it.
	 *
	 * @param birthDateText what was typed and is no day
	 * @param organizations the codes of those that have to mend the card
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record CardJson(String number, String fullName, @Nullable LocalDate birthDate, @Nullable String birthDateText,
			@Nullable String sex, List<String> organizations, List<RemarkJson> remarks) {

		static CardJson of(FaultyCard faulty) {
			CardLine card = faulty.card();
			return new CardJson(card.number(), card.fullName(), card.birthDate(), card.birthDateText(),
					Codes.orNull(card.sex()), card.organizations(),
					faulty.remarks().stream().map(RemarkJson::of).toList());
		}

	}

	/**
	 * One thing that is wrong.
	 *
	 * @param advice {@code correct} or {@code check}
	 * @param day the day that the birth date contradicts, if it contradicts one
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record RemarkJson(String kind, String advice, @Nullable LocalDate day) {

		static RemarkJson of(Remark remark) {
			return new RemarkJson(remark.kind().code(), remark.kind().advice().code(), remark.day());
		}

	}

}
