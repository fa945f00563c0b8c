package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** What a decision leaves out of the child's way stands in the history of the case. */
class DecisionWaivedStaysTest extends OneCaseTest {

	private static final String EGOR = ";Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;";

	@BeforeEach
	void kindergartenThatForgotToWithdrawAndTwoSchools() {
		town(new String[] { "100" + EGOR + "01.09.2016;По заявлению;Д1", "200" + EGOR + "02.09.2020;Быстрый ввод;Ш1" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77",
						"200;Ш1;Выбытие;15.11.2020;80", "200;Ш2;Зачисление;16.11.2020;81" });
		report();
	}

	@Test
	void theKindergartensForgottenEndIsNoLoss() {
		keep(null, null);
		assertThat(notRestored()).isEmpty();
	}

	@Test
	void aChildThatStayedInTheKindergartenNeverWasInTheSchools() {
		keep("Д1", null);
		assertThat(notRestored()).containsExactly("Школа № 1 01.09.2020 15.11.2020", "Школа № 2 16.11.2020");
	}

	@Test
	void theDaysBeforeALaterEnrolmentAreNamed() {
		keep("Ш2", LocalDate.of(2020, 12, 1));
		assertThat(notRestored()).containsExactly("Школа № 2 16.11.2020 30.11.2020");
	}

	@Test
	void theDaysThatAnEarlierEnrolmentElsewhereTakesAreNamed() {
		keep("Ш2", LocalDate.of(2020, 11, 2));
		assertThat(notRestored()).containsExactly("Школа № 1 02.11.2020 15.11.2020");
	}

	private void keep(@Nullable String attends, @Nullable LocalDate from) {
		assertThat(this.decisions.keep(number(), new DecisionToKeep("100", "Ответ родителей", attends, from), OFFICER,
				Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
	}

	private List<String> notRestored() {
		return theCase().history()
			.stream()
			.filter(event -> event.kind() == CaseEventKind.NOT_RESTORED
					|| event.kind() == CaseEventKind.NOT_RESTORED_OPEN)
			.map(event -> String.join(" ", event.arguments()))
			.toList();
	}

}
