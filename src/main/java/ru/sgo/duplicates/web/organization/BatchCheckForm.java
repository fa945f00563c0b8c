package ru.sgo.duplicates.web.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.TaskBatch;
import ru.sgo.duplicates.resolution.TaskBatches;
import ru.sgo.duplicates.web.DoneForm;

/** What somebody checks who has ticked many tasks: the order, each day, the deletions. */
public class BatchCheckForm extends DoneForm {

	/** By the id of the task. */
	private Map<Long, @Nullable LocalDate> dates = new HashMap<>();

	static BatchCheckForm of(TaskBatch batch) {
		BatchCheckForm form = new BatchCheckForm();
		form.setOrderNumber(batch.orderNumber());
		form.setOrderDate(batch.orderDate());
		batch.left()
			.stream()
			.filter(row -> row.task().mayChangeDay())
			.forEach(row -> form.dates.put(row.task().id(), row.day()));
		return form;
	}

	TaskBatches.ByOrder order() {
		return new TaskBatches.ByOrder(getOrderNumber(), getOrderDate());
	}

	public Map<Long, @Nullable LocalDate> getDates() {
		return this.dates;
	}

	public void setDates(Map<Long, @Nullable LocalDate> dates) {
		this.dates = dates;
	}

}
