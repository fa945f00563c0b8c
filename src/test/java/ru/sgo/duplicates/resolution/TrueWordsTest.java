package ru.sgo.duplicates.resolution;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import ru.sgo.duplicates.decision.Identity;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page says of a case is so: of every account, and since when. */
class TrueWordsTest extends OneCaseTest {

	private static final String EGOR = ";Лисицын;Егор;Петрович;05.03.2013;";

	@Test
	void theThirdAccountOfAChildHasNoDocumentInCommonWithTheOtherTwo() {
		town(new String[] { "100" + EGOR + "112-233-445 95;01.09.2016;По заявлению;Д1",
				"200" + EGOR + "112-233-445 95;02.09.2020;Быстрый ввод;Ш1",
				"300" + EGOR + ";02.10.2020;Быстрый ввод;Ш2" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77",
						"300;Ш2;Зачисление;01.10.2020;3" });
		report();
		assertThat(theCase().accounts()).hasSize(3);
		assertThat(theCase().summary().proposal().identity()).isEqualTo(Identity.VERIFY);
		assertThat(theCase().withoutCommonDocument()).containsExactly("300");
	}

	@Test
	void aChildAttachedWhereItHasLongBeenEnrolledAttendsThereSinceItsEnrolment() {
		town(new String[] { "100" + EGOR + "112-233-445 95;01.09.2016;По заявлению;Ш1" },
				new String[] { "100;Ш1;Зачисление;01.09.2019;5", "100;Ш1;Зачисление в прикреплённые;23.10.2020;77" });
		report();
		assertThat(theCase().isAttachedWhereEnrolled()).isTrue();
		assertThat(theCase().attends().from()).isEqualTo(LocalDate.of(2019, 9, 1));
		assertThat(theCase().attachedSince()).isEqualTo(LocalDate.of(2020, 10, 23));
		confirm();
		assertThat(theCase().attends().from()).isEqualTo(LocalDate.of(2019, 9, 1));
		theCase().tasks().forEach(this::carryOut);
		assertThat(report().cases().confirmed()).isEqualTo(1);
	}

	@Test
	void aChildAttachedFirstAndEnrolledLaterAttendsSinceItsEnrolmentToo() {
		town(new String[] { "100" + EGOR + "112-233-445 95;01.09.2016;По заявлению;Ш1" },
				new String[] { "100;Ш1;Зачисление в прикреплённые;01.09.2019;5", "100;Ш1;Зачисление;23.10.2020;77" });
		report();
		assertThat(theCase().attends().from()).isEqualTo(LocalDate.of(2020, 10, 23));
		assertThat(theCase().attachedSince()).isEqualTo(LocalDate.of(2019, 9, 1));
	}

}
