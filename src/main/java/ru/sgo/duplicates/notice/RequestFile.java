package ru.sgo.duplicates.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What belongs to a request for a list. */
public enum RequestFile {

	/** The letter to be printed. */
	PDF("application/pdf", "letter.file.request"),

	/** The letter to be changed first. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "letter.file.request"),

	/** The template to be filled in. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "letter.file.template");

	private final String mediaType;

	private final String nameKey;

	RequestFile(String mediaType, String nameKey) {
		this.mediaType = mediaType;
		this.nameKey = nameKey;
	}

	/** Empty for what a request has not. */
	public static Optional<RequestFile> of(String ending) {
		return Stream.of(values()).filter(file -> file.ending().equals(ending)).findFirst();
	}

	/** What its name ends in, without a dot. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** The key of its name. */
	String nameKey() {
		return this.nameKey;
	}

}
