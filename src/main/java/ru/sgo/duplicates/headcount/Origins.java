package ru.sgo.duplicates.headcount;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Where duplicates come from.
 *
 * @param authority the code of the authority
 * @param lines each school and kindergarten of it, by code, those without any, too
 * @param months by the month of arrival, without a gap
 */
public record Origins(String authority, List<OriginLine> lines, List<Month> months, OriginFigures total) {

	public Origins {
		lines = List.copyOf(lines);
		months = List.copyOf(months);
	}

	/** The lines in another order. */
	public List<OriginLine> sorted(OriginOrder order) {
		return this.lines.stream().sorted(order.comparator()).toList();
	}

	/** How many children all organizations have. */
	public long children() {
		return this.lines.stream().mapToLong(OriginLine::children).sum();
	}

	/** The first days of the months. */
	public List<LocalDate> days() {
		return this.months.stream().map(one -> one.month().atDay(1)).toList();
	}

	/** How many arrived in a month. */
	public record Month(YearMonth month, long late, long second) {
	}

}
