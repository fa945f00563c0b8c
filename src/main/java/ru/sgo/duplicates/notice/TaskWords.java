package ru.sgo.duplicates.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.registry.DerivedNumber;
import ru.sgo.duplicates.resolution.TaskStay;
import ru.sgo.duplicates.resolution.TaskView;

/**
 * Says what an organization has to do: on pages and in letters the same sentence. The
 * child is named as it stands in the organization's own account.
 */
@Component("taskWords")
public class TaskWords {

	private static final String RUSSIAN = "ru";

	/** About a card without a number something else is said. */
	private static final Set<Act> OF_CARDS = Set.of(Act.WITHDRAW, Act.CORRECT_WITHDRAWAL, Act.CORRECT_ENROLMENT,
			Act.EXPLAIN);

	/** Whom it concerns is said, for several accounts bear the child's name. */
	private static final Set<Act> OF_CHILDREN = Set.of(Act.ENROL, Act.ATTACH, Act.DETACH);

	private final MessageSource messages;

	TaskWords(MessageSource messages) {
		this.messages = messages;
	}

	/** The sentence in the language of the reader. */
	public String said(TaskView task) {
		return said(task, LocaleContextHolder.getLocale());
	}

	String said(TaskView task, Locale language) {
		LetterWords words = new LetterWords(this.messages, language);
		TaskView.Step step = task.step();
		String child = child(task, language).orElse(task.child().name());
		String day = (step.date() != null) ? day(step.date(), language) : words.say("word.none");
		return words.say("task.do." + form(task, language), step.account(), step.atName(), day, child,
				Objects.requireNonNullElse(task.duplicate().keep(), ""), stays(step.stays(), language));
	}

	/** Whether it is to be read with care: something is deleted, or must not be. */
	public boolean isGrave(TaskView task) {
		return task.step().act() == Act.DELETE_ACCOUNT || task.step().act() == Act.CLARIFY;
	}

	/** Whether something of it lies in the past: the orders are there already. */
	public boolean past(List<TaskStay> stays) {
		return stays.stream().anyMatch(stay -> stay.to() != null);
	}

	/** Which stays a step takes over: with both ends and the numbers of the orders. */
	public String stays(List<TaskStay> stays) {
		return stays(stays, LocaleContextHolder.getLocale());
	}

	private String stays(List<TaskStay> stays, Locale language) {
		LetterWords words = new LetterWords(this.messages, language);
		return stays.stream().map(stay -> stay(stay, words)).collect(Collectors.joining("; "));
	}

	private static String stay(TaskStay stay, LetterWords words) {
		LocalDate to = stay.to();
		String from = LetterWords.day(stay.from());
		String days = (to != null) ? words.say("task.stay", from, LetterWords.day(to))
				: words.say("task.stay.open", from);
		return stay.orders().isEmpty() ? days
				: days + words.say("task.stay.orders", String.join(", № ", stay.orders()));
	}

	/** What its sentence is called among the messages. */
	private String form(TaskView task, Locale language) {
		Act act = task.step().act();
		String form = act.name().toLowerCase(Locale.ROOT);
		if (OF_CARDS.contains(act) && DerivedNumber.is(task.step().account())) {
			return form + ".listed";
		}
		if (act == Act.ENROL && past(task.step().stays())) {
			return form + ".past";
		}
		if (act == Act.DELETE_ACCOUNT && isNobodys(task.duplicate().keep())) {
			return form + ".alone";
		}
		return (OF_CHILDREN.contains(act) && child(task, language).isPresent()) ? form + ".child" : form;
	}

	/** A number that lists alone have given is none to act upon. */
	private static boolean isNobodys(@Nullable String number) {
		return number == null || DerivedNumber.is(number);
	}

	/** The child as the object of the sentence, where the name can be declined. */
	private static Optional<String> child(TaskView task, Locale language) {
		String name = task.child().name();
		return language.getLanguage().equals(RUSSIAN) ? AccusativeName.of(name) : Optional.of(name);
	}

	/** In words: «31 августа 2026 г.». */
	private static String day(LocalDate day, Locale language) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
	}

}
