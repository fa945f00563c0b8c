package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Parameter;
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
import ru.sgo.duplicates.resolution.TaskCards;
import ru.sgo.duplicates.resolution.TaskCarryOut;
import ru.sgo.duplicates.resolution.TaskObjection;
import ru.sgo.duplicates.resolution.TaskObjectionLetter;
import ru.sgo.duplicates.resolution.TaskObjections;
import ru.sgo.duplicates.resolution.TaskOtherSides;
import ru.sgo.duplicates.resolution.TaskStatedOrder;
import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.resolution.TaskUndo;
import ru.sgo.duplicates.resolution.TaskWork;
import ru.sgo.duplicates.resolution.Tasks;

/** Tasks for programs. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {

	private final Tasks tasks;

	private final TaskOtherSides otherSides;

	private final TaskObjections objections;

	private final TaskWork work;

	private final TaskUndo undo;

	TaskApi(Tasks tasks, TaskOtherSides otherSides, TaskObjections objections, TaskWork work, TaskUndo undo) {
		this.tasks = tasks;
		this.otherSides = otherSides;
		this.objections = objections;
		this.work = work;
		this.undo = undo;
	}

	@GetMapping
	Listing<TaskJson> list(@RequestParam(required = false) @Nullable TaskStatus status,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(name = "case", required = false) @Nullable Long caseNumber,
			@RequestParam(required = false) @Nullable String text,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		Tasks.Filter filter = new Tasks.Filter(status, false, organization, caseNumber, false,
				SearchHeaders.text(typed, text));
		return new Listing<>(this.tasks.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(TaskJson::of)
			.toList(), this.tasks.count(filter, user.scope()));
	}

	@GetMapping("/{id}")
	OneTaskJson one(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return this.tasks.find(id, user.scope())
			.map(task -> OneTaskJson.of(task, this.otherSides.of(id, user.scope()),
					this.objections.ofTask(task, user.scope()).stream().map(ObjectionJson::of).toList()))
			.orElseThrow(ApiProblem::notFound);
	}

	@PostMapping("/{id}/carry-out")
	OneTaskJson carryOut(@PathVariable long id, @RequestBody(required = false) @Nullable How how,
			@AuthenticationPrincipal SignedIn user) {
		TaskCarryOut given = (how == null) ? new TaskCarryOut(null, null, null)
				: new TaskCarryOut(how.date(), how.orderNumber(), how.orderDate(), how.text(), how.answer());
		OutcomeProblems.done(this.work.carryOut(id, given, user.actor(), user.scope()));
		return one(id, user);
	}

	/** Takes back what was done for it, as long as nothing was built upon it. */
	@PostMapping("/{id}/undo")
	OneTaskJson undo(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		OutcomeProblems.done(this.undo.undo(id, user.actor(), user.scope()));
		return one(id, user);
	}

	@PostMapping("/{id}/objection")
	OneTaskJson object(@PathVariable long id, @RequestBody Objection objection,
			@AuthenticationPrincipal SignedIn user) {
		OutcomeProblems.done(this.work.object(id, objection.wish(), user.actor(), user.scope()));
		return one(id, user);
	}

	/**
	 * How it was carried out.
	 *
	 * @param orderDate the day on which the order was signed
	 * @param cards one or two: how many the child has, where that is asked
	 * @param numbers those of two cards
	 */
	record How(@Nullable LocalDate date, @Nullable String orderNumber, @Nullable LocalDate orderDate,
			@Nullable String text, @Nullable Integer cards, @Nullable List<@Nullable String> numbers) {

		TaskCards answer() {
			return new TaskCards(this.cards,
					(this.numbers != null) ? this.numbers.stream().filter(Objects::nonNull).toList() : List.of());
		}

	}

	/**
	 * With what the organization does not agree.
	 *
	 * @param statedDate the first or last day there by its order
	 * @param letterNumber under which the authority keeps the organization's letter
	 */
	record Objection(@Nullable String reason, @Nullable LocalDate statedDate, @Nullable String orderNumber,
			@Nullable LocalDate orderDate, @Nullable String letterNumber, @Nullable LocalDate letterDate) {

		TaskObjection wish() {
			if (this.statedDate == null && (this.orderNumber != null || this.orderDate != null)) {
				throw ApiProblem.invalid("statedDate", "api.refused.missing");
			}
			if (this.letterNumber == null && this.letterDate != null) {
				throw ApiProblem.invalid("letterNumber", "api.refused.missing");
			}
			return new TaskObjection((this.reason != null) ? this.reason : "",
					(this.statedDate != null) ? new TaskStatedOrder(this.statedDate,
							(this.orderNumber != null) ? this.orderNumber : "", this.orderDate) : null,
					(this.letterNumber != null) ? new TaskObjectionLetter(this.letterNumber, this.letterDate) : null);
		}

	}

}
