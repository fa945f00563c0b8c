package ru.sgo.duplicates.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * By which order something was done, and what was checked before an account is deleted.
 */
public abstract class DoneForm {

	private String orderNumber = "";

	@DateTimeFormat
	private @Nullable LocalDate orderDate;

	private boolean compared;

	private boolean marksMoved;

	private boolean parentsLinked;

	/** Whether all that has to be checked before a deletion has been. */
	public boolean isChecked() {
		return this.compared && this.marksMoved && this.parentsLinked;
	}

	public String getOrderNumber() {
		return this.orderNumber;
	}

	public void setOrderNumber(String orderNumber) {
		this.orderNumber = orderNumber;
	}

	public @Nullable LocalDate getOrderDate() {
		return this.orderDate;
	}

	public void setOrderDate(@Nullable LocalDate orderDate) {
		this.orderDate = orderDate;
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
