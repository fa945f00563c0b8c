package ru.sgo.duplicates.web.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.resolution.TaskBatch;
import ru.sgo.duplicates.resolution.TaskBatches;

/** What somebody checks who has ticked many tasks: the order, each day, the deletions. */
public class BatchCheckForm {

	private String orderNumber = "";

	@DateTimeFormat
	private @Nullable LocalDate orderDate;

	/** By the id of the task. */
	private Map<Long, @Nullable LocalDate> dates = new HashMap<>();

	private boolean compared;

	private boolean marksMoved;

	private boolean parentsLinked;

	static BatchCheckForm of(TaskBatch batch) {
		BatchCheckForm form = new BatchCheckForm();
		form.orderNumber = batch.orderNumber();
		form.orderDate = batch.orderDate();
		batch.left()
			.stream()
			.filter(row -> row.task().mayChangeDay())
			.forEach(row -> form.dates.put(row.task().id(), row.day()));
		return form;
	}

	TaskBatches.ByOrder order() {
		return new TaskBatches.ByOrder(this.orderNumber, this.orderDate);
	}

	/** Whether all that has to be checked before a deletion has been. */
	boolean isChecked() {
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

	public Map<Long, @Nullable LocalDate> getDates() {
		return this.dates;
	}

	public void setDates(Map<Long, @Nullable LocalDate> dates) {
		this.dates = dates;
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
