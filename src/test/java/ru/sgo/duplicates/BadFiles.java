package ru.sgo.duplicates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that somebody may send in place of the list of pupils, and what she is told. */
public final class BadFiles {

	private static final String HEADER = "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Код организации\n";

	private static final String ROW = "1;Иванов;Иван;Иванович;01.02.2013;Ш1\n";

	private static final String NOT_TEXT = "Это не таблица. Нужна книга Excel (XLSX, XLS), таблица LibreOffice (ODS) или "
			+ "файл CSV.";

	private static final String BROKEN = "Файл повреждён: книга не открывается. Сохраните её ещё раз и загрузите снова.";

	private static final String DAMAGED = "Файл повреждён: в этой строке стоят знаки, которых в таблице не "
			+ "бывает. Выгрузите его ещё раз.";

	private static final String CUT = "Файл обрезан: последняя строка неполна. Выгрузите его ещё раз.";

	private static final String UNREADABLE = "Файл не читается как таблица: возможно, он обрезан или в нём "
			+ "незакрытая кавычка. Сохраните его ещё раз и загрузите снова.";

	private BadFiles() {
	}

	/**
	 * One bad file.
	 *
	 * @param name what is wrong, for the reader of the tests
	 * @param line the line that is named
	 * @param column the column that is named, or an empty text
	 */
	public record BadFile(String name, byte[] content, int line, String column, String message) {

		@Override
		public String toString() {
			return this.name;
		}
	}

	/** A list of one pupil that can be taken. */
	public static String good() {
		return HEADER + ROW;
	}

	public static List<BadFile> all() {
		return List.of(
				new BadFile("a picture", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0), 1, "", NOT_TEXT),
				new BadFile(
						"a picture without line ends", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F'), 1, "", NOT_TEXT),
				new BadFile("a workbook of Excel", zip(), 1, "", BROKEN),
				new BadFile("a workbook of an old Excel", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), 1, "",
						BROKEN),
				new BadFile("a PDF", text("%PDF-1.4\n%âãÏÓ\n1 0 obj\n", StandardCharsets.ISO_8859_1), 1, "", NOT_TEXT),
				new BadFile("a web page with another table",
						utf8("<html><table><tr><td>Номер записи</td></tr></table></html>"), 1, "Фамилия",
						"В файле нет обязательного столбца «Фамилия»."),
				new BadFile("a page without a table", utf8("<svg></svg>"), 1, "", NOT_TEXT),
				new BadFile("UTF-16 without a mark", text(good(), StandardCharsets.UTF_16LE), 1, "", NOT_TEXT),
				new BadFile("nothing", new byte[0], 1, "", "Файл пуст: выберите другой или сохраните его ещё раз."),
				new BadFile("nothing but a mark and empty lines", utf8("\uFEFF\n\n\n"), 1, "",
						"Файл пуст: выберите другой или сохраните его ещё раз."),
				new BadFile("a required column is missing", utf8("Номер записи;Имя\n1;Иван\n"), 1, "Фамилия",
						"В файле нет обязательного столбца «Фамилия»."),
				new BadFile("no header", utf8(ROW), 1, "Номер записи",
						"В файле нет обязательного столбца «Номер записи»."),
				new BadFile("cut in a quoted cell", utf8(good() + "2;\"Орлова \"\"Оля\"\";Ол"), 3, "", UNREADABLE),
				new BadFile("a quote that is not closed", utf8(HEADER + "1;\"Иванов;Иван;;;Ш1\n2;Орлов;Олег;;;Ш1\n"), 2,
						"", UNREADABLE),
				new BadFile("cut in a row", utf8(good() + "2;Орлов;Олег;Ол"), 3, "", CUT),
				new BadFile("cut in a character", head(utf8(good() + "2;Орлов"), 1), 3, "", CUT),
				new BadFile("cut in a character of English headers",
						head(utf8("number,surname,given_name\n1,Иванов,Иван\n2,Орлов,Олег"), 1), 3, "", CUT),
				new BadFile("zeros", utf8(good() + "2;Ор\0лов;Олег;;;Ш1\n"), 3, "", DAMAGED),
				new BadFile("zeros far behind the beginning", utf8(HEADER + ROW.repeat(5000) + "\0\0\0\0"), 5002, "",
						DAMAGED),
				new BadFile("one damaged byte among much Russian",
						join(utf8(good() + "2;Орл"), bytes(0xFF), utf8("ов;Олег;;;Ш1\n")), 3, "", DAMAGED),
				new BadFile("a byte that windows-1251 does not know",
						join(text(good(), Charset.forName("windows-1251")), bytes('2', ';', 0x98, ';', 0xC0, '\n')), 3,
						"", DAMAGED));
	}

	private static byte[] zip() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			zip.write(utf8("<workbook/>"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static byte[] utf8(String text) {
		return text(text, StandardCharsets.UTF_8);
	}

	private static byte[] text(String text, Charset charset) {
		return text.getBytes(charset);
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	private static byte[] head(byte[] content, int without) {
		return Arrays.copyOf(content, content.length - without);
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

}
