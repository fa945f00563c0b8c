package ru.sgo.duplicates.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ru.sgo.duplicates.detection.Documents;
import ru.sgo.duplicates.intake.Part;

import static org.assertj.core.api.Assertions.assertThat;

/** The town that does not exist. */
class TownTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final int SNILS = 6;

	private static final int CERTIFICATE = 7;

	@TempDir
	private Path folder;

	@Test
	void isTheSameEveryTime() throws IOException {
		Path other = Files.createDirectory(this.folder.resolve("again"));
		for (Path place : List.of(this.folder, other)) {
			town(300).writeAll(place);
			town(300).writeTruth(place, TODAY.minusMonths(2), TODAY);
		}
		for (String file : List.of("organizations", "students", "movements", "truth", "negatives", "singles")) {
			assertThat(other.resolve(file + ".csv")).hasSameBinaryContentAs(this.folder.resolve(file + ".csv"));
		}
	}

	@Test
	void isAnotherTownByAnotherSeed() throws IOException {
		Path other = Files.createDirectory(this.folder.resolve("other"));
		assertThat(lines(town(300).writeAll(this.folder).get(Part.STUDENTS)))
			.isNotEqualTo(lines(Town.of(TownPlan.of(2, 300, TODAY)).writeAll(other).get(Part.STUDENTS)));
	}

	@Test
	void hasNumbersThatPassTheirCheck() throws IOException {
		assertThat(students(500).map(cells -> cells[SNILS]).filter(snils -> !snils.isEmpty())).hasSizeGreaterThan(400)
			.allSatisfy(snils -> assertThat(Documents.snils(snils)).isPresent());
	}

	@Test
	void givesEveryChildACertificateOfItsOwn() throws IOException {
		assertThat(students(5000).filter(cells -> cells[9].equals("По заявлению"))
			.map(cells -> cells[CERTIFICATE])
			.filter(certificate -> !certificate.isEmpty())).hasSizeGreaterThan(5000)
			.doesNotHaveDuplicates()
			.allSatisfy(certificate -> assertThat(Documents.birthCertificate(certificate)).isPresent());
	}

	@Test
	void tellsInTwoPartsWhatItTellsInOne() throws IOException {
		for (Part part : List.of(Part.STUDENTS, Part.MOVEMENTS)) {
			List<String> parts = new ArrayList<>(lines(town(600).writeEarlier(this.folder).get(part)));
			parts.addAll(lines(town(600).writeSince(this.folder).get(part)));
			assertThat(parts).containsExactlyInAnyOrderElementsOf(lines(town(600).writeAll(this.folder).get(part)));
		}
	}

	@Test
	void growsInOrganizationsWithItsChildren() {
		assertThat(organizations(TownPlan.of(1, 6000, TODAY).withAuthorities(1), "ООО")).isEqualTo(9);
		assertThat(organizations(TownPlan.of(1, 6000, TODAY), "УО")).isEqualTo(3);
		assertThat(organizations(TownPlan.of(1, 200_000, TODAY), "УО")).isEqualTo(5);
		assertThat(organizations(TownPlan.of(1, 200_000, TODAY), "ООО")).isEqualTo(4 * 75);
	}

	@Test
	void hasAsManyDuplicatesAsItsPlanSays() {
		assertThat(copies(TownPlan.of(1, 6000, TODAY))).isBetween(200, 500);
		assertThat(copies(TownPlan.of(1, 6000, TODAY).withDuplicates(0.3))).isBetween(1900, 2300);
	}

	private static int copies(TownPlan plan) {
		return all(plan).mapToInt(household -> household.copies().size()).sum();
	}

	@Test
	void leavesOutPatronymicsOfChildrenOrOfAccounts() {
		TownPlan usual = TownPlan.of(1, 6000, TODAY).withDuplicates(0.3);
		assertThat(withoutPatronymic(usual)).isLessThan(0.03);
		assertThat(withoutPatronymic(usual.withoutPatronymics(0.2))).isBetween(0.18, 0.25);
		assertThat(withoutPatronymic(usual.withPatronymicsLeftOut(0.2))).isBetween(0.18, 0.25);
		assertThat(differing(usual.withoutPatronymics(0.2))).isLessThan(0.02);
		assertThat(differing(usual.withPatronymicsLeftOut(0.2))).isBetween(0.27, 0.37);
	}

	private static double withoutPatronymic(TownPlan plan) {
		return all(plan).flatMap(household -> household.accounts().stream())
			.mapToInt(account -> account.child().name().patronymic().isEmpty() ? 1 : 0)
			.average()
			.orElseThrow();
	}

	/**
	 * The share of second accounts that lack the patronymic of the first, or the first
	 * lacks it.
	 */
	private static double differing(TownPlan plan) {
		return all(plan).flatMap(household -> household.copies().stream())
			.mapToInt(copy -> copy.slips().contains(Slip.NO_PATRONYMIC) ? 1 : 0)
			.average()
			.orElseThrow();
	}

	@Test
	void knowsTheNamesOfManyPeoples() {
		ManyPeoples names = new ManyPeoples();
		long known = all(TownPlan.of(1, 6000, TODAY).withManyPeoples(0.75))
			.filter(household -> names.has(household.original().child().name().givenName()))
			.count();
		assertThat(known).isBetween(4000L, 5500L);
	}

	@Test
	void givesTwinsOfManyPeoplesNamesAlike() {
		ManyPeoples names = new ManyPeoples();
		assertThat(names.alike("Ильнар", false)).contains("Ильнур").doesNotContain("Ильнар");
		assertThat(names.alike("Нурбек", false)).contains("Нурбол", "Нурхан").doesNotContain("Нурбек");
		assertThat(names.alike("Магомед", false)).doesNotContain("Магомет", "Магомад");
	}

	private static Stream<Household> all(TownPlan plan) {
		Births births = new Births(plan);
		return Stream.generate(births::next).limit(plan.children());
	}

	private static long organizations(TownPlan plan, String kind) {
		return new Places(plan).all().stream().filter(place -> place.kind().equals(kind)).count();
	}

	private static Town town(int children) {
		return Town.of(TownPlan.of(1, children, TODAY));
	}

	private Stream<String[]> students(int children) throws IOException {
		Map<Part, Path> files = town(children).writeAll(this.folder);
		return lines(files.get(Part.STUDENTS)).stream().map(line -> line.split(";", -1));
	}

	private static List<String> lines(Path file) throws IOException {
		List<String> lines = Files.readAllLines(file);
		return lines.subList(1, lines.size());
	}

}
