package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A step done with another day than was decided is accepted where it harms nobody, and
 * said.
 */
class OtherDayTest extends OneCaseTest {

	private static final String EGOR = ";Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;";

	@BeforeEach
	void kindergartenThatForgotToWithdraw() {
		town(new String[] { "100" + EGOR + "01.09.2016;По заявлению;Д1", "200" + EGOR + "02.09.2020;Быстрый ввод;Ш1" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		report();
		confirm();
	}

	@Test
	void theKindergartensOrderIsOfAnEarlierDay() {
		assertThat(withdrawOn(LocalDate.of(2020, 8, 28))).isInstanceOf(CaseOutcome.Done.class);
		assertThat(withdrawal().progress().actualDate()).isEqualTo(LocalDate.of(2020, 8, 28));
		assertThat(withdrawal().isOnOtherDay()).isTrue();
		assertThat(said()).containsExactly("withdraw 28.08.2020 31.08.2020");
		theCase().tasks().forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void whatWasDoneAsDecidedIsNotSaid() {
		theCase().tasks().forEach(this::carryOut);
		assertThat(withdrawal().progress().actualDate()).isEqualTo(LocalDate.of(2020, 8, 31));
		assertThat(theCase().tasks()).noneMatch(TaskView::isOnOtherDay);
		assertThat(said()).isEmpty();
	}

	@Test
	void theSourceSaysAnEarlierDayToo() {
		new TestImports(this.imports)
			.with(Part.MOVEMENTS, MOVEMENTS, "100;Д1;Выбытие;20.08.2020;9", "100;Ш1;Зачисление;28.08.2020;76")
			.run();
		assertThat(withdrawal().status()).isEqualTo(TaskStatus.DONE);
		assertThat(said()).containsExactly("withdraw 20.08.2020 31.08.2020", "enrol 28.08.2020 01.09.2020");
	}

	@Test
	void aDayOnWhichTheChildWouldBeInTwoPlacesIsRefused() {
		assertThat(withdrawOn(LocalDate.of(2020, 9, 1)))
			.isEqualTo(new CaseOutcome.Invalid("date", "task.refused.date-late"));
		assertThat(said()).isEmpty();
	}

	@Test
	void whatIsUndoneIsOfNoDay() {
		withdrawOn(LocalDate.of(2020, 8, 28));
		new TestImports(this.imports).with(Part.MOVEMENTS, MOVEMENTS, "100;Д1;Зачисление;29.08.2020;6").run();
		assertThat(withdrawal().status()).isEqualTo(TaskStatus.OPEN);
		assertThat(withdrawal().progress().actualDate()).isNull();
	}

	private CaseOutcome withdrawOn(LocalDate day) {
		return this.work.carryOut(withdrawal().id(), new TaskCarryOut(day, "9", null), OFFICER, Scope.EVERYTHING);
	}

	private TaskView withdrawal() {
		return theCase().tasks().get(0);
	}

	private List<String> said() {
		return theCase().history()
			.stream()
			.filter(event -> event.kind() == CaseEventKind.TASK_OTHER_DAY)
			.map(event -> String.join(" ", event.arguments()))
			.toList();
	}

}
