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
	PDF("application/pdf", "letter.file.tasks"),

	/** To be changed first. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "letter.file.tasks"),

	/** The sheet of answers that goes with it, to be filled in and sent back. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "letter.file.answers");

	private final String mediaType;

	private final String nameKey;

	LetterFile(String mediaType, String nameKey) {
		this.mediaType = mediaType;
		this.nameKey = nameKey;
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

	/** The key of its name. */
	String nameKey() {
		return this.nameKey;
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
