package ru.sgo.duplicates.web.municipality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.cards.CardFilter;
import ru.sgo.duplicates.cards.FaultyCards;
import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.intake.SentListStates;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.UnknownLeavingFilter;
import ru.sgo.duplicates.registry.UnknownLeavings;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.TaskObjections;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.Words;

/**
 * «Что делать сейчас»: what waits for the reader, the most urgent first, each with its
 * number and the list that it counts.
 */
@Component
class NextSteps {

	/** What one decision takes, as the sentence says, too. */
	private static final Duration ONE_CASE = Duration.ofSeconds(30);

	private static final String CASES = "/municipality/cases?status=";

	private static final String TASKS = "/municipality/tasks";

	private final Organizations organizations;

	private final TaskObjections objections;

	private final BulkConfirmation confirmation;

	private final SentListStates lists;

	private final UnknownLeavings leavings;

	private final FaultyCards faulty;

	private final Words words;

	private final Clock clock;

	NextSteps(Organizations organizations, TaskObjections objections, BulkConfirmation confirmation,
			SentListStates lists, UnknownLeavings leavings, FaultyCards faulty, Words words, Clock clock) {
		this.organizations = organizations;
		this.objections = objections;
		this.confirmation = confirmation;
		this.lists = lists;
		this.leavings = leavings;
		this.faulty = faulty;
		this.words = words;
		this.clock = clock;
	}

	/** What a town needs that is empty or without a list; who makes no list waits. */
	List<NextStep> first(SignedIn user) {
		if (!user.may(Right.DECIDE)) {
			return List.of(NextStep.of("summary.next.no-list", "/municipality/reports"));
		}
		return List.of(this.organizations.anyCounted(user.scope().parameter())
				? NextStep.of("summary.next.report", "/municipality/reports")
				: NextStep.of("summary.next.import", "/municipality/imports"));
	}

	/**
	 * What waits.
	 * @param run the last list
	 * @param lacking how many organizations have no user and should have one
	 */
	List<NextStep> of(ReportRun run, CaseMatrix cases, List<Tasks.Load> loads, int lacking, SignedIn user) {
		Scope scope = user.scope();
		List<NextStep> steps = new ArrayList<>();
		object(steps, cases, scope);
		decide(steps, run, cases, user);
		watch(steps, cases, loads);
		if (lacking > 0) {
			boolean may = user.may(Right.MANAGE_USERS);
			add(steps, may ? "summary.next.users" : "summary.next.users.ask", lacking,
					may ? "/municipality/users/many" : null);
		}
		add(steps, "summary.next.lists", this.lists.coverage(scope).awaited(), "/municipality/lists");
		add(steps, "summary.next.leavings", this.leavings.count(UnknownLeavingFilter.ALL, scope),
				"/municipality/leavings");
		add(steps, "summary.next.cards", this.faulty.count(CardFilter.ALL, scope), "/municipality/cards");
		return steps;
	}

	private void object(List<NextStep> steps, CaseMatrix cases, Scope scope) {
		long disputed = cases.of(CaseStatus.DISPUTED);
		if (disputed > 0) {
			LocalDate today = LocalDate.now(this.clock);
			long days = this.objections.oldestPending(scope)
				.map((Instant made) -> ChronoUnit.DAYS.between(LocalDate.ofInstant(made, this.clock.getZone()), today))
				.orElse(0L);
			steps.add(NextStep.urgent("summary.next.disputed", "/municipality/objections", this.words.number(disputed),
					days));
		}
	}

	/** What may be confirmed at once goes first; then the others one by one. */
	private void decide(List<NextStep> steps, ReportRun run, CaseMatrix cases, SignedIn user) {
		long found = cases.of(CaseStatus.FOUND);
		int clear = (found > 0 && user.may(Right.DECIDE)) ? this.confirmation.count(run.id(), user.scope()) : 0;
		add(steps, "summary.next.clear", clear, "/municipality/reports/" + run.id() + "/confirm");
		long look = (clear > 0) ? cases.toDecide(Certainty.LOOK) : found;
		if (look > 0) {
			steps.add(NextStep.of("summary.next.found", CASES + ((clear > 0) ? "found&certainty=look" : "found"),
					this.words.number(look), Math.max(1, ONE_CASE.multipliedBy(look).toMinutes())));
		}
	}

	private void watch(List<NextStep> steps, CaseMatrix cases, List<Tasks.Load> loads) {
		long overdue = loads.stream().mapToLong(Tasks.Load::overdue).sum();
		if (overdue > 0) {
			steps.add(NextStep.urgent("summary.next.overdue", TASKS + "?overdue=true", this.words.number(overdue)));
		}
		add(steps, "summary.next.check", cases.of(CaseStatus.AWAITING_CHECK), CASES + "awaiting_check");
		add(steps, "summary.next.lawful-over", cases.lawfulOver(), CASES + CaseChoice.LAWFUL);
		add(steps, "summary.next.tasks", loads.stream().mapToLong(load -> load.open() + load.waiting()).sum(),
				TASKS + "?status=TO_DO");
	}

	private void add(List<NextStep> steps, String key, long number, @Nullable String url) {
		if (number > 0) {
			steps.add(NextStep.of(key, url, this.words.number(number)));
		}
	}

}
