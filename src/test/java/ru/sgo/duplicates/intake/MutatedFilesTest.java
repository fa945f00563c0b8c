package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.EmptyTown;
import ru.sgo.duplicates.registry.TypedText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of every row of a damaged file it is known what became of it: it was taken, or it is
 * named; or the whole file is refused with a sentence. With {@code -Dmutated.files=5000}
 * so many files, and the table of {@code src/docs/reliability.md} in {@code target}.
 */
@ApplicationTest
class MutatedFilesTest {

	private static final int FILES = Integer.getInteger("mutated.files", 30);

	private static final long FIRST_SEED = Long.getLong("mutated.seed", 1);

	private static final Map<Part, String> FIRST_HEADING = Map.of(Part.ORGANIZATIONS, "Код", Part.STUDENTS,
			"Номер записи", Part.MOVEMENTS, "Номер записи");

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	private final Map<String, long[]> outcomes = new TreeMap<>();

	@BeforeEach
	void aTown() {
		EmptyTown.in(this.jdbc);
		new TestImports(this.imports)
			.with(Part.ORGANIZATIONS, "Код;Наименование;Тип;Код УО", "УО;Управление;УО;", "Ш1;Школа 1;ООО;УО",
					"Ш2;Школа 2;ООО;УО", "Ш3;Школа 3;ООО;УО")
			.run();
		StringBuilder students = new StringBuilder("Номер записи;Фамилия;Имя;Дата рождения\n");
		for (int i = 1; i <= 30; i++) {
			students.append(i).append(";Орлов;Олег;").append(1 + i % 28).append(".05.2013\n");
		}
		new TestImports(this.imports).with(Part.STUDENTS, students.toString().getBytes()).run();
	}

	@Test
	void everyRowIsTakenOrNamed() throws IOException {
		for (long seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed++) {
			MutatedFile file = MutatedFile.of(seed);
			ImportRun run = new TestImports(this.imports).with(file.part(), file.content()).run();
			long rows = 0;
			long taken = 0;
			long named = 0;
			if (run.status() == ImportStatus.COMPLETED) {
				rows = rows(file);
				taken = run.taken().organizations() + run.taken().accounts() + run.taken().movements();
				named = named(run);
				assertThat(taken + named).as("Seed %d, %s: taken %d, named %d", seed, file.part(), taken, named)
					.isEqualTo(rows);
			}
			else {
				assertThat(run.status()).as("Seed %d", seed).isEqualTo(ImportStatus.FAILED);
				assertThat(run.failure()).as("Seed %d", seed).isNotNull().isNotEqualTo("intake.failed.unexpected");
			}
			count((run.failure() != null) ? run.failure() : "taken", rows, taken, named);
		}
		write();
	}

	private long named(ImportRun run) {
		return this.jdbc.sql("select count(distinct line) from import_problem where import_id = :id and row_lost")
			.param("id", run.id())
			.query(Long.class)
			.single();
	}

	/**
	 * How many rows beside the header a reader finds that knows nothing of their meaning,
	 * and that shares nothing with the program's.
	 */
	private static long rows(MutatedFile mutated) throws IOException {
		String text = text(mutated.content());
		List<List<String>> rows;
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.fieldSeparator(separator(text))
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(text)) {
			rows = csv.stream()
				.map(row -> row.getFields().stream().map(TypedText::line).toList())
				.filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
				.toList();
		}
		int header = IntStream.range(0, rows.size())
			.filter(row -> rows.get(row).contains(FIRST_HEADING.get(mutated.part())))
			.findFirst()
			.orElse(0);
		return IntStream.range(0, rows.size())
			.filter(row -> !rows.get(row).equals(rows.get(header)))
			.filter(row -> row > header || rows.get(row).stream().filter(cell -> !cell.isEmpty()).count() > 1)
			.count();
	}

	private static String text(byte[] content) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(content, Charset.forName("windows-1251"));
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static char separator(String text) {
		String header = text.lines().filter(line -> line.chars().anyMatch(Character::isLetter)).findFirst().orElse("");
		return Stream.of(';', '\t', ',')
			.max(Comparator.comparingLong((Character sign) -> header.chars().filter(letter -> letter == sign).count()))
			.orElseThrow();
	}

	private void count(String outcome, long rows, long taken, long named) {
		long[] counts = this.outcomes.computeIfAbsent(outcome, first -> new long[4]);
		counts[0]++;
		counts[1] += rows;
		counts[2] += taken;
		counts[3] += named;
	}

	private void write() throws IOException {
		StringBuilder table = new StringBuilder("| outcome | files | rows | taken | named |\n|---|---|---|---|---|\n");
		this.outcomes.forEach((outcome, n) -> table
			.append("| `%s` | %,d | %,d | %,d | %,d |%n".formatted(outcome, n[0], n[1], n[2], n[3])));
		Files.writeString(Path.of("target", "mutated-files.md"), table);
	}

}
