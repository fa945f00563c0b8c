package ru.sgo.duplicates.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ru.sgo.duplicates.sheets.SheetHead;
import ru.sgo.duplicates.sheets.SheetLimits;
import ru.sgo.duplicates.sheets.SheetReceiver;
import ru.sgo.duplicates.sheets.SheetRow;
import ru.sgo.duplicates.sheets.Spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

/** The town that does not exist, as lists that people could have. */
class TownListsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

	private static final TownPlan PLAN = TownPlan.of(1, 700, LocalDate.of(2026, 11, 23)).withAuthorities(1);

	private static final String LATIN = "aeopcxAEOPCX";

	private static final String CYRILLIC = "аеорсхАЕОРСХ";

	@TempDir
	private Path folder;

	/** After seven turns every layout has been saved in every way. */
	@Test
	void everyListOpensAndHasItsChildren() throws IOException {
		Map<String, AccountSheet> accounts = accounts();
		Set<String> combinations = new HashSet<>();
		for (int seed = 0; seed < SavedAs.values().length; seed++) {
			for (TownList list : TownLists.of(PLAN, DAY, seed % 2 == 0, seed).write(this.folder)) {
				combinations.add(list.layout() + " " + list.savedAs());
				String text = text(list.file());
				for (String number : list.numbers()) {
					assertThat(text).as("%s of %s", list.name(), list.layout())
						.contains(plain(accounts.get(number).child().name().surname()));
				}
			}
		}
		assertThat(combinations).hasSize(13 * 7);
	}

	@Test
	void everyLayoutIsThereAndNumbersStandWhereTheyAreWanted() throws IOException {
		List<TownList> without = TownLists.of(PLAN, DAY, false, 0).write(this.folder);
		assertThat(without.stream().map(TownList::layout).collect(Collectors.toSet())).hasSize(13);
		assertThat(without.stream().map(TownList::savedAs).collect(Collectors.toSet())).hasSize(7);
		assertThat(without).extracting(TownList::name).doesNotHaveDuplicates();
		assertThat(without.stream().map(TownList::organization).collect(Collectors.toSet())).hasSize(18);
		for (TownList list : without) {
			assertThat(text(list.file())).as(list.name()).doesNotContain(list.numbers().get(0));
		}
		for (TownList list : TownLists.of(PLAN, DAY, true, 0).write(this.folder)) {
			assertThat(text(list.file())).as(list.name()).contains(list.numbers());
		}
	}

	@Test
	void whoIsPresentStandsInTheListOfTheOrganization() throws IOException {
		Map<String, Set<String>> listed = new HashMap<>();
		for (TownList list : TownLists.of(PLAN, DAY, true, 3).write(this.folder)) {
			listed.computeIfAbsent(list.organization(), none -> new HashSet<>()).addAll(list.numbers());
		}
		for (AccountSheet account : accounts().values()) {
			for (AccountSheet.Entry entry : account.entries()) {
				boolean present = !account.createdOn().isAfter(DAY) && !entry.date().isAfter(DAY)
						&& entry.kind().equals("Зачисление") && account.isIn(entry.organization(), DAY, DAY);
				if (present && Places.counts(entry.organization())) {
					assertThat(listed.get(entry.organization())).contains(account.number());
				}
			}
		}
	}

	@Test
	void completeListsHaveEveryStay() throws IOException {
		List<TownList> lists = TownLists.of(PLAN, PLAN.asOf(), true, 0).complete().write(this.folder);
		Set<String> listed = new HashSet<>();
		lists.forEach(list -> list.numbers().forEach(number -> listed.add(list.organization() + " " + number)));
		Set<String> known = new HashSet<>();
		accounts().values()
			.forEach(account -> account.entries()
				.stream()
				.filter(entry -> entry.begins() && !entry.date().isAfter(PLAN.asOf())
						&& !account.createdOn().isAfter(PLAN.asOf()))
				.forEach(entry -> known.add(entry.organization() + " " + account.number())));
		assertThat(listed).isEqualTo(known);
	}

	@Test
	void theSameArgumentsGiveTheSameLists() throws IOException {
		Path other = Files.createDirectory(this.folder.resolve("again"));
		List<TownList> lists = TownLists.of(PLAN, DAY, true, 5).write(this.folder);
		List<TownList> again = TownLists.of(PLAN, DAY, true, 5).write(other);
		for (int i = 0; i < lists.size(); i++) {
			assertThat(again.get(i).name()).isEqualTo(lists.get(i).name());
			assertThat(text(again.get(i).file())).isEqualTo(text(lists.get(i).file()));
		}
	}

	private static Map<String, AccountSheet> accounts() {
		Map<String, AccountSheet> accounts = new HashMap<>();
		Births births = new Births(PLAN);
		while (births.hasNext()) {
			births.next().accounts().forEach(account -> accounts.put(account.number(), account));
		}
		return accounts;
	}

	private static String text(Path file) throws IOException {
		List<String> texts = new ArrayList<>();
		Spreadsheet.of(file).read(SheetLimits.USUAL, new SheetReceiver() {
			@Override
			public void sheet(SheetHead head) {
				texts.add(head.name());
			}

			@Override
			public void row(SheetRow row) {
				texts.addAll(row.texts());
			}
		});
		return plain(String.join("|", texts));
	}

	/** Without what the writers do to names. */
	private static String plain(String text) {
		String plain = text.replace("\u00AD", "");
		for (int i = 0; i < LATIN.length(); i++) {
			plain = plain.replace(LATIN.charAt(i), CYRILLIC.charAt(i));
		}
		return plain.toLowerCase(Locale.ROOT);
	}

}
