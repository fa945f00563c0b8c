package ru.sgo.duplicates.resolution;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/** Four accounts of one child, until the source says whose they really are. */
class ChangedAccountsTest extends OneCaseTest {

	private static final String EGOR = ";Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;";

	private static final String EVA = ";Лисицына;Ева;Петровна;05.03.2013;123-456-789 64;";

	private static final String ANNA = ";Белкина;Анна;Ивановна;01.02.2014;000-100-100 00;";

	@Autowired
	private Cases allCases;

	@BeforeEach
	void fourAccountsOfOneChild() {
		town(new String[] { "100" + EGOR + "01.09.2016;По заявлению;Д1", "200" + EGOR + "02.09.2020;Быстрый ввод;Ш1",
				"300" + EGOR + "01.10.2016;По заявлению;Д1", "400" + EGOR + "03.09.2020;Быстрый ввод;Ш2" },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77",
						"300;Д1;Зачисление;01.10.2016;6", "400;Ш2;Зачисление;02.09.2020;78" });
	}

	@Test
	void twinsWhoWereTakenForOneChildHaveACaseEachAfterOneReport() {
		report();
		assertThat(accountsOfUnclosed()).containsExactly("100 200 300 400");
		theSourceSaysThatTwoAreOfTheSister();
		assertThat(report().cases().opened()).isEqualTo(1);
		assertThat(accountsOfUnclosed()).containsExactly("100 200", "300 400");
		assertThat(report().cases().opened()).isZero();
		assertThat(accountsOfUnclosed()).containsExactly("100 200", "300 400");
	}

	@Test
	void twinsAreDecidedAnewThoughTheDataOfOneOfThemAreTheSame() {
		report();
		assertThat(this.decisions.keep(number(), new DecisionToKeep("100", "Ответ родителей", "Ш2", null), OFFICER,
				Scope.EVERYTHING))
			.isInstanceOf(CaseOutcome.Done.class);
		theSourceSaysThatTwoAreOfTheSister();
		assertThat(report().cases().opened()).isEqualTo(1);
		assertThat(accountsOfUnclosed()).containsExactly("100 200", "300 400");
		CaseView brother = this.allCases.find(number(), Scope.EVERYTHING).orElseThrow();
		assertThat(brother.summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(brother.summary().progress().remark()).isEqualTo("case.remark.accounts-changed");
		assertThat(brother.tasks()).isNotEmpty()
			.allSatisfy(task -> assertThat(task.status()).isEqualTo(TaskStatus.CANCELLED));
	}

	@Test
	void whatIsLeftOfACaseThatAnotherAbsorbedHasACaseOfItsOwn() {
		changed("100" + ANNA + "01.09.2016;По заявлению;Д1", "200" + ANNA + "02.09.2020;Быстрый ввод;Ш1");
		appears("500;Ш1;Зачисление;03.09.2020;79");
		report();
		assertThat(accountsOfUnclosed()).containsExactly("100 200", "300 400 500");
		changed("300" + ANNA + "01.10.2016;По заявлению;Д1");
		report();
		assertThat(accountsOfUnclosed()).containsExactly("100 200 300", "400 500");
	}

	@Test
	void anAccountThatJoinsACaseIsNotCountedTwiceInAnotherOne() {
		report();
		appears("500;Ш1;Зачисление;03.09.2020;79", "500;Ш2;Зачисление;01.11.2020;80");
		assertThat(report().doubleCounts()).isEqualTo(1);
		assertThat(accountsOfUnclosed()).containsExactly("100 200 300 400 500");
	}

	private void theSourceSaysThatTwoAreOfTheSister() {
		changed("300" + EVA + "01.10.2016;По заявлению;Д1", "400" + EVA + "03.09.2020;Быстрый ввод;Ш2");
	}

	/** A fifth account of the child, with its movements. */
	private void appears(String... movements) {
		new TestImports(this.imports).with(Part.STUDENTS, STUDENTS, "500" + EGOR + "04.09.2020;Быстрый ввод;Ш1")
			.with(Part.MOVEMENTS, MOVEMENTS, String.join("\n", movements))
			.run();
	}

	private void changed(String... accounts) {
		new TestImports(this.imports).with(Part.STUDENTS, STUDENTS, String.join("\n", accounts)).run();
	}

	private List<String> accountsOfUnclosed() {
		return this.allCases
			.page(new Cases.Filter(null, true, null, null, null, null, null, null, null, null), 0, 10, Scope.EVERYTHING)
			.stream()
			.map(one -> String.join(" ", one.child().accounts()))
			.toList();
	}

}
