package ru.sgo.duplicates.state;

import java.nio.file.Files;
import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the data lie, and how much room there is. */
@ApplicationTest
class DataDisksTest {

	@Autowired
	private Flyway flyway;

	@TempDir
	private Path folder;

	@Test
	void aFolderThatIsStillToBeMadeLiesOnTheDiskOfTheOneAboveIt() throws Exception {
		Path wanted = this.folder.resolve("data").resolve("town");
		DataDisk disk = disks(wanted, 0).data();
		assertThat(disk.folder()).isEqualTo(wanted);
		assertThat(disk.total()).isEqualTo(Files.getFileStore(this.folder).getTotalSpace());
		assertThat(disk.low()).isFalse();
		assertThat(wanted).doesNotExist();
	}

	@Test
	void itIsLowBelowTheSetting() {
		assertThat(disks(this.folder, Long.MAX_VALUE >> 20).data().low()).isTrue();
	}

	/** It may have had to go to another folder than the one that was wished for. */
	@Test
	void theEmbeddedServerSaysWhereItsDataAre() {
		Path cluster = disks(this.folder, 0).database().orElseThrow().folder();
		assertThat(cluster.isAbsolute()).isTrue();
		assertThat(new DataDisks(this.folder, 0, false, this.flyway.getConfiguration().getDataSource()).database())
			.isEmpty();
	}

	private DataDisks disks(Path data, long enough) {
		return new DataDisks(data, enough, true, this.flyway.getConfiguration().getDataSource());
	}

}
