package ru.sgo.duplicates.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

import ru.sgo.duplicates.intake.ImportMode;
import ru.sgo.duplicates.intake.ImportRequest;
import ru.sgo.duplicates.intake.ListKind;
import ru.sgo.duplicates.intake.ListWish;
import ru.sgo.duplicates.intake.ListsRequest;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.Upload;

/** What a person fills in to import files. */
public class ImportForm {

	private final List<MultipartFile> lists = new ArrayList<>();

	@NotNull
	private @Nullable ListKind listKind = ListKind.PUPILS;

	private final Map<Part, MultipartFile> files = new EnumMap<>(Part.class);

	@NotNull
	private @Nullable ImportMode mode = ImportMode.ADDITION;

	@Size(max = 100)
	private @Nullable String authority;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
	private @Nullable LocalDateTime asOf;

	private boolean presentOnly;

	ImportRequest toRequest(ZoneId zone, boolean closes) {
		Map<Part, Upload> uploads = new EnumMap<>(Part.class);
		this.files.forEach((part, file) -> uploads.put(part, new Upload(named(file), file::transferTo)));
		String field = (this.authority == null || this.authority.isBlank()) ? null : this.authority;
		Instant moment = (this.asOf != null) ? this.asOf.atZone(zone).toInstant() : null;
		return new ImportRequest(uploads, (this.mode != null) ? this.mode : ImportMode.ADDITION, field, moment,
				this.presentOnly, listed(), closes);
	}

	/** Nothing of a list is written before somebody has looked at it. */
	private ListsRequest listed() {
		List<Upload> uploads = this.lists.stream().map(file -> new Upload(named(file), file::transferTo)).toList();
		LocalDate day = (this.asOf != null) ? this.asOf.toLocalDate() : null;
		return uploads.isEmpty() ? ListsRequest.NONE
				: new ListsRequest(uploads, (this.listKind != null) ? this.listKind : ListKind.PUPILS, true,
						new ListWish(null, day, Map.of()), Map.of());
	}

	/** Whether one of the three files was chosen, or what is said of all files. */
	public boolean isDetailed() {
		return !this.files.isEmpty() || this.mode != ImportMode.ADDITION || this.presentOnly || this.asOf != null
				|| this.authority != null && !this.authority.isBlank();
	}

	boolean hasLists() {
		return !this.lists.isEmpty();
	}

	public void setLists(List<MultipartFile> lists) {
		lists.stream().filter(file -> !named(file).isBlank()).forEach(this.lists::add);
	}

	public @Nullable ListKind getListKind() {
		return this.listKind;
	}

	public void setListKind(@Nullable ListKind listKind) {
		this.listKind = listKind;
	}

	public void setOrganizations(MultipartFile file) {
		keep(Part.ORGANIZATIONS, file);
	}

	public void setStudents(MultipartFile file) {
		keep(Part.STUDENTS, file);
	}

	public void setMovements(MultipartFile file) {
		keep(Part.MOVEMENTS, file);
	}

	private static String named(MultipartFile file) {
		return Objects.requireNonNullElse(file.getOriginalFilename(), "");
	}

	/** The browser sends a part without a name where no file was chosen. */
	private void keep(Part part, MultipartFile file) {
		if (!named(file).isBlank()) {
			this.files.put(part, file);
		}
	}

	public @Nullable ImportMode getMode() {
		return this.mode;
	}

	public void setMode(@Nullable ImportMode mode) {
		this.mode = mode;
	}

	public @Nullable String getAuthority() {
		return this.authority;
	}

	public void setAuthority(@Nullable String authority) {
		this.authority = authority;
	}

	public @Nullable LocalDateTime getAsOf() {
		return this.asOf;
	}

	public void setAsOf(@Nullable LocalDateTime asOf) {
		this.asOf = asOf;
	}

	public boolean isPresentOnly() {
		return this.presentOnly;
	}

	public void setPresentOnly(boolean presentOnly) {
		this.presentOnly = presentOnly;
	}

}
