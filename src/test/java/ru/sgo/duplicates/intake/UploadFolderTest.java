package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The files that people send are nobody else's to read, and none outlives its import. */
@ApplicationTest
class UploadFolderTest {

	@Autowired
	private Imports imports;

	@Autowired
	private ImportFiles files;

	@Autowired
	private UploadNames names;

	@Autowired
	private UploadFolder uploads;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void oneChild() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports).with(Part.STUDENTS, "Номер записи;Фамилия;Имя", "1;Иванов;Иван").run();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyTheApplicationReadsWhatWasSent() throws IOException {
		Path sent = fileOf(held());
		assertThat(rights(sent)).isEqualTo("rw-------");
		assertThat(rights(sent.getParent())).isEqualTo("rwx------");
	}

	@Test
	void whatACrashLeftIsRemovedAtTheStartAndWhatIsStillNeededStays() throws IOException {
		ImportRun held = held();
		Path needed = fileOf(held);
		Path left = Files.writeString(this.uploads.find("left-over.csv"), "Иванов");
		this.files.afterSingletonsInstantiated();
		assertThat(left).doesNotExist();
		assertThat(needed).exists();
		this.imports.cancel(held.id(), Actor.user("u"), Scope.EVERYTHING);
		assertThat(needed).doesNotExist();
	}

	@Test
	void nothingStaysOfFilesThatBreakOffWhileTheyAreWritten() throws IOException {
		List<Path> before = kept();
		Upload whole = new Upload("whole.csv", file -> Files.writeString(file, "Иванов"));
		Upload broken = new Upload("broken.csv", file -> {
			Files.writeString(file, "Петров");
			throw new IOException("The connection is gone");
		});
		Upload strange = new Upload("strange.csv", file -> {
			Files.writeString(file, "Сидоров");
			throw new IllegalStateException("The part is gone");
		});
		for (Upload upload : new Upload[] { broken, strange }) {
			TestImports parts = new TestImports(this.imports).with(Part.ORGANIZATIONS, "Код;Наименование")
				.with(Part.STUDENTS, upload);
			TestImports lists = new TestImports(this.imports).with(Part.STUDENTS, "Номер записи;Фамилия")
				.withList(whole, ListWish.NONE)
				.withList(upload, ListWish.NONE);
			assertThatThrownBy(parts::start).isInstanceOf(RuntimeException.class);
			assertThatThrownBy(lists::start).isInstanceOf(RuntimeException.class);
			assertThat(before).containsAll(kept());
		}
	}

	private List<Path> kept() throws IOException {
		try (Stream<Path> files = Files.list(this.uploads.folder())) {
			return files.sorted().toList();
		}
	}

	private ImportRun held() {
		ImportRun held = new TestImports(this.imports).complete()
			.with(Part.STUDENTS, "Номер записи;Фамилия;Имя", "2;Петров;Пётр")
			.run();
		assertThat(held.isHeld()).isTrue();
		return held;
	}

	private Path fileOf(ImportRun run) {
		return this.uploads.find(this.names.of(run.id()).get(Part.STUDENTS));
	}

	private static String rights(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
