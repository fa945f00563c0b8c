package ru.sgo.duplicates.web.municipality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import ru.sgo.duplicates.ApplicationTest;
import ru.sgo.duplicates.report.ReportLine;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.tables.TableAudience;
import ru.sgo.duplicates.tables.TableFormat;
import ru.sgo.duplicates.web.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that a line of a run says is forgotten in its table. */
@ApplicationTest
class LineTableTest {

	/**
	 * What the table says in other words: the names of the organizations instead of their
	 * codes and kinds, the order of the lines; reasons stand with the case.
	 */
	private static final List<String> NOT_SHOWN = List.of(".group.restricted", ".position", ".place.organization",
			".place.organizationKind", ".proposed.responsible", ".proposed.reasons");

	@Autowired
	private Tables tables;

	@Test
	void everythingThatALineSaysStandsInAColumn() throws ReflectiveOperationException, IOException {
		List<String> unseen = new ArrayList<>();
		for (String component : components(ReportLine.class, "")) {
			if (cells(component).equals(cells("none"))) {
				unseen.add(component);
			}
		}
		assertThat(unseen).containsExactlyElementsOf(NOT_SHOWN);
	}

	/** What the table says of a line in which this one component is another. */
	private String cells(String changed) throws ReflectiveOperationException, IOException {
		ReportLine line = (ReportLine) made(ReportLine.class, "", changed);
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		TableFormat.CSV.write(LineTable.of(this.tables), TableAudience.program(), written, rows -> rows.accept(line));
		return written.toString(StandardCharsets.UTF_8);
	}

	private static List<String> components(Class<?> type, String path) {
		if (!type.isRecord()) {
			return List.of(path);
		}
		return Arrays.stream(type.getRecordComponents())
			.flatMap(component -> components(component.getType(), path + "." + component.getName()).stream())
			.toList();
	}

	private static Object made(Class<?> type, String path, String changed) throws ReflectiveOperationException {
		if (!type.isRecord()) {
			return value(type, path.equals(changed) ? 1 : 0);
		}
		List<Object> values = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			values.add(made(component.getType(), path + "." + component.getName(), changed));
		}
		Class<?>[] types = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		return type.getDeclaredConstructor(types).newInstance(values.toArray());
	}

	/** Every text is the name of a status, since one of them must be. */
	private static Object value(Class<?> type, int number) {
		if (type.isEnum()) {
			return type.getEnumConstants()[number];
		}
		if (type == String.class) {
			return CaseStatus.values()[number].name();
		}
		if (type == LocalDate.class) {
			return LocalDate.of(2020, 9, 1 + number);
		}
		if (type == List.class) {
			return Arrays.asList(new Object[number]);
		}
		if (type == boolean.class) {
			return number == 1;
		}
		return (type == int.class) ? (Object) number : Long.valueOf(number);
	}

}
