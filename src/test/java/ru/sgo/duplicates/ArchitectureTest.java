package ru.sgo.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

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

	/** Whoever reads a name has to know which thing is meant, wherever it stands. */
	@Test
	void noTwoTypesShareAName() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			assertThat(files.map(file -> file.getFileName().toString())
				.filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))).doesNotHaveDuplicates();
		}
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
