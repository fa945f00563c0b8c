package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A town of which it is known who is one child.
 *
 * @param slips the slips with which an account was entered, of those that were with any
 * @param copies every pair of accounts of one child, with the slips by which the two
 * differ: none, one, or several
 * @param lookAlikes pairs of two children who look alike, with the reason why
 */
record LabelledTown(Population accounts, Map<String, Set<String>> slips, Map<AccountPair, Set<String>> copies,
		Map<AccountPair, String> lookAlikes) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	/**
	 * Reads a town.
	 * @param rows gives the rows of a file by its name
	 */
	static LabelledTown read(Function<String, List<NamedCsvRecord>> rows) {
		Population.Builder accounts = new Population.Builder();
		rows.apply("students.csv").forEach(row -> add(row, accounts));
		List<NamedCsvRecord> truth = rows.apply("truth.csv");
		Map<String, Set<String>> slips = truth.stream()
			.filter(row -> !slips(row).isEmpty())
			.collect(Collectors.toMap(row -> row.getField("account"), LabelledTown::slips));
		Map<AccountPair, Set<String>> copies = new HashMap<>();
		truth.stream()
			.collect(Collectors.groupingBy(row -> row.getField("group")))
			.values()
			.forEach(child -> addCopies(child, copies));
		Map<AccountPair, String> lookAlikes = rows.apply("negatives.csv")
			.stream()
			.collect(Collectors.toMap(row -> new AccountPair(row.getField("account_a"), row.getField("account_b")),
					row -> row.getField("why")));
		return new LabelledTown(accounts.build(), slips, copies, lookAlikes);
	}

	/** Reads the town that was written into the folder. */
	static LabelledTown read(Path folder) {
		return read(file -> {
			try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
				.fieldSeparator(';')
				.ofNamedCsvRecord(folder.resolve(file))) {
				return csv.stream().toList();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** The pairs of one child that differ by such slips. */
	Set<AccountPair> pairs(Predicate<Set<String>> slips) {
		return this.copies.entrySet()
			.stream()
			.filter(pair -> slips.test(pair.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** Whether each has a document, their own or one in common. */
	boolean haveDocuments(AccountPair pair) {
		return Stream.of(pair.first(), pair.second())
			.map(number -> this.accounts.account(this.accounts.place(number)))
			.allMatch(account -> account.snils() != null || account.birthCertificate() != null);
	}

	/** Whether the two have a СНИЛС or a certificate in common. */
	boolean shareDocument(AccountPair pair) {
		Account one = this.accounts.account(this.accounts.place(pair.first()));
		Account other = this.accounts.account(this.accounts.place(pair.second()));
		return isShared(one.snils(), other.snils()) || isShared(one.birthCertificate(), other.birthCertificate());
	}

	private static boolean isShared(@Nullable String one, @Nullable String other) {
		return one != null && one.equals(other);
	}

	private static void addCopies(List<NamedCsvRecord> child, Map<AccountPair, Set<String>> copies) {
		for (NamedCsvRecord one : child) {
			for (NamedCsvRecord other : child) {
				if (one != other) {
					Set<String> slips = new HashSet<>(slips(one));
					slips.addAll(slips(other));
					copies.put(new AccountPair(one.getField("account"), other.getField("account")), slips);
				}
			}
		}
	}

	/** The account to keep was entered without one. */
	private static Set<String> slips(NamedCsvRecord account) {
		String slips = account.getField("slip");
		return (slips.isEmpty() || account.getField("role").equals("keep")) ? Set.of() : Set.of(slips.split("\\+"));
	}

	private static void add(NamedCsvRecord row, Population.Builder accounts) {
		String certificate = row.getField("Свидетельство о рождении");
		String birthDate = row.getField("Дата рождения");
		accounts.add(row.getField("Номер записи"),
				Normalization.names(row.getField("Фамилия"), row.getField("Имя"), row.getField("Отчество")),
				new BornOn(date(birthDate), birthDate, null), sex(row.getField("Пол")),
				Documents.snils(row.getField("СНИЛС")).orElse(null),
				certificate.isBlank() ? null : Documents.comparable(certificate));
	}

	private static @Nullable Sex sex(String letter) {
		return switch (letter) {
			case "М" -> Sex.MALE;
			case "Ж" -> Sex.FEMALE;
			default -> null;
		};
	}

	static @Nullable LocalDate date(String text) {
		try {
			return LocalDate.parse(text, DATE);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
