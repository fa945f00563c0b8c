package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import ru.sgo.duplicates.TownSmall;
import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeper, cause and responsible organization against the labels of a whole town. */
class TownSmallDecisionTest {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final Map<String, OrganizationKind> kinds = TownSmall.rows("organizations.csv")
		.stream()
		.collect(Collectors.toMap(row -> row.getField("Код"), row -> kind(row.getField("Тип"))));

	private final Map<String, List<Movement>> movements = TownSmall.rows("movements.csv")
		.stream()
		.collect(Collectors.groupingBy(row -> row.getField("Номер записи"),
				Collectors.mapping(this::movement, Collectors.toList())));

	@Test
	void everyLabelledGroupGetsItsKeeperItsCauseAndItsResponsibleOrganization() {
		Map<String, Candidate> candidates = new HashMap<>();
		TownSmall.rows("students.csv").forEach(row -> {
			Candidate candidate = candidate(row);
			candidates.put(candidate.number(), candidate);
		});
		Map<String, List<NamedCsvRecord>> groups = TownSmall.rows("truth.csv")
			.stream()
			.collect(Collectors.groupingBy(row -> row.getField("group"), LinkedHashMap::new, Collectors.toList()));
		assertThat(groups).hasSizeGreaterThan(100).allSatisfy((name, rows) -> {
			Proposal proposal = Proposals.propose(new Question(true, false, Identity.DOCUMENT, true, "УО-01",
					rows.stream().map(row -> candidates.get(row.getField("account"))).toList(), null));
			assertThat(proposal).isInstanceOfSatisfying(Proposal.Keep.class, keep -> rows.forEach(row -> {
				if (row.getField("role").equals("keep")) {
					assertThat(keep.keep()).isEqualTo(row.getField("account"));
				}
				else {
					Deletion deletion = keep.deletionOf(row.getField("account")).orElseThrow();
					assertThat(deletion.cause().name().toLowerCase(Locale.ROOT)).isEqualTo(row.getField("cause"));
					assertThat(deletion.responsible()).isEqualTo(row.getField("responsible"));
				}
			}));
		});
	}

	@Test
	void theChildCountedTwiceIsFound() {
		assertThat(this.movements.keySet()).hasSizeGreaterThan(3000);
		List<String> found = this.movements.entrySet()
			.stream()
			.flatMap(entry -> DoubleCounts
				.of(Candidate.of(entry.getKey(), null, null, null, entry.getValue()), LocalDate.of(2020, 9, 1),
						LocalDate.of(2021, 3, 31), "УО-01")
				.stream())
			.map(count -> count.account() + ";" + count.kind().name().toLowerCase(Locale.ROOT) + ";"
					+ count.organizationA() + ";" + count.organizationB())
			.toList();
		assertThat(found).containsExactly("140658;overlap;УО-01-Ш002;УО-01-Ш001");
	}

	private Candidate candidate(NamedCsvRecord row) {
		EntryMethod method = switch (row.getField("Способ ввода")) {
			case "Быстрый ввод" -> EntryMethod.QUICK_ENTRY;
			case "Импорт" -> EntryMethod.IMPORT;
			default -> EntryMethod.APPLICATION;
		};
		String number = row.getField("Номер записи");
		return Candidate.of(number, LocalDate.parse(row.getField("Дата создания записи"), DATE), method,
				row.getField("Код организации"), this.movements.getOrDefault(number, List.of()));
	}

	private Movement movement(NamedCsvRecord row) {
		MovementKind kind = switch (row.getField("Вид движения")) {
			case "Зачисление" -> MovementKind.ENROLMENT;
			case "Выбытие" -> MovementKind.WITHDRAWAL;
			case "Зачисление в прикреплённые" -> MovementKind.ATTACHMENT;
			default -> throw new IllegalStateException(row.toString());
		};
		String organization = row.getField("Код организации");
		return new Movement(organization, this.kinds.get(organization), kind,
				LocalDate.parse(row.getField("Дата"), DATE));
	}

	private static OrganizationKind kind(String type) {
		return switch (type) {
			case "УО" -> OrganizationKind.AUTHORITY;
			case "ООО" -> OrganizationKind.SCHOOL;
			case "ДОО" -> OrganizationKind.KINDERGARTEN;
			default -> OrganizationKind.EXTRACURRICULAR;
		};
	}

}
