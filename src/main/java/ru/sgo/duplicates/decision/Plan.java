package ru.sgo.duplicates.decision;

import java.util.List;

/**
 * The steps by which one account of the child is left, the child being somewhere at every
 * moment.
 */
public record Plan(List<Step> steps) {

	public Plan {
		steps = List.copyOf(steps);
	}

}
