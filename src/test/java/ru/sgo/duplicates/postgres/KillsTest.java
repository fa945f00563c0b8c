package ru.sgo.duplicates.postgres;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.sgo.duplicates.postgres.KillLoad.Work;

/**
 * A town is killed while people work in it, and heals: nothing of which anybody was told
 * that it is done is lost, and nothing is there by half. A few blows here;
 * {@code -Dkills.application=50 -Dkills.server=20} makes the table for
 * {@code src/docs/reliability.md}.
 */
class KillsTest {

	private static final int OF_THE_APPLICATION = Integer.getInteger("kills.application", 1);

	private static final int OF_THE_SERVER = Integer.getInteger("kills.server", 2);

	private static final long SEED = Long.getLong("kills.seed", 1);

	/** Milliseconds: about as long as what is at work in the background. */
	private static final int LONGEST_WORK = 900;

	private static final Work[] WORKS = { Work.IMPORT, Work.REPORT, Work.CONFIRMATION, Work.CARRY_OUT };

	@TempDir
	private Path folder;

	private final Random random = new Random(SEED);

	private final Map<String, Blows> table = new TreeMap<>();

	private KilledTown town;

	private KillLoad load;

	/** What falls. */
	private interface Blow {

		void fall() throws Exception;

	}

	/** How many of a kind there were, and how long the town was away. */
	private static final class Blows {

		private int number;

		private double longest;

		private double all;

		private void add(double seconds) {
			this.number++;
			this.all += seconds;
			this.longest = Math.max(this.longest, seconds);
		}

	}

	@Test
	void aTownThatIsKilledUnderLoadHeals() throws Exception {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (KilledTown killed = new KilledTown(this.folder.resolve("data"))) {
			this.town = killed;
			this.load = new KillLoad(killed);
			killed.start();
			for (int i = 0; i < OF_THE_SERVER; i++) {
				boolean whole = isOther(i);
				strike(whole ? "the server" : "one process of the server", work(i),
						whole ? killed::killServer : killed::killProcessOfServer, killed::awaitUp);
			}
			for (int i = 0; i < OF_THE_APPLICATION; i++) {
				boolean all = !isOther(i);
				Socket half = killed.halfAnUpload();
				strike(all ? "the application and its server" : "the application", work(i),
						all ? killed::killAll : killed::kill, killed::start);
				half.close();
			}
		}
	}

	/** Half of the blows fall while there is work in the background. */
	private static Work work(int number) {
		return (number % 2 == 0) ? WORKS[number / 2 % WORKS.length] : Work.NOTHING;
	}

	/** Either kind of a blow falls with every work, and with none. */
	private static boolean isOther(int number) {
		return (number / (2 * WORKS.length) + number) % 2 == 0;
	}

	private void strike(String what, Work work, Blow blow, Blow heal) throws Exception {
		this.load.prepare();
		this.load.begin();
		Thread.sleep(this.random.nextInt(LONGEST_WORK));
		this.load.start(work);
		Thread.sleep(this.random.nextInt(LONGEST_WORK));
		long since = System.nanoTime();
		blow.fall();
		heal.fall();
		double seconds = (System.nanoTime() - since) / 1e9;
		this.load.end();
		new KillInvariants(this.town, this.load).hold();
		this.table.computeIfAbsent(what + " | " + work.name().toLowerCase().replace('_', ' '), absent -> new Blows())
			.add(seconds);
		write();
	}

	private void write() throws IOException {
		StringBuilder page = new StringBuilder(
				"| killed | while at work | times | healed after, s | at most, s |\n" + "|---|---|---:|---:|---:|\n");
		this.table.forEach((kind, blows) -> page.append(
				"| %s | %d | %.1f | %.1f |%n".formatted(kind, blows.number, blows.all / blows.number, blows.longest)));
		page.append("%nOf which somebody was told: %d confirmed, %d carried out, %d imports, %d reports%n".formatted(
				this.load.confirmed().size(), this.load.done().size(), this.load.imports().size(),
				this.load.reports().size()));
		Files.writeString(Files.createDirectories(Path.of("target", "reliability")).resolve("kills.md"), page);
	}

}
