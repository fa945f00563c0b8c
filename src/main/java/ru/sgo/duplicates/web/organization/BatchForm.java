package ru.sgo.duplicates.web.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.resolution.TaskBatches;

/** What was ticked in «Мои задачи», and by which order it was done. */
public class BatchForm {

	private List<Long> tasks = new ArrayList<>();

	private String orderNumber = "";

	@DateTimeFormat
	private @Nullable LocalDate orderDate;

	TaskBatches.ByOrder order() {
		return new TaskBatches.ByOrder(this.orderNumber, this.orderDate);
	}

	public List<Long> getTasks() {
		return this.tasks;
	}

	public void setTasks(List<Long> tasks) {
		this.tasks = tasks.stream().filter(Objects::nonNull).toList();
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

}
