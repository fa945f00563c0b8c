package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import ru.sgo.duplicates.intake.ListKind;
import ru.sgo.duplicates.intake.ListPasswords;
import ru.sgo.duplicates.intake.ListWish;
import ru.sgo.duplicates.intake.ListsRequest;
import ru.sgo.duplicates.intake.Upload;

/**
 * What a program says of the lists that it sends: of all of them, or of one by its name
 * behind the name of the field ({@code organization.5А.xlsx}).
 */
final class SentListFields {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {
	};

	private final Map<String, String[]> fields;

	SentListFields(Map<String, String[]> fields) {
		this.fields = fields;
	}

	/**
	 * The request for these files.
	 * @param preview whether somebody wants to see first what would become of the
	 * registry
	 * @param all what holds for files that do not say it themselves
	 * @throws ApiProblem if a field says nothing that can be understood
	 */
	ListsRequest of(List<MultipartFile> files, ListKind kind, boolean preview, ListWish all) {
		Map<String, ListWish> wishes = new HashMap<>();
		Map<String, String> passwords = new HashMap<>();
		for (MultipartFile file : files) {
			String name = name(file);
			wishes.put(name, new ListWish(value(named("organization", name)), day(named("asOf", name)),
					columns(named("columns", name))));
			String[] password = this.fields.get(named("password", name));
			if (password != null && password.length > 0 && !password[0].isEmpty()) {
				passwords.put(name, password[0]);
			}
		}
		return new ListsRequest(files.stream().map(file -> new Upload(name(file), file::transferTo)).toList(), kind,
				preview, all, wishes, new ListPasswords(passwords));
	}

	/** The name of a field about one file. */
	private static String named(String field, String file) {
		return String.join(".", field, file);
	}

	private static String name(MultipartFile file) {
		return Objects.requireNonNullElse(file.getOriginalFilename(), "");
	}

	private @Nullable String value(String field) {
		String[] values = this.fields.get(field);
		return (values == null || values.length == 0 || values[0].isBlank()) ? null : values[0].strip();
	}

	private @Nullable LocalDate day(String field) {
		String value = value(field);
		try {
			return (value != null) ? LocalDate.parse(value) : null;
		}
		catch (DateTimeParseException ex) {
			throw ApiProblem.invalid(field, "api.refused.as-of");
		}
	}

	private Map<String, String> columns(String field) {
		String value = value(field);
		try {
			return (value != null) ? JSON.readValue(value, COLUMNS) : Map.of();
		}
		catch (JacksonException ex) {
			throw ApiProblem.invalid(field, "api.refused.columns");
		}
	}

}
