package ru.sgo.duplicates.resolution;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.confirmation.BulkConfirmation;
import ru.sgo.duplicates.confirmation.ChosenProposals;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.TestImports;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One child by the report, and what an import says of it before anybody has confirmed.
 */
class ChangedSinceReportTest extends OneCaseTest {

	private static final String SEX = STUDENTS + ";Пол";

	private static final String ENTERED = "02.09.2020;Быстрый ввод;Ш1";

	@Autowired
	private BulkConfirmation bulk;

	private long report;

	@BeforeEach
	void kindergartenThatForgotToWithdraw() {
		town(new String[] { "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
				"200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;" + ENTERED },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		this.report = report().id();
		assertThat(this.bulk.foresee(this.report, ChosenProposals.ALL, Scope.EVERYTHING).result())
			.isEqualTo(new BulkConfirmation.Result(1, 0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Лисицын;Егор;Петрович;05.03.2013;123-456-789 64",
			"Лисицын;Егор;Петрович;05.04.2013;112-233-445 95", "Лисицын;Олег;Петрович;05.03.2013;112-233-445 95" })
	void nobodyConfirmsThatTwoAreOneChildOnceTheDataOfOneHaveChanged(String now) {
		changed("200;" + now + ";" + ENTERED);
		assertThat(confirmAll()).isEqualTo(new BulkConfirmation.Result(0, 1));
		assertThat(this.decisions.confirm(number(), OFFICER, Scope.EVERYTHING)).isEqualTo(refused());
		assertThat(this.decisions.confirm(number(), OFFICER, Scope.EVERYTHING)).isEqualTo(refused());
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.data-changed");
		assertThat(confirmAll()).isEqualTo(new BulkConfirmation.Result(0, 1));
	}

	@Test
	void aChildWhoseSlipHasBeenCorrectedIsConfirmedAfterTheNextReport() {
		changed("200;Лисицын;Егор;Петрович;05.03.2013;;" + ENTERED);
		assertThat(this.decisions.confirm(number(), OFFICER, Scope.EVERYTHING)).isEqualTo(refused());
		report();
		confirm();
	}

	@Test
	void aBoyWhoseOtherAccountIsAGirlByNowIsLeftForALook() {
		town(new String[] { "100;Женин;Женя;;05.03.2013;;01.09.2016;По заявлению;Д1",
				"200;Женин;Женя;;05.03.2013;;" + ENTERED },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		report();
		assertThat(theCase().summary().proposal().certainty()).isEqualTo(Certainty.CLEAR);
		sex("100;Женин;Женя;;05.03.2013;;01.09.2016;По заявлению;Д1;М",
				"200;Женин;Женя;;05.03.2013;;" + ENTERED + ";Ж");
		confirm();
		assertThat(theCase().summary().proposal().certainty()).isEqualTo(Certainty.LOOK);
	}

	@Test
	void aChildOfWhichMoreHasBecomeKnownIsNotConfirmedUnseen() {
		new TestImports(this.imports).with(Part.MOVEMENTS, MOVEMENTS, "100;Ш2;Зачисление;01.10.2020;8").run();
		assertThat(confirmAll()).isEqualTo(new BulkConfirmation.Result(0, 1));
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
	}

	@Test
	void aChildThatHasLeftTheSchoolSinceIsNotConfirmedUnseenEither() {
		new TestImports(this.imports).with(Part.MOVEMENTS, MOVEMENTS, "200;Ш1;Выбытие;01.12.2020;8").run();
		assertThat(confirmAll()).isEqualTo(new BulkConfirmation.Result(0, 1));
		assertThat(theCase().summary().proposal().certainty()).isEqualTo(Certainty.LOOK);
		confirm();
	}

	@Test
	void noAccountGoesOnceItIsAnotherChildsByItsData() {
		confirm();
		done(0, 1);
		changed("200;Белкина;Анна;Ивановна;01.02.2014;123-456-789 64;" + ENTERED);
		assertThat(carryOut(theCase().tasks().get(2))).isEqualTo(new CaseOutcome.Refused("task.refused.data-changed"));
		report();
		assertThat(theCase().summary().status()).isEqualTo(CaseStatus.FOUND);
		assertThat(theCase().summary().progress().remark()).isEqualTo("case.remark.no-longer-alike");
		assertThat(theCase().tasks().get(2).status()).isEqualTo(TaskStatus.CANCELLED);
	}

	@Test
	void anAccountWhoseSlipHasBeenCorrectedGoesAllTheSame() {
		town(new String[] { "100;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;01.09.2016;По заявлению;Д1",
				"200;Лисицин;Егор;Петрович;05.03.2013;112-233-445 95;" + ENTERED },
				new String[] { "100;Д1;Зачисление;01.09.2016;5", "200;Ш1;Зачисление;01.09.2020;77" });
		report();
		confirm();
		done(0, 1);
		changed("200;Лисицын;Егор;Петрович;05.03.2013;112-233-445 95;" + ENTERED);
		assertThat(carryOut(theCase().tasks().get(2))).isInstanceOf(CaseOutcome.Done.class);
	}

	private void done(int... tasks) {
		for (int task : tasks) {
			assertThat(carryOut(theCase().tasks().get(task))).isInstanceOf(CaseOutcome.Done.class);
		}
	}

	private static CaseOutcome refused() {
		return new CaseOutcome.Refused("case.refused.data-changed");
	}

	private BulkConfirmation.Result confirmAll() {
		return this.bulk.confirmAll(this.report, OFFICER, Scope.EVERYTHING);
	}

	private void changed(String account) {
		new TestImports(this.imports).with(Part.STUDENTS, STUDENTS, account).run();
	}

	private void sex(String... accounts) {
		new TestImports(this.imports).with(Part.STUDENTS, SEX, String.join("\n", accounts)).run();
	}

}
