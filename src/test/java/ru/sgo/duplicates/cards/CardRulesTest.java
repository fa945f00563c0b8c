package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.sgo.duplicates.detection.Normalization;
import ru.sgo.duplicates.detection.Sex;

import static org.assertj.core.api.Assertions.assertThat;

class CardRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

	private static final LocalDate BORN = LocalDate.of(2013, 3, 5);

	private static final Card.Names EGOR = names("Лисицын", "Егор", "Петрович");

	@Test
	void cardOfAnOrdinaryChildHasNoRemark() {
		assertThat(look(card("100", EGOR, BORN, null, LocalDate.of(2016, 9, 1), LocalDate.of(2020, 9, 1)))).isEmpty();
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "Лисицына (мать),Анна,Петровна", "Лисицына,Анна,мать", "Лисицын,Пётр отец,", "Опекун Лисицын,Пётр,",
			"Законный представитель,Анна,", "Лисицын,Мама Егора,", "Лисицын (папа),Пётр," })
	void nameWithADegreeOfRelationshipIsTheParents(String surname, String givenName, @Nullable String patronymic) {
		assertThat(kinds(card("100", names(surname, givenName, patronymic), BORN, null, null, null)))
			.containsExactly(RemarkKind.RELATIVE);
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "Лисицын (дубль),Егор,Петрович", "Лисицын,Егор (2),Петрович", "Лисицын*,Егор,", "Лисицын,тест Егор,",
			"Лисицын,Егор,Петрович_dupe", "Лисицын НЕ ИСПОЛЬЗОВАТЬ,Егор," })
	void nameIsMarkedByAClerk(String surname, String givenName, @Nullable String patronymic) {
		assertThat(kinds(card("100", names(surname, givenName, patronymic), BORN, null, null, null)))
			.containsExactly(RemarkKind.MARKER_WORD);
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "Новый,Егор,Петрович", "Римский-Корсаков,Егор,", "О'Нил,Анна Мария,", "ван дер Берг,Егор," })
	void nameOfItsOwnKindIsNotMarked(String surname, String givenName, @Nullable String patronymic) {
		assertThat(look(card("100", names(surname, givenName, patronymic), BORN, null, null, null))).isEmpty();
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "Савва,Олегович,FEMALE", "Вера,Ильинична,MALE", "Женя,Петрович,FEMALE", "Лейла,Рашид кызы,MALE" })
	void sexIsEnteredAgainstWhatTheNamesTell(String givenName, String patronymic, Sex sex) {
		assertThat(kinds(entered(givenName, patronymic, sex))).containsExactly(RemarkKind.SEX_AGAINST_NAMES);
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource({ "Савва,Олегович,MALE", "Савва,Олегович,", "Женя,,FEMALE", "Саша,,MALE", "Вера,Олегович,MALE" })
	void namesThatTellNothingOrContradictLeaveTheSexAsItIs(String givenName, @Nullable String patronymic,
			@Nullable Sex sex) {
		assertThat(look(entered(givenName, patronymic, sex))).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "lisitsyn_parent", "мать-100", "roditel.7" })
	void loginOfAParentIsNoPupils(String number) {
		assertThat(kinds(card(number, EGOR, BORN, null, null, null))).containsExactly(RemarkKind.RELATIVE);
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "Отцов,Егор", "Матьков,Егор", "Папа,Мамаду", "Мамаева,Анна", "Опекунов,Пётр", "Дедушкин,Иван" })
	void surnameThatOnlySoundsLikeARelationshipIsTheChilds(String surname, String givenName) {
		assertThat(look(card("100", names(surname, givenName, null), BORN, null, null, null))).isEmpty();
	}

	@Test
	void birthDateIsMissingOrNoDayOfACalendar() {
		assertThat(kinds(card("100", EGOR, null, null, null, null))).containsExactly(RemarkKind.BIRTH_DATE_MISSING);
		assertThat(kinds(card("100", EGOR, null, "31.02.2013", null, null)))
			.containsExactly(RemarkKind.BIRTH_DATE_UNREADABLE);
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "1900-01-01,BIRTH_DATE_STAND_IN", "2000-01-01,BIRTH_DATE_STAND_IN", "1939-12-31,BIRTH_DATE_TOO_EARLY",
			"2026-11-30,BIRTH_DATE_AFTER_TODAY" })
	void birthDateIsNobodys(LocalDate born, RemarkKind kind) {
		LocalDate enrolled = LocalDate.of(2030, 9, 1);
		assertThat(look(card("100", EGOR, born, null, enrolled, null))).containsExactly(Remark.of(kind));
	}

	@Test
	void remarkTellsWhichDayTheBirthDateContradicts() {
		LocalDate enrolled = LocalDate.of(2010, 9, 1);
		assertThat(look(card("100", EGOR, BORN, null, enrolled, null)))
			.containsExactly(new Remark(RemarkKind.BIRTH_DATE_AFTER_ENROLMENT, enrolled));
		LocalDate created = LocalDate.of(2011, 9, 1);
		Card early = new Card("100", EGOR, Sex.MALE, BORN, null, false, false, created, Card.Enrolments.NONE);
		assertThat(CardRules.look(early, TODAY))
			.containsExactly(new Remark(RemarkKind.BIRTH_DATE_AFTER_CREATION, created));
	}

	@Test
	void pupilOfTheAgeOfAParentIsSurelyWrongInAKindergartenAndToBeCheckedAtASchool() {
		LocalDate born = LocalDate.of(1985, 9, 1);
		LocalDate enrolled = LocalDate.of(2020, 9, 1);
		assertThat(look(card("100", EGOR, born, null, enrolled, null)))
			.containsExactly(new Remark(RemarkKind.ADULT_IN_KINDERGARTEN, enrolled));
		assertThat(look(card("100", EGOR, born, null, null, enrolled)))
			.containsExactly(new Remark(RemarkKind.ADULT_AT_SCHOOL, enrolled));
		assertThat(RemarkKind.ADULT_IN_KINDERGARTEN.advice()).isEqualTo(Advice.CORRECT);
		assertThat(RemarkKind.ADULT_AT_SCHOOL.advice()).isEqualTo(Advice.CHECK);
	}

	@Test
	void adultIsOlderThanTwentyFive() {
		LocalDate born = LocalDate.of(1985, 9, 1);
		assertThat(look(card("100", EGOR, born, null, null, LocalDate.of(2011, 8, 31)))).isEmpty();
		assertThat(look(card("100", EGOR, born, null, null, LocalDate.of(2011, 9, 1)))).hasSize(1);
	}

	@Test
	void childOfThoseDaysWhoIsAnAdultByNowIsNone() {
		LocalDate born = LocalDate.of(1995, 3, 5);
		assertThat(look(card("100", EGOR, born, null, LocalDate.of(1999, 9, 1), LocalDate.of(2002, 9, 1)))).isEmpty();
	}

	@Test
	void documentThatCouldNotBeReadIsWrongOrUnusual() {
		Card card = new Card("100", EGOR, Sex.MALE, BORN, null, true, true, null, Card.Enrolments.NONE);
		assertThat(kinds(card)).containsExactly(RemarkKind.SNILS_WRONG, RemarkKind.CERTIFICATE_UNUSUAL);
		assertThat(RemarkKind.CERTIFICATE_UNUSUAL.advice()).isEqualTo(Advice.CHECK);
	}

	private static List<RemarkKind> kinds(Card card) {
		return look(card).stream().map(Remark::kind).toList();
	}

	private static List<Remark> look(Card card) {
		return CardRules.look(card, TODAY);
	}

	private static Card entered(String givenName, @Nullable String patronymic, @Nullable Sex sex) {
		return new Card("100", names("Лисицын", givenName, patronymic), sex, BORN, null, false, false, null,
				Card.Enrolments.NONE);
	}

	private static Card.Names names(String surname, String givenName, @Nullable String patronymic) {
		return new Card.Names(surname, givenName, patronymic, Normalization.names(surname, givenName, patronymic));
	}

	private static Card card(String number, Card.Names names, @Nullable LocalDate born, @Nullable String bornText,
			@Nullable LocalDate inKindergarten, @Nullable LocalDate atSchool) {
		LocalDate first = (inKindergarten != null) ? inKindergarten : atSchool;
		return new Card(number, names, null, born, bornText, false, false, null,
				new Card.Enrolments(first, inKindergarten, atSchool));
	}

}
