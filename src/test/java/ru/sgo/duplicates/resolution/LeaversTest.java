package ru.sgo.duplicates.resolution;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.OrganizationId;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Children who have left their kindergarten for a school, which has made new accounts for
 * them; all is decided.
 */
abstract class LeaversTest extends OneCaseTest {

	protected static final int CHILDREN = 4;

	private static final List<String> SURNAMES = List.of("Лисицын", "Медведев", "Волков", "Зайцев");

	protected static final Actor KINDERGARTEN = Actor.user("sad");

	protected static final Actor SCHOOL = Actor.user("school");

	@Autowired
	protected JdbcClient database;

	@Autowired
	protected TaskBatches batches;

	@Autowired
	protected TaskChildren children;

	@Autowired
	protected TaskUndo undo;

	@Autowired
	private Cases allCases;

	@BeforeEach
	void theKindergartenForgotThemAndTheAuthorityHasDecided() {
		String[] accounts = IntStream.range(0, CHILDREN)
			.boxed()
			.flatMap(
					child -> List
						.of("10" + child + ";" + SURNAMES.get(child) + ";Егор;Петрович;0" + (child + 1)
								+ ".03.2013;;01.09.2016;По заявлению;Д1",
								"20" + child + ";" + SURNAMES.get(child) + ";Егор;Петрович;0" + (child + 1)
										+ ".03.2013;;02.09.2020;Быстрый ввод;Ш1")
						.stream())
			.toArray(String[]::new);
		String[] movements = IntStream.range(0, CHILDREN)
			.boxed()
			.flatMap(child -> List
				.of("10" + child + ";Д1;Зачисление;01.09.2016;5", "20" + child + ";Ш1;Зачисление;01.09.2020;77")
				.stream())
			.toArray(String[]::new);
		town(accounts, movements);
		report();
		List<CaseSummary> found = this.allCases.page(Cases.Filter.ALL, 0, 10, Scope.EVERYTHING);
		assertThat(found).hasSize(CHILDREN);
		found.forEach(one -> this.decisions.confirm(one.number(), OFFICER, Scope.EVERYTHING));
	}

	protected Scope of(String organization) {
		return new Scope(new OrganizationId(this.organizations.findByCode(organization).orElseThrow().id().value()),
				true, false);
	}

	protected List<TaskView> owed(Act act) {
		return this.tasks.page(Tasks.Filter.ALL, 0, 100, Scope.EVERYTHING)
			.stream()
			.filter(task -> task.step().act() == act)
			.sorted(Comparator.comparing(task -> task.child().account()))
			.toList();
	}

	protected List<Long> ids(Act act) {
		return owed(act).stream().map(TaskView::id).toList();
	}

}
