package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.List;

import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.Tasks;

/**
 * What waits for the reader.
 *
 * @param key of the sentence, which tells the number
 * @param url the page where it is done
 */
record NextStep(String key, long number, String url) {

	private static final String CASES = "/municipality/cases?status=";

	/** What a town needs that is empty or without a list. */
	static List<NextStep> first(boolean imported) {
		return List.of(imported ? new NextStep("summary.next.report", 0, "/municipality/reports")
				: new NextStep("summary.next.import", 0, "/municipality/imports"));
	}

	/** The same for whoever makes no list. */
	static List<NextStep> ofReader() {
		return List.of(new NextStep("summary.next.no-list", 0, "/municipality/reports"));
	}

	/**
	 * What waits, the most urgent first.
	 * @param unknownLeavings how many have left on a day that nobody has said
	 * @param faultyCards how many cards have mistakes
	 */
	static List<NextStep> of(CaseMatrix cases, List<Tasks.Load> loads, long unknownLeavings, long faultyCards) {
		List<NextStep> steps = new ArrayList<>();
		add(steps, "summary.next.disputed", cases.of(CaseStatus.DISPUTED), "/municipality/objections");
		add(steps, "summary.next.found", cases.of(CaseStatus.FOUND), CASES + "found");
		add(steps, "summary.next.overdue", loads.stream().mapToLong(Tasks.Load::overdue).sum(), "/municipality/tasks");
		add(steps, "summary.next.tasks", loads.stream().mapToLong(load -> load.open() + load.waiting()).sum(),
				"/municipality/tasks");
		add(steps, "summary.next.check", cases.of(CaseStatus.AWAITING_CHECK), "/municipality/reports");
		add(steps, "summary.next.leavings", unknownLeavings, "/municipality/leavings");
		add(steps, "summary.next.cards", faultyCards, "/municipality/cards");
		return steps;
	}

	private static void add(List<NextStep> steps, String key, long number, String url) {
		if (number > 0) {
			steps.add(new NextStep(key, number, url));
		}
	}

}
