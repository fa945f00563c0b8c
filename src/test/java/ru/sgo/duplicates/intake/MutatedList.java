package ru.sgo.duplicates.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.town.SavedAs;
import ru.sgo.duplicates.town.TownList;

/**
 * A good list to which one to three things have happened that happen to files: the same
 * seed makes the same list of the same good one.
 *
 * @param name with which it is sent; its ending may be another kind's
 * @param good what it was before
 */
record MutatedList(long seed, String name, byte[] content, TownList good) {

	private static final List<String> ENDINGS = List.of("xlsx", "xls", "ods", "csv", "txt", "html", "");

	private static final String[] ODD = { "", " ", "0", "-", "б/о", "31.02.2013", "01.01.1900", "29.02.2031", "45000",
			"1E+10", "1,23457E+10", "#REF!", "Итого: 25", "да", "выбыл", "Школа № 999", "№ 5-у от 01.09.2020", "Ой",
			"Иванова", "Иванов Иван", "\u00A0", "\u200B", "нет", "Щ".repeat(600), "2013-01-31T21:00:00Z", "99999999",
			"А б в г д е ё", "1", "112-233-445 95", "=1+1", "&lt;b>", "ID", "ФИО" };

	/** Rows and cells as each kind writes them; what a cell holds is the second group. */
	private record Marks(Pattern row, Pattern cell) {

		static Marks of(SavedAs savedAs) {
			return switch (savedAs) {
				case XLSX -> marks("<row\\b.*?</row>", "(<c\\b[^>]*>(?:<is>)?<[vt][^>]*>)([^<]*)(</.*?</c>)");
				case HTML_AS_XLS -> marks("<tr>.*?</tr>", "(<td[^>]*>)([^<]*)(</td>)");
				case XML_AS_XLS -> marks("<Row>.*?</Row>", "(<Cell[^>]*><Data[^>]*>)([^<]*)(</Data></Cell>)");
				case ODS -> marks("<table:table-row>.*?</table:table-row>",
						"(<table:table-cell[^>]*><text:p>)([^<]*)(</text:p>\\s*</table:table-cell>)");
				case CSV_WINDOWS -> marks("[^\\r\\n]+(?:\\r\\n|\\z)", "(^|;)([^;\\r\\n]*)()");
				case CSV_TABS -> marks("[^\\r\\n]+(?:\\r\\n|\\z)", "(^|\\t)([^\\t\\r\\n]*)()");
				case XLS -> marks("(?!)", "(?!)");
			};
		}

		private static Marks marks(String row, String cell) {
			return new Marks(Pattern.compile(row, Pattern.DOTALL), Pattern.compile(cell, Pattern.DOTALL));
		}

	}

	static MutatedList of(long seed, List<TownList> lists) throws IOException {
		Random random = new Random(seed);
		TownList good = lists.get(random.nextInt(lists.size()));
		byte[] content = Files.readAllBytes(good.file());
		int changes = 1 + random.nextInt(3);
		for (int i = 0; i < changes; i++) {
			content = (good.savedAs() == SavedAs.XLS || random.nextInt(3) == 0) ? damaged(content, random)
					: changed(content, good.savedAs(), random);
		}
		String name = good.name();
		if (random.nextInt(4) == 0) {
			name = name.substring(0, name.lastIndexOf('.') + 1) + ENDINGS.get(random.nextInt(ENDINGS.size()));
		}
		return new MutatedList(seed, name, content, good);
	}

	/** Whatever it is, its bytes are spoilt. */
	private static byte[] damaged(byte[] content, Random random) {
		if (content.length == 0) {
			return content;
		}
		int at = random.nextInt(content.length);
		int length = 1 + random.nextInt(Math.min(content.length - at, 600));
		byte[] damaged = content.clone();
		switch (random.nextInt(6)) {
			case 0 -> {
				return Arrays.copyOf(content, at);
			}
			case 1 -> Arrays.fill(damaged, at, at + length, (byte) 0);
			case 2 -> {
				return joined(Arrays.copyOf(content, at), Arrays.copyOfRange(content, at + length, content.length));
			}
			case 3 -> System.arraycopy(content, random.nextInt(content.length - length + 1), damaged, at, length);
			default -> {
				for (int i = 0; i <= random.nextInt(8); i++) {
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
				}
			}
		}
		return damaged;
	}

	private static byte[] joined(byte[] one, byte[] other) {
		byte[] joined = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, joined, one.length, other.length);
		return joined;
	}

	/** Its rows and cells are changed; the file stays one of its kind. */
	private static byte[] changed(byte[] content, SavedAs savedAs, Random random) throws IOException {
		return switch (savedAs) {
			case XLSX -> zipped(content, "xl/worksheets/sheet1.xml", text -> changed(text, savedAs, random));
			case ODS -> zipped(content, "content.xml", text -> changed(text, savedAs, random));
			default -> {
				Charset charset = (savedAs == SavedAs.CSV_WINDOWS) ? Charset.forName("windows-1251")
						: StandardCharsets.UTF_8;
				yield changed(new String(content, charset), savedAs, random).getBytes(charset);
			}
		};
	}

	private static byte[] zipped(byte[] content, String entry, UnaryOperator<String> change) throws IOException {
		ByteArrayOutputStream changed = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
				ZipOutputStream out = new ZipOutputStream(changed)) {
			for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
				out.putNextEntry(new ZipEntry(next.getName()));
				byte[] bytes = in.readAllBytes();
				out.write(next.getName().equals(entry)
						? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
						: bytes);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			// It is spoilt already.
			return content;
		}
		return changed.toByteArray();
	}

	private static String changed(String text, SavedAs savedAs, Random random) {
		Marks marks = Marks.of(savedAs);
		List<MatchResult> rows = marks.row().matcher(text).results().toList();
		if (rows.isEmpty()) {
			return text;
		}
		int at = random.nextInt(rows.size());
		MatchResult row = rows.get(at);
		String start = text.substring(0, row.start());
		String end = text.substring(row.end());
		String other = rows.get(random.nextInt(rows.size())).group();
		return switch (random.nextInt(7)) {
			case 0 -> start + row.group() + row.group() + end;
			case 1 -> start + row.group() + other + end;
			case 2 -> start + end;
			case 3 -> start + cell(row.group(), marks.cell(), random, "") + end;
			case 4 -> start + cell(row.group(), marks.cell(), random, null) + end;
			case 5 -> text.substring(0, row.start()) + text.substring(row.start())
				.replace(row.group(), cell(row.group(), marks.cell(), random, ODD[random.nextInt(ODD.length)]));
			default -> {
				String changed = row.group();
				for (int i = 0; i < 3; i++) {
					changed = cell(changed, marks.cell(), random, ODD[random.nextInt(ODD.length)]);
				}
				yield start + changed + end;
			}
		};
	}

	/** A cell of the row with another value; without it, so that the others move up. */
	private static String cell(String row, Pattern cell, Random random, @Nullable String value) {
		List<MatchResult> cells = new ArrayList<>(cell.matcher(row).results().toList());
		if (cells.isEmpty()) {
			return row;
		}
		MatchResult one = cells.get(random.nextInt(cells.size()));
		String changed = (value != null) ? one.group(1) + value + one.group(3) : "";
		return new StringBuilder(row).replace(one.start(), one.end(), changed).toString();
	}

}
