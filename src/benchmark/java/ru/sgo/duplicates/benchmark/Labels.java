package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.AccountPair;

/**
 * The pairs of accounts that are one child, and those that only look so.
 *
 * @param pairs each with how its accounts differ
 * @param slips each with the word for its slip; empty where there is none
 * @param undocumented those of them that have no document in common
 * @param lookAlikes pairs of two people who look alike
 */
record Labels(Map<AccountPair, Difference> pairs, Map<AccountPair, String> slips, Set<AccountPair> undocumented,
		Set<AccountPair> lookAlikes) {

	/** Reads the truth about a town. */
	static Labels read(Path folder) throws IOException {
		Map<String, List<NamedCsvRecord>> children = new HashMap<>();
		Set<String> numbers = new HashSet<>();
		Students.rows(folder.resolve("truth.csv"), row -> {
			children.computeIfAbsent(row.getField("group"), absent -> new ArrayList<>()).add(row);
			numbers.add(row.getField("account"));
		});
		Map<String, Account> accounts = new HashMap<>();
		Students.read(folder, account -> {
			if (numbers.contains(account.number())) {
				accounts.put(account.number(), account);
			}
		});
		Map<AccountPair, String> slips = new HashMap<>();
		children.values().forEach(child -> addPairs(child, slips));
		Map<AccountPair, Difference> pairs = new HashMap<>();
		slips.forEach((pair, slip) -> pairs.put(pair, Difference.of(slip)));
		Set<AccountPair> undocumented = new HashSet<>(pairs.keySet());
		undocumented.removeIf(pair -> shareDocument(accounts.get(pair.first()), accounts.get(pair.second())));
		Set<AccountPair> lookAlikes = new HashSet<>();
		Students.rows(folder.resolve("negatives.csv"),
				row -> lookAlikes.add(new AccountPair(row.getField("account_a"), row.getField("account_b"))));
		return new Labels(pairs, slips, undocumented, lookAlikes);
	}

	/**
	 * Whether the two are one child and should be found so: with another surname and no
	 * document in common nobody can know, and more than a look would be wrong.
	 */
	boolean isWanted(AccountPair pair) {
		Difference difference = this.pairs.get(pair);
		return difference != null && difference != Difference.OTHER_SURNAME_UNPROVED;
	}

	/** Of the accounts of one child only one was entered with a slip. */
	private static void addPairs(List<NamedCsvRecord> child, Map<AccountPair, String> to) {
		for (int j = 1; j < child.size(); j++) {
			for (int i = 0; i < j; i++) {
				to.put(new AccountPair(child.get(i).getField("account"), child.get(j).getField("account")),
						slip(child.get(i)) + slip(child.get(j)));
			}
		}
	}

	/** The row of the account to keep tells of the copy that is most like it. */
	private static String slip(NamedCsvRecord row) {
		return row.getField("role").equals("keep") ? "" : row.getField("slip");
	}

	private static boolean shareDocument(Account one, Account other) {
		return isShared(one.snils(), other.snils()) || isShared(one.birthCertificate(), other.birthCertificate());
	}

	private static boolean isShared(@Nullable String one, @Nullable String other) {
		return one != null && one.equals(other);
	}

}
