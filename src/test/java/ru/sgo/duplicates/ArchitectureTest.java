package ru.sgo.duplicates;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {

	private static final String BASE = "ru.sgo.duplicates";

	@Test
	void importsPointOneWayAsThePackagesDeclare() {
		ApplicationModules.of(DuplicatesApplication.class).verify();
	}

	@Test
	void theCoreIsPlainJava() {
		classes().that()
			.resideInAnyPackage(BASE + ".sorting..", BASE + ".history..", BASE + ".detection..", BASE + ".decision..")
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", BASE + ".sorting..", BASE + ".history..",
					BASE + ".detection..", BASE + ".decision..")
			.check(program());
	}

	/**
	 * Or else a cell with a formula would live on in a table that was written elsewhere.
	 */
	@Test
	void tablesAreWrittenInOnePlace() {
		noClasses().that()
			.resideOutsideOfPackage(BASE + ".csv")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("de.siegmar.fastcsv.writer..")
			.check(program());
	}

	/** One aggregate of many classes: whoever looks for one looks under four words. */
	@Test
	void theClassesOfACaseBeginWithTheWordOfTheirGroup() {
		classes().that()
			.resideInAPackage(BASE + ".resolution")
			.and()
			.areTopLevelClasses()
			.should()
			.haveNameMatching(".*\\.(Run|Case|Decision|Task|DuplicateCase|package-info)\\w*")
			.check(program());
	}

	private static JavaClasses program() {
		return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages(BASE);
	}

}
