package ru.sgo.duplicates.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.ImportMode;
import ru.sgo.duplicates.intake.ImportRequest;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.ListKind;
import ru.sgo.duplicates.intake.ListWish;
import ru.sgo.duplicates.intake.ListsRequest;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.Upload;

/** Programs send files. */
@RestController
@RequestMapping("/api/imports")
class ImportStartApi {

	private final Imports imports;

	private final Clock clock;

	ImportStartApi(Imports imports, Clock clock) {
		this.imports = imports;
		this.clock = clock;
	}

	@PostMapping
	@AnswersLater
	ResponseEntity<Void> start(@RequestParam(required = false) @Nullable MultipartFile organizations,
			@RequestParam(required = false) @Nullable MultipartFile students,
			@RequestParam(required = false) @Nullable MultipartFile movements,
			@RequestParam(required = false) @Nullable List<MultipartFile> lists,
			@RequestParam(defaultValue = "addition") String mode,
			@RequestParam(required = false) @Nullable String authority,
			@RequestParam(required = false) @Nullable String asOf,
			@RequestParam(defaultValue = "false") boolean presentOnly,
			@RequestParam(defaultValue = "pupils") String listKind,
			@RequestParam(defaultValue = "false") boolean preview,
			@RequestParam(required = false) @Nullable String organization, HttpServletRequest request,
			@AuthenticationPrincipal SignedIn user) {
		Map<Part, Upload> parts = new EnumMap<>(Part.class);
		add(parts, Part.ORGANIZATIONS, organizations);
		add(parts, Part.STUDENTS, students);
		add(parts, Part.MOVEMENTS, movements);
		ImportMode chosen = Arrays.stream(ImportMode.values())
			.filter(one -> one.code().equals(mode))
			.findFirst()
			.orElseThrow(() -> ApiProblem.invalid("mode", "api.refused.mode"));
		Instant moment = moment(asOf);
		ListWish all = new ListWish((organization == null || organization.isBlank()) ? null : organization.strip(),
				(moment != null) ? moment.atZone(this.clock.getZone()).toLocalDate() : null, Map.of());
		ListsRequest listed = new SentListFields(request.getParameterMap()).of((lists != null) ? lists : List.of(),
				listKind(listKind), preview, all);
		return ImportApi.accepted(this.imports.start(
				new ImportRequest(parts, chosen, authority, moment, presentOnly, listed, user.may(Right.MANAGE_USERS)),
				user.actor(), user.scope()), true);
	}

	private static ListKind listKind(String code) {
		return Arrays.stream(ListKind.values())
			.filter(one -> one.code().equals(code))
			.findFirst()
			.orElseThrow(() -> ApiProblem.invalid("listKind", "api.refused.list-kind"));
	}

	private static void add(Map<Part, Upload> parts, Part part, @Nullable MultipartFile file) {
		if (file != null) {
			parts.put(part, new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::transferTo));
		}
	}

	/** A moment, or a day of the town's calendar, which means its beginning. */
	private @Nullable Instant moment(@Nullable String asOf) {
		if (asOf == null || asOf.isBlank()) {
			return null;
		}
		return Stream
			.<Function<String, Instant>>of(text -> OffsetDateTime.parse(text).toInstant(),
					text -> LocalDateTime.parse(text).atZone(this.clock.getZone()).toInstant(),
					text -> LocalDate.parse(text).atStartOfDay(this.clock.getZone()).toInstant())
			.flatMap(reading -> read(reading, asOf.strip()))
			.findFirst()
			.orElseThrow(() -> ApiProblem.invalid("asOf", "api.refused.as-of"));
	}

	private static Stream<Instant> read(Function<String, Instant> reading, String text) {
		try {
			return Stream.of(reading.apply(text));
		}
		catch (DateTimeParseException ex) {
			return Stream.empty();
		}
	}

}
