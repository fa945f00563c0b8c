package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.CaseKind;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.CaseRestorations;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseViewing;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.resolution.DecisionAnswers;
import ru.sgo.duplicates.resolution.DecisionDay;
import ru.sgo.duplicates.resolution.DecisionLawful;
import ru.sgo.duplicates.resolution.DecisionLawfulWish;
import ru.sgo.duplicates.resolution.DecisionToKeep;
import ru.sgo.duplicates.resolution.Decisions;
import ru.sgo.duplicates.resolution.TaskObjectionView;
import ru.sgo.duplicates.resolution.TaskObjections;

/** Cases and decisions for programs of the authority. */
@RestController
@RequestMapping("/api/cases")
class CaseApi {

	private final Cases cases;

	private final CaseViewing opened;

	private final Decisions decisions;

	private final DecisionAnswers objections;

	private final TaskObjections waiting;

	private final CaseRestorations restorations;

	private final DecisionLawful lawfully;

	CaseApi(Cases cases, CaseViewing opened, Decisions decisions, DecisionAnswers objections, TaskObjections waiting,
			CaseRestorations restorations, DecisionLawful lawfully) {
		this.cases = cases;
		this.opened = opened;
		this.decisions = decisions;
		this.objections = objections;
		this.waiting = waiting;
		this.restorations = restorations;
		this.lawfully = lawfully;
	}

	@GetMapping
	Listing<CaseJson> list(@RequestParam(required = false) @Nullable CaseStatus status,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String cause,
			@RequestParam(required = false) @Nullable String certainty,
			@RequestParam(required = false) @Nullable String appearance,
			@RequestParam(required = false) @Nullable Boolean lawful,
			@RequestParam(required = false) @Nullable String text,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		if (Codes.isUnknown(CaseKind.class, kind) || Codes.isUnknown(Cause.class, cause)
				|| Codes.isUnknown(Certainty.class, certainty) || Codes.isUnknown(CaseAppearance.class, appearance)) {
			return new Listing<>(List.of(), 0);
		}
		Cases.Filter filter = new Cases.Filter(status, false, Codes.constant(CaseKind.class, kind),
				Codes.constant(Cause.class, cause), Codes.constant(Certainty.class, certainty),
				Codes.constant(CaseAppearance.class, appearance), organization, SearchHeaders.text(typed, text), null,
				null, lawful);
		return new Listing<>(this.cases.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(CaseJson::of)
			.toList(), this.cases.count(filter, user.scope()));
	}

	@GetMapping("/{number}")
	CaseJson.Whole one(@PathVariable long number, @AuthenticationPrincipal SignedIn user) {
		return this.opened.open(number, user.actor(), user.scope())
			.map(CaseJson.Whole::of)
			.orElseThrow(ApiProblem::notFound);
	}

	@PostMapping("/{number}/decision")
	CaseJson.Whole decide(@PathVariable long number, @RequestBody DecisionWish wish,
			@AuthenticationPrincipal SignedIn user) {
		String reason = SentText.reason(wish.reason());
		CaseOutcome outcome = switch ((wish.verdict() != null) ? wish.verdict() : "") {
			case "confirm" -> this.decisions.confirm(number, wish.said(), user.actor(), user.scope());
			case "keep" -> this.decisions.keep(number, wish.keep(reason), user.actor(), user.scope());
			case "distinct" -> this.decisions.distinct(number, (wish.accounts() != null) ? wish.accounts() : List.of(),
					reason, user.actor(), user.scope());
			case "lawful" -> this.lawfully.mark(number, wish.lawful(reason), user.actor(), user.scope());
			default -> throw ApiProblem.invalid("verdict", "api.refused.verdict");
		};
		OutcomeProblems.done(outcome);
		return one(number, user);
	}

	@PostMapping("/{number}/answer")
	CaseJson.Whole answer(@PathVariable long number, @RequestBody Answer answer,
			@AuthenticationPrincipal SignedIn user) {
		String reason = SentText.reason(answer.reason());
		if (Boolean.TRUE.equals(answer.agree())) {
			long objection = this.waiting.pending(number, user.scope()).map(TaskObjectionView::id).orElse(0L);
			OutcomeProblems.done((objection != 0 || this.cases.find(number, user.scope()).isEmpty())
					? this.objections.agree(objection, reason, user.actor(), user.scope())
					: new CaseOutcome.Refused("case.refused.objection-answered"));
			return one(number, user);
		}
		if (answer.uphold() == null) {
			throw ApiProblem.invalid("uphold", "api.refused.missing");
		}
		OutcomeProblems.done(answer.uphold() ? this.objections.uphold(number, reason, user.actor(), user.scope())
				: this.objections.takeBack(number, reason, user.actor(), user.scope()));
		return one(number, user);
	}

	@PostMapping("/{number}/restore")
	CaseJson.Whole restore(@PathVariable long number, @RequestBody Restoration wish,
			@AuthenticationPrincipal SignedIn user) {
		OutcomeProblems.done(this.restorations.restore(number, (wish.account() != null) ? wish.account() : "",
				SentText.reason(wish.reason()), user.actor(), user.scope()));
		return one(number, user);
	}

	/**
	 * What a person decides.
	 *
	 * @param verdict {@code confirm}, {@code keep}, {@code distinct} or {@code lawful}
	 * @param account the number of the account to keep
	 * @param attends the code of the organization where the child attends
	 * @param enrolFrom the first day of attendance there
	 * @param accounts the numbers of those that differ from the rest
	 * @param line the whole way of the child in full
	 * @param attached whether the attachment of an account that was only attached is real
	 * @param ground for {@code lawful}: summer_group, repairs, sanatorium, kept_place,
	 * family_education or other, which it is where nothing is said
	 * @param until for {@code lawful}: the last day of the term
	 * @param countedAt for {@code lawful}: the code of the organization that counts the
	 * child meanwhile, else the one where it was first
	 * @param days other days of the proposed plan, for {@code confirm}; each as a step of
	 * the plan names it, with another date
	 */
	record DecisionWish(@Nullable String verdict, @Nullable String account, @Nullable String reason,
			@Nullable String attends, @Nullable LocalDate enrolFrom, @Nullable List<String> accounts,
			@Nullable List<StayWish> line, @Nullable Boolean attached, @Nullable String ground,
			@Nullable LocalDate until, @Nullable String countedAt,
			@Schema(description = "For confirm: days of the plan that are to be other ones. Each is sent as plan[].day "
					+ "names it (act, at, proposed), with the date as it is to be; the days beside it follow. A day "
					+ "that cannot be is refused (400) and names its field, days[0].date.") @Nullable List<@Nullable DayWish> days) {

		List<DecisionDay> said() {
			return (this.days != null) ? this.days.stream().map(DayWish::toDay).toList() : List.of();
		}

		DecisionLawfulWish lawful(String because) {
			return new DecisionLawfulWish(LawfulApi.ground(this.ground), this.until, this.countedAt, because);
		}

		DecisionToKeep keep(String because) {
			List<DecisionToKeep.Stay> way = (this.line != null) ? this.line.stream().map(StayWish::toStay).toList()
					: List.of();
			return new DecisionToKeep((this.account != null) ? this.account : "", because, this.attends, this.enrolFrom,
					way, this.attached);
		}

	}

	/**
	 * A day of the proposed plan that is to be another one.
	 *
	 * @param act {@code withdraw}, {@code correct_withdrawal}, {@code enrol} or
	 * {@code correct_enrolment}
	 * @param at the code of the organization where it takes effect
	 * @param proposed the day as the plan proposes it
	 * @param date the day as it is to be
	 */
	record DayWish(@Nullable String act, @Nullable String at, @Nullable LocalDate proposed, @Nullable LocalDate date) {

		private static DecisionDay toDay(@Nullable DayWish wish) {
			if (wish == null || wish.act == null || wish.at == null || wish.proposed == null || wish.date == null) {
				throw ApiProblem.invalid("days", "api.refused.missing");
			}
			Act act = Codes.constant(Act.class, wish.act);
			if (act == null) {
				throw ApiProblem.invalid("days", "case.refused.day-unknown");
			}
			return new DecisionDay(act, wish.at, wish.proposed, wish.date);
		}

	}

	/** One stay on the way of the child; one that goes on has no last day. */
	record StayWish(@Nullable String organization, @Nullable LocalDate from, @Nullable LocalDate to) {

		private DecisionToKeep.Stay toStay() {
			if (this.organization == null || this.from == null) {
				throw ApiProblem.invalid("line", "case.refused.line");
			}
			return new DecisionToKeep.Stay(this.organization, this.from, this.to);
		}

	}

	/**
	 * The authority's answer to an objection.
	 *
	 * @param agree whether the plan is to follow the day that the organization's order
	 * states
	 */
	record Answer(@Nullable Boolean uphold, @Nullable Boolean agree, @Nullable String reason) {
	}

	/** Which deletion is taken back. */
	record Restoration(@Nullable String account, @Nullable String reason) {
	}

}
