package ru.sgo.duplicates.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

import ru.sgo.duplicates.intake.ImportMode;
import ru.sgo.duplicates.intake.ImportRequest;
import ru.sgo.duplicates.intake.ListsRequest;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.intake.Upload;

/** What a person fills in to import files. */
public class ImportForm {

	private final Map<Part, MultipartFile> files = new EnumMap<>(Part.class);

	@NotNull
	private @Nullable ImportMode mode = ImportMode.ADDITION;

	@Size(max = 100)
	private @Nullable String authority;

	@DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
	private @Nullable LocalDateTime asOf;

	private boolean presentOnly;

	ImportRequest toRequest(ZoneId zone) {
		Map<Part, Upload> uploads = new EnumMap<>(Part.class);
		this.files.forEach((part, file) -> uploads.put(part, new Upload(named(file), file::transferTo)));
		String field = (this.authority == null || this.authority.isBlank()) ? null : this.authority;
		Instant moment = (this.asOf != null) ? this.asOf.atZone(zone).toInstant() : null;
		return new ImportRequest(uploads, (this.mode != null) ? this.mode : ImportMode.ADDITION, field, moment,
				this.presentOnly, ListsRequest.NONE);
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
