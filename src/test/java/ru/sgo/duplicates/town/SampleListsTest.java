package ru.sgo.duplicates.town;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleListsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

	@Test
	void fourSchoolsAndFourKindergartensSendEightListsOfManyKinds() throws IOException {
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
				assertThat(zip.readAllBytes()).isNotEmpty();
			}
		}
		assertThat(names).hasSize(8).doesNotHaveDuplicates();
		assertThat(names.stream().map(name -> name.replaceFirst(".*\\.", "")).distinct()).contains("xlsx", "xls", "ods",
				"csv");
	}

	private static byte[] archive() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new SampleLists(DAY).writeTo(bytes);
		return bytes.toByteArray();
	}

}
