package ru.sgo.duplicates.web.municipality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.resolution.TaskBlocks;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.StackedBar;
import ru.sgo.duplicates.web.Words;

/** The organizations with tasks, those that most need somebody's word first. */
@Component
class OrganizationLoads {

	private static final Comparator<OrganizationLoad> ORDER = Comparator
		.comparingLong((OrganizationLoad one) -> one.load().overdue())
		.thenComparing(one -> one.withoutUser() && one.load().open() > 0)
		.thenComparing(one -> one.load().open())
		.thenComparing(one -> one.load().waiting())
		.reversed()
		.thenComparing(one -> one.load().organization());

	private final Words words;

	OrganizationLoads(Words words) {
		this.words = words;
	}

	/**
	 * In order, all bars by one measure.
	 * @param lacking the organizations that have no user and should have one
	 */
	List<OrganizationLoad> of(List<Tasks.Load> loads, List<Organization> lacking, List<TaskBlocks.Block> blocks) {
		Set<String> without = lacking.stream().map(Organization::code).collect(Collectors.toSet());
		Map<String, List<TaskBlocks.Block>> byBlocker = blocks.stream()
			.collect(Collectors.groupingBy(TaskBlocks.Block::by));
		long longest = loads.stream().mapToLong(load -> load.open() + load.waiting() + load.done()).max().orElse(0);
		return loads.stream()
			.map(load -> new OrganizationLoad(load, bar(load, longest), without.contains(load.organization()),
					byBlocker.getOrDefault(load.organization(), List.of())))
			.sorted(ORDER)
			.toList();
	}

	/** What the bars of all of them are made of, in one line. */
	StackedBar all(List<Tasks.Load> loads) {
		return bar(loads.stream()
			.reduce(new Tasks.Load("", "", 0, 0, 0, 0, 0),
					(one, other) -> new Tasks.Load("", "", one.open() + other.open(), one.waiting() + other.waiting(),
							one.done() + other.done(), one.overdue() + other.overdue(), one.unseen() + other.unseen())),
				0);
	}

	private StackedBar bar(Tasks.Load load, long whole) {
		return new StackedBar(
				List.of(amount(StackedBar.Look.URGENT, "task.load.overdue", load.overdue(), load, "overdue=true"),
						amount(StackedBar.Look.AT_WORK, "task.load.open", load.open() - load.overdue(), load,
								"status=OPEN"),
						amount(StackedBar.Look.WAITING, "task.load.waiting", load.waiting(), load, "status=WAITING"),
						amount(StackedBar.Look.CHECKED, "task.load.done", load.done(), load, "status=DONE")),
				whole);
	}

	private StackedBar.Amount amount(StackedBar.Look look, String key, long number, Tasks.Load load, String choice) {
		String where = load.organization().isEmpty() ? ""
				: "organization=" + UriUtils.encode(load.organization(), "UTF-8") + "&";
		return new StackedBar.Amount(look, this.words.say(key), number, "/municipality/tasks?" + where + choice);
	}

}
