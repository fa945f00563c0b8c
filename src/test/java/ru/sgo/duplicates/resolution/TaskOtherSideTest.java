package ru.sgo.duplicates.resolution;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** What an organization is told of where the child is beside it. */
class TaskOtherSideTest extends OneCaseTest {

	private static final String OLD = "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1";

	private static final String NEW = "200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;02.09.2020;Быстрый ввод;Ш1";

	@Autowired
	private TaskOtherSides otherSides;

	@Test
	void theKindergartenHearsWhichSchoolTheChildEnteredAndTheSchoolWhereItWas() {
		town(new String[] { OLD, NEW }, new String[] { "100;Ш2;Зачисление;01.09.2015;3", "100;Ш2;Выбытие;31.08.2016;4",
				"100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		report();
		confirm();
		List<TaskView> tasks = theCase().tasks();
		assertThat(told(tasks.get(0), "Д1")).containsExactly("200 Ш1 REGULAR 2020-09-01 null");
		assertThat(told(tasks.get(1), "Ш1")).containsExactly("100 Д1 REGULAR 2016-09-01 null");
		assertThat(told(tasks.get(0), "Ш1")).isEmpty();
		tasks.forEach(this::carryOut);
		assertThat(told(tasks.get(0), "Д1")).containsExactly("100 Ш1 REGULAR 2020-09-01 null");
		assertThat(told(tasks.get(2), "Ш1")).containsExactly("100 Д1 REGULAR 2016-09-01 2020-08-31");
	}

	@Test
	void aSchoolThatCountsAChildBesideAnotherHearsOfTheOther() {
		town(new String[] { OLD },
				new String[] { "100;Ш1;Зачисление;01.09.2018;5", "100;Ш2;Зачисление;01.10.2020;77" });
		report();
		confirm();
		assertThat(told(theCase().tasks().get(0), "Ш1")).containsExactly("100 Ш2 REGULAR 2020-10-01 null");
	}

	private List<String> told(TaskView task, String organization) {
		Scope own = new Scope(this.organizations.findByCode(organization).orElseThrow().id());
		return this.otherSides.of(task.id(), own)
			.stream()
			.map(other -> String.join(" ", other.account(), other.organization(), other.kind().name(),
					other.from().toString(), String.valueOf(other.to())))
			.toList();
	}

}
