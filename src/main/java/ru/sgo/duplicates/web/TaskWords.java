package ru.sgo.duplicates.web;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.resolution.TaskView;

/** Says what a task asks for, for templates and files. */
@Component("taskWords")
public class TaskWords {

	private final Words words;

	private final DateWords dates;

	private final AccountWords accounts;

	private final StayWords stays;

	TaskWords(Words words, DateWords dates, AccountWords accounts, StayWords stays) {
		this.words = words;
		this.dates = dates;
		this.accounts = accounts;
		this.stays = stays;
	}

	/** What is to be done, in one sentence. */
	public String said(TaskView task) {
		return this.accounts.isListed(task.step().account()) ? ofListed(task) : ofNumbered(task);
	}

	/** Whether it is to be read with care: something is deleted, or must not be. */
	public boolean isGrave(TaskView task) {
		return task.step().act() == Act.DELETE_ACCOUNT || task.step().act() == Act.CLARIFY;
	}

	private String ofNumbered(TaskView task) {
		TaskView.Step step = task.step();
		String account = step.account();
		return switch (step.act()) {
			case WITHDRAW -> dated("task.do.withdraw", step);
			case CORRECT_WITHDRAWAL -> dated("task.do.correct_withdrawal", step);
			case CORRECT_ENROLMENT -> dated("task.do.correct_enrolment", step);
			case ENROL -> this.stays.past(step.stays())
					? this.words.say("task.do.enrol-past", account, step.atName(), this.stays.said(step.stays()))
					: dated("task.do.enrol", step);
			case ATTACH -> dated("task.do.attach", step);
			case DETACH -> dated("task.do.detach", step);
			case DELETE_ACCOUNT -> this.words.say("task.do.delete_account", account, task.duplicate().keep());
			case EXPLAIN -> this.words.say("task.do.explain", account);
			case CLARIFY -> this.words.say("task.do.clarify");
		};
	}

	private String dated(String key, TaskView.Step step) {
		return this.words.say(key, step.account(), step.atName(), this.dates.day(step.date()));
	}

	/** A number that lists alone have given is none to act upon. */
	private String ofListed(TaskView task) {
		TaskView.Step step = task.step();
		String day = this.dates.day(step.date());
		return switch (step.act()) {
			case WITHDRAW -> this.words.say("task.do.withdraw.listed", step.atName(), day);
			case CORRECT_WITHDRAWAL -> this.words.say("task.do.correct_withdrawal.listed", step.atName(), day);
			case CORRECT_ENROLMENT -> this.words.say("task.do.correct_enrolment.listed", step.atName(), day);
			case EXPLAIN -> this.words.say("task.do.explain.listed");
			case CLARIFY -> this.words.say("task.do.clarify");
			case ENROL, ATTACH, DETACH, DELETE_ACCOUNT -> this.words.of("act", step.act());
		};
	}

}
