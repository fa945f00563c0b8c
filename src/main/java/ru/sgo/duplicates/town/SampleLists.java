package ru.sgo.duplicates.town;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.util.FileSystemUtils;

/**
 * Eight lists of a town that does not exist, each of another make, to try the whole way
 * with: four schools, four kindergartens, and children whom a kindergarten still lists
 * though a school has them.
 */
public final class SampleLists {

	private static final long SEED = 20260901;

	private static final int CHILDREN = 420;

	/** More than in real life, so that a small town shows every kind. */
	private static final double DUPLICATES = 0.15;

	/** Of each of both kinds of organization. */
	private static final int ORGANIZATIONS = 4;

	private final LocalDate day;

	/**
	 * Lists of a day.
	 * @param day of which they tell
	 */
	public SampleLists(LocalDate day) {
		this.day = day;
	}

	/** Writes them as one archive; the same day gives the same lists. */
	public void writeTo(OutputStream out) throws IOException {
		Path folder = Files.createTempDirectory("lists");
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			for (TownList list : lists(folder)) {
				zip.putNextEntry(new ZipEntry(list.name()));
				Files.copy(list.file(), zip);
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private List<TownList> lists(Path folder) throws IOException {
		TownPlan plan = TownPlan.of(SEED, CHILDREN, this.day).withAuthorities(1).withDuplicates(DUPLICATES);
		return TownLists.of(plan, this.day, true, 0)
			.write(folder)
			.stream()
			.filter(list -> list.organization().matches(".*[ШД][1-" + ORGANIZATIONS + "]"))
			.toList();
	}

}
