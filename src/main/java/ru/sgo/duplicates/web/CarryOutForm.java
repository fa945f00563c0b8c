package ru.sgo.duplicates.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.resolution.TaskCarryOut;
import ru.sgo.duplicates.resolution.TaskView;

/** What somebody fills in who has carried a task out. */
public class CarryOutForm {

	@DateTimeFormat
	private @Nullable LocalDate date;

	private String orderNumber = "";

	private String text = "";

	private boolean compared;

	private boolean marksMoved;

	private boolean parentsLinked;

	static CarryOutForm of(TaskView task) {
		CarryOutForm form = new CarryOutForm();
		form.date = task.step().date();
		return form;
	}

	TaskCarryOut toCarryOut() {
		return new TaskCarryOut(this.date, this.orderNumber, this.text);
	}

	/** Whether all that has to be checked before a deletion has been. */
	boolean isChecked() {
		return this.compared && this.marksMoved && this.parentsLinked;
	}

	public @Nullable LocalDate getDate() {
		return this.date;
	}

	public void setDate(@Nullable LocalDate date) {
		this.date = date;
	}

	public String getOrderNumber() {
		return this.orderNumber;
	}

	public void setOrderNumber(String orderNumber) {
		this.orderNumber = orderNumber;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

	public boolean isCompared() {
		return this.compared;
	}

	public void setCompared(boolean compared) {
		this.compared = compared;
	}

	public boolean isMarksMoved() {
		return this.marksMoved;
	}

	public void setMarksMoved(boolean marksMoved) {
		this.marksMoved = marksMoved;
	}

	public boolean isParentsLinked() {
		return this.parentsLinked;
	}

	public void setParentsLinked(boolean parentsLinked) {
		this.parentsLinked = parentsLinked;
	}

}
