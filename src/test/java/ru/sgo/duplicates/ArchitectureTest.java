package ru.sgo.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import ru.sgo.duplicates.detection.Settings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

	private static final String BASE = "ru.sgo.duplicates";

	private static final JavaClasses PROGRAM = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(BASE);

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
			.check(PROGRAM);
	}

	/**
	 * Or else a cell with a formula would live on in a table that was written elsewhere.
	 */
	@Test
	void tablesAreWrittenInOnePlace() {
		noClasses().that()
			.resideOutsideOfPackage(BASE + ".tables")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("de.siegmar.fastcsv.writer..")
			.check(PROGRAM);
	}

	/** A cell of a workbook is what it says, whatever it says. */
	@Test
	void noWorkbookHasAFormula() {
		noClasses().should().callMethod(Worksheet.class, "formula", int.class, int.class, String.class).check(PROGRAM);
	}

	/** Whoever reads a name has to know which thing is meant, wherever it stands. */
	@Test
	void noTwoTypesShareAName() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			assertThat(files.map(file -> file.getFileName().toString())
				.filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))).doesNotHaveDuplicates();
		}
	}

	/**
	 * Whoever counts through more takes one value for its neighbour. The bounds of the
	 * search are kept with each report as they stand.
	 */
	@Test
	void recordsHaveAtMostTwelveComponents() {
		assertThat(PROGRAM.stream()
			.filter(type -> type.isRecord() && !type.isEquivalentTo(Settings.Bounds.class))
			.filter(type -> type.reflect().getRecordComponents().length > 12)
			.map(JavaClass::getName)).isEmpty();
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
			.check(PROGRAM);
	}

	/** Or else none of them could be read, or tested, before all the others. */
	@Test
	void noFilesStandInACircle() {
		slices().assignedFrom(new SourceFiles()).should().beFreeOfCycles().check(PROGRAM);
	}

	/** Whoever asks what day it is can be tested on any day. */
	@Test
	void timeIsAnArgument() {
		noClasses().should()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(ZonedDateTime.class, "now")
			.orShould()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(Clock.class, "systemUTC")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(PROGRAM);
	}

	/** A file is a type of the highest level with all that stands in it. */
	private static final class SourceFiles implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass type) {
			return SliceIdentifier.of(type.getName().replaceAll("\\$.*", ""));
		}

		@Override
		public String getDescription() {
			return "files";
		}

	}

}
