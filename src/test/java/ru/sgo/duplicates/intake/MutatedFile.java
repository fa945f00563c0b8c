package ru.sgo.duplicates.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A good file to which one to four things have happened that happen to files: the same
 * seed makes the same file.
 *
 * @param part what it was before
 */
record MutatedFile(long seed, Part part, byte[] content) {

	private static final int ROWS = 30;

	private static final String[] ODD = { "", " ", "0", "-", "б/о", "31.02.2020", "01.01.1900", "2013-01-31T21:00:00Z",
			"Ш1", "Ш999", "нет", "\"", "\"\"", "a;b", "1E+10", "\u00A0", "\u200B", "\uFEFF", "null",
			"'; drop table x;--", "<b>", "=1+1", "Щ".repeat(500), "Зачисление", "Прыжок", "112-233-445 95", "../..",
			"\\", "%", "\u0000" };

	static MutatedFile of(long seed) {
		Random random = new Random(seed);
		Part part = Part.values()[random.nextInt(Part.values().length)];
		List<String> lines = good(part, random);
		int changes = 1 + random.nextInt(4);
		UnaryOperator<byte[]> last = bytes -> bytes;
		for (int i = 0; i < changes; i++) {
			last = change(lines, random, last);
		}
		String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
		String text = String.join(end, lines) + (random.nextInt(8) == 0 ? "" : end);
		Charset charset = random.nextInt(4) == 0 ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
		return new MutatedFile(seed, part, last.apply(text.getBytes(charset)));
	}

	private static List<String> good(Part part, Random random) {
		List<String> lines = new ArrayList<>();
		lines.add(switch (part) {
			case ORGANIZATIONS -> "Код;Наименование;Тип;Код УО";
			case STUDENTS -> "Номер записи;Фамилия;Имя;Отчество;Дата рождения;Пол;СНИЛС;Код организации";
			case MOVEMENTS -> "Номер записи;Код организации;Вид движения;Дата;Номер приказа;Класс";
		});
		for (int i = 1; i <= ROWS; i++) {
			lines.add(switch (part) {
				case ORGANIZATIONS -> "Н%d;Школа %1$d;ООО;УО".formatted(i);
				case STUDENTS ->
					"%d;Белова;Вера;Ильинична;%02d.%02d.%d;Ж;;Ш%d".formatted(100 + i, 1 + random.nextInt(28),
							1 + random.nextInt(12), 2008 + random.nextInt(10), 1 + random.nextInt(3));
				case MOVEMENTS ->
					"%d;Ш%d;Зачисление;01.09.%d;%d;1А".formatted(i, 1 + random.nextInt(3), 2018 + random.nextInt(6), i);
			});
		}
		return lines;
	}

	private static UnaryOperator<byte[]> change(List<String> lines, Random random, UnaryOperator<byte[]> last) {
		int row = random.nextInt(lines.size());
		String line = lines.get(row);
		switch (random.nextInt(15)) {
			case 0 -> lines.add(random.nextInt(lines.size()), line);
			case 1 -> lines.add(row, "");
			case 2 -> lines.remove(row);
			case 3 -> lines.set(row, cells(line, random, cells -> cells[random.nextInt(cells.length)] = odd(random)));
			case 4 -> lines.set(row,
					cells(line, random, cells -> cells[0] = lines.get(random.nextInt(lines.size())).split(";", -1)[0]));
			case 5 -> lines.set(row, line + ";лишнее");
			case 6 -> lines.set(row, line.substring(0, random.nextInt(line.length() + 1)));
			case 7 -> lines.replaceAll(one -> one.replace(';', ','));
			case 8 -> lines.replaceAll(one -> one.replace(';', '\t'));
			case 9 -> lines.replaceAll(one -> one + ";");
			case 10 ->
				lines.set(0, cells(lines.get(0), random, cells -> cells[random.nextInt(cells.length)] = odd(random)));
			case 11 -> {
				return bytes -> Arrays.copyOf(last.apply(bytes), Math.max(1, bytes.length - random.nextInt(200)));
			}
			case 12 -> {
				return bytes -> {
					byte[] changed = last.apply(bytes);
					changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
					return changed;
				};
			}
			case 13 -> lines.set(row, cells(line, random, cells -> {
				int cell = random.nextInt(cells.length);
				cells[cell] = "\"" + cells[cell] + ((random.nextBoolean()) ? "\"" : "");
			}));
			default -> lines.addAll(new ArrayList<>(lines.subList(1, Math.max(1, lines.size() / 2))));
		}
		if (lines.isEmpty()) {
			lines.add("");
		}
		return last;
	}

	private static String odd(Random random) {
		return ODD[random.nextInt(ODD.length)];
	}

	private static String cells(String line, Random random, java.util.function.Consumer<String[]> change) {
		String[] cells = line.split(";", -1);
		change.accept(cells);
		return String.join(";", cells);
	}

}
