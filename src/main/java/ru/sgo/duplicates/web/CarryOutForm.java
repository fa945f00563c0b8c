package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.resolution.TaskCards;
import ru.sgo.duplicates.resolution.TaskCarryOut;
import ru.sgo.duplicates.resolution.TaskView;

/** What somebody fills in who has carried a task out. */
public class CarryOutForm extends DoneForm {

	@DateTimeFormat
	private @Nullable LocalDate date;

	private String text = "";

	private @Nullable Integer cards;

	private String firstNumber = "";

	private String secondNumber = "";

	static CarryOutForm of(TaskView task) {
		CarryOutForm form = new CarryOutForm();
		form.date = task.step().date();
		return form;
	}

	TaskCarryOut toCarryOut() {
		return new TaskCarryOut(this.date, getOrderNumber(), getOrderDate(), this.text,
				new TaskCards(this.cards, List.of(this.firstNumber, this.secondNumber)));
	}

	/** The field of the form that bears what is called so elsewhere. */
	static String field(String name) {
		return name.equals("numbers") ? "firstNumber" : name;
	}

	public @Nullable LocalDate getDate() {
		return this.date;
	}

	public void setDate(@Nullable LocalDate date) {
		this.date = date;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

	public @Nullable Integer getCards() {
		return this.cards;
	}

	public void setCards(@Nullable Integer cards) {
		this.cards = cards;
	}

	public String getFirstNumber() {
		return this.firstNumber;
	}

	public void setFirstNumber(String firstNumber) {
		this.firstNumber = firstNumber;
	}

	public String getSecondNumber() {
		return this.secondNumber;
	}

	public void setSecondNumber(String secondNumber) {
		this.secondNumber = secondNumber;
	}

}
