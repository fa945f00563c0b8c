package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom each organization has in its books on a day; holds the whole town. */
final class ListedStays {

	private static final List<String> GROUPS = List.of("Младшая группа", "Средняя группа", "Старшая группа",
			"Подготовительная группа");

	private static final int LAST_GRADE = 11;

	/** Orders of July are about the year to come. */
	private static final int SUMMER = 50;

	private final LocalDate day;

	/** Whether classes are told as they were when the children came. */
	private final boolean asEntered;

	private final Map<String, List<Listed>> byOrganization = new LinkedHashMap<>();

	ListedStays(TownPlan plan, LocalDate day, boolean asEntered) {
		this.day = day;
		this.asEntered = asEntered;
		new Places(plan).all().forEach(place -> this.byOrganization.put(place.code(), new ArrayList<>()));
		Births births = new Births(plan);
		while (births.hasNext()) {
			births.next().accounts().stream().filter(account -> !account.createdOn().isAfter(day)).forEach(this::add);
		}
	}

	/** Of each organization, by its code. */
	List<Listed> of(String organization) {
		return this.byOrganization.getOrDefault(organization, List.of());
	}

	private void add(AccountSheet account) {
		for (AccountSheet.Entry begun : account.entries()) {
			if (begun.begins() && !begun.date().isAfter(this.day)) {
				AccountSheet.Entry ended = end(account, begun).orElse(null);
				String className = this.asEntered ? begun.className() : classOn(begun);
				this.byOrganization.get(begun.organization()).add(new Listed(account, begun, ended, className));
			}
		}
	}

	/** An end that lies ahead is known to nobody. */
	private Optional<AccountSheet.Entry> end(AccountSheet account, AccountSheet.Entry begun) {
		return account.entries()
			.stream()
			.filter(entry -> !entry.begins() && entry.organization().equals(begun.organization()))
			.filter(entry -> !entry.date().isBefore(begun.date()) && !entry.date().isAfter(this.day))
			.filter(entry -> !begun.kind().contains("прикреплённые"))
			.min(Comparator.comparing(AccountSheet.Entry::date));
	}

	/** One class higher with every first of September since. */
	private String classOn(AccountSheet.Entry begun) {
		int years = schoolYear(this.day) - schoolYear(begun.date().plusDays(SUMMER));
		String written = begun.className();
		int group = GROUPS.indexOf(written);
		if (group >= 0) {
			return GROUPS.get(Math.min(group + years, GROUPS.size() - 1));
		}
		if (!written.matches("\\d{1,2}[А-Я]")) {
			return written;
		}
		int grade = Integer.parseInt(written.substring(0, written.length() - 1));
		return Math.min(LAST_GRADE, grade + years) + written.substring(written.length() - 1);
	}

	private static int schoolYear(LocalDate day) {
		return (day.getMonthValue() >= 9) ? day.getYear() : day.getYear() - 1;
	}

}
