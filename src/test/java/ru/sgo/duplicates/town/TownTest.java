package ru.sgo.duplicates.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ru.sgo.duplicates.detection.Documents;
import ru.sgo.duplicates.intake.Part;

import static org.assertj.core.api.Assertions.assertThat;

/** The town that does not exist. */
class TownTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final int SNILS = 6;

	@TempDir
	private Path folder;

	@Test
	void isTheSameEveryTime() throws IOException {
		Map<Part, Path> files = Town.of(1, 300, TODAY).writeAll(this.folder);
		Path other = Files.createDirectory(this.folder.resolve("again"));
		Map<Part, Path> again = Town.of(1, 300, TODAY).writeAll(other);
		for (Part part : Part.values()) {
			assertThat(again.get(part)).hasSameBinaryContentAs(files.get(part));
		}
	}

	@Test
	void hasNumbersThatPassTheirCheck() throws IOException {
		Map<Part, Path> files = Town.of(1, 500, TODAY).writeAll(this.folder);
		assertThat(lines(files.get(Part.STUDENTS)).stream()
			.map(line -> line.split(";", -1)[SNILS])
			.filter(snils -> !snils.isEmpty())).hasSizeGreaterThan(400)
			.allSatisfy(snils -> assertThat(Documents.snils(snils)).isPresent());
	}

	@Test
	void tellsInTwoPartsWhatItTellsInOne() throws IOException {
		Town town = Town.of(1, 600, TODAY);
		for (Part part : List.of(Part.STUDENTS, Part.MOVEMENTS)) {
			List<String> parts = new java.util.ArrayList<>(lines(town.writeEarlier(this.folder).get(part)));
			parts.addAll(lines(town.writeSince(this.folder).get(part)));
			assertThat(parts).containsExactlyInAnyOrderElementsOf(lines(town.writeAll(this.folder).get(part)));
		}
	}

	private static List<String> lines(Path file) throws IOException {
		List<String> lines = Files.readAllLines(file);
		return lines.subList(1, lines.size());
	}

}
