package ru.sgo.duplicates.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import ru.sgo.duplicates.documents.DocxFile;
import ru.sgo.duplicates.documents.PdfFile;

/** How a letter can be had, and what goes with it. */
public enum LetterFile {

	/** To be printed. */
	PDF("application/pdf", "letter.file.tasks", "letter.file.request"),

	/** To be changed first. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "letter.file.tasks",
			"letter.file.request"),

	/** The workbook that goes with it, to be filled in and sent back. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "letter.file.answers",
			"letter.file.template");

	private final String mediaType;

	private final String nameOfTasks;

	private final String nameOfRequest;

	LetterFile(String mediaType, String nameOfTasks, String nameOfRequest) {
		this.mediaType = mediaType;
		this.nameOfTasks = nameOfTasks;
		this.nameOfRequest = nameOfRequest;
	}

	/** Empty for what a letter cannot be had as. */
	public static Optional<LetterFile> of(String ending) {
		return Stream.of(values()).filter(file -> file.ending().equals(ending)).findFirst();
	}

	/** What its name ends in, without a dot. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** The key of its name where it tells what is to be done. */
	String nameOfTasks() {
		return this.nameOfTasks;
	}

	/** The key of its name where it asks for a list. */
	String nameOfRequest() {
		return this.nameOfRequest;
	}

	byte[] print(LetterContent letter) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		switch (this) {
			case PDF -> PdfFile.write(letter.paper(), out);
			case DOCX -> DocxFile.write(letter.paper(), out);
			case XLSX -> letter.answers().write(out);
		}
		return out.toByteArray();
	}

}
