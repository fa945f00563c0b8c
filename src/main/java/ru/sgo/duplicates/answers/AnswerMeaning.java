package ru.sgo.duplicates.answers;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.intake.AnswerKind;
import ru.sgo.duplicates.intake.AnsweredRow;
import ru.sgo.duplicates.intake.Problem;
import ru.sgo.duplicates.notice.AnswerColumn;
import ru.sgo.duplicates.registry.Order;
import ru.sgo.duplicates.registry.TypedText;
import ru.sgo.duplicates.resolution.TaskAnswer;
import ru.sgo.duplicates.resolution.TaskCarryOut;
import ru.sgo.duplicates.resolution.TaskObjection;
import ru.sgo.duplicates.resolution.TaskView;

/** What a row of a sheet of answers means, or why it means nothing. */
final class AnswerMeaning {

	private static final int LONGEST_TASK = 18;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private final ZonedDateTime now;

	/** By their numbers, those that the sender may see. */
	private final Map<Long, TaskView> tasks;

	AnswerMeaning(ZonedDateTime now, Map<Long, TaskView> tasks) {
		this.now = now;
		this.tasks = Map.copyOf(tasks);
	}

	/** The number of the task that a row names; empty if it names none. */
	static Optional<Long> task(AnswerRow row) {
		String number = TypedText.code(row.text(AnswerColumn.TASK));
		return number.matches("\\d{1," + LONGEST_TASK + "}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
	}

	/** Why the row cannot be taken, before anybody asks what it would do. */
	Optional<Problem> problem(AnswerRow row) {
		if (row.error().isPresent()) {
			return Optional.of(row.problem(row.error().get(), "intake.cell-error"));
		}
		Optional<Long> number = task(row);
		if (number.isEmpty()) {
			return refused(row, AnswerColumn.TASK,
					row.has(AnswerColumn.TASK) ? "answers.refused.task-number" : "answers.refused.task-missing");
		}
		TaskView task = this.tasks.get(number.get());
		if (task == null) {
			return refused(row, AnswerColumn.TASK, "task.refused.unknown");
		}
		return ofTask(row, task).or(() -> ofAnswer(row, task));
	}

	/** Whoever edits one number is found out by the others. */
	private static Optional<Problem> ofTask(AnswerRow row, TaskView task) {
		String organization = row.header().organization();
		if (organization != null && !organization.equals(task.step().organization())) {
			return refused(row, AnswerColumn.TASK, "answers.refused.other-organization");
		}
		String number = TypedText.code(row.text(AnswerColumn.CASE));
		String account = TypedText.code(row.text(AnswerColumn.ACCOUNT));
		if (number.isEmpty() && account.isEmpty()) {
			return refused(row, AnswerColumn.TASK, "answers.refused.unproved");
		}
		if (!number.isEmpty() && !number.equals(String.valueOf(task.duplicate().number()))) {
			return refused(row, AnswerColumn.CASE, "answers.refused.other-case");
		}
		return (account.isEmpty() || account.equals(TypedText.code(task.step().account()))) ? Optional.empty()
				: refused(row, AnswerColumn.ACCOUNT, "answers.refused.other-account");
	}

	private Optional<Problem> ofAnswer(AnswerRow row, TaskView task) {
		if (row.has(AnswerColumn.DONE) && row.has(AnswerColumn.DISAGREED)) {
			return refused(row, AnswerColumn.DISAGREED, "answers.refused.both");
		}
		if (row.has(AnswerColumn.DONE)) {
			return ofDay(row, task);
		}
		return (row.has(AnswerColumn.DISAGREED) || row.has(AnswerColumn.REMARK)) ? Optional.empty()
				: refused(row, AnswerColumn.ORDER, "answers.refused.order-alone");
	}

	private Optional<Problem> ofDay(AnswerRow row, TaskView task) {
		LocalDate day = day(row);
		if (day == null) {
			return refused(row, AnswerColumn.DONE, "answers.refused.day");
		}
		if (!Order.isPossible(day)) {
			return refused(row, AnswerColumn.DONE, "task.refused.date");
		}
		return (day.isAfter(this.now.toLocalDate()) && !day.equals(task.step().date()))
				? refused(row, AnswerColumn.DONE, "task.refused.date-to-come") : Optional.empty();
	}

	/** What a row without a {@link #problem} answers. */
	TaskAnswer answer(AnswerRow row) {
		TaskView task = this.tasks.get(task(row).orElseThrow());
		if (row.has(AnswerColumn.DISAGREED)) {
			return new TaskAnswer(task.id(), null, new TaskObjection(reason(row)), row.text(AnswerColumn.REMARK));
		}
		boolean answers = task.step().act().isAnswer();
		if (!row.has(AnswerColumn.DONE) && !answers) {
			return new TaskAnswer(task.id(), null, null, remark(row));
		}
		return new TaskAnswer(task.id(), answers ? words(row, task) : carriedOut(row, task), null,
				answers ? "" : task.takesOrder() ? row.text(AnswerColumn.REMARK) : remark(row));
	}

	/** What kind of answer it is, in the words of whoever has written it. */
	AnsweredRow answered(AnswerRow row, TaskAnswer answer) {
		AnswerKind kind = (answer.done() != null) ? AnswerKind.DONE
				: (answer.objection() != null) ? AnswerKind.OBJECTION : AnswerKind.REMARK;
		String day = Optional.ofNullable(day(row)).filter(known -> kind == AnswerKind.DONE).map(DAY::format).orElse("");
		return new AnsweredRow(row.line(), answer.task(), kind, said(day, row.text(AnswerColumn.DISAGREED),
				row.text(AnswerColumn.ORDER), row.text(AnswerColumn.REMARK)));
	}

	private static String said(String... texts) {
		return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
	}

	/** The order to which it refers belongs to the reason. */
	private static String reason(AnswerRow row) {
		return said(row.text(AnswerColumn.DISAGREED), row.text(AnswerColumn.ORDER));
	}

	/** Where no order is taken, what is said of one is a remark. */
	private static String remark(AnswerRow row) {
		return said(row.text(AnswerColumn.ORDER), row.text(AnswerColumn.REMARK));
	}

	private TaskCarryOut carriedOut(AnswerRow row, TaskView task) {
		if (!task.takesOrder()) {
			return new TaskCarryOut(null, null, null);
		}
		AnswerOrder order = AnswerOrder.of(row.text(AnswerColumn.ORDER), this.now.getZone(), latestYear());
		return new TaskCarryOut(day(row), order.number(), order.signedOn(), null, null);
	}

	private static TaskCarryOut words(AnswerRow row, TaskView task) {
		String remark = row.text(AnswerColumn.REMARK);
		return (task.step().act() == Act.CLARIFY) ? new TaskCarryOut(null, null, null, null, AnswerCards.of(remark))
				: new TaskCarryOut(null, null, remark);
	}

	private @Nullable LocalDate day(AnswerRow row) {
		return AnswerOrder.day(row.text(AnswerColumn.DONE), this.now.getZone(), latestYear()).orElse(null);
	}

	/** A day of next year may be written with two digits. */
	private int latestYear() {
		return this.now.getYear() + 1;
	}

	private static Optional<Problem> refused(AnswerRow row, AnswerColumn column, String messageKey) {
		return Optional.of(row.problem(column, messageKey));
	}

}
