package ru.sgo.duplicates.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody looks at before it is erased: by the digest it is known whether it still
 * is the same when she confirms it.
 *
 * @param accounts at most {@link DueErasures#MOST}
 * @param due how many there are in all
 * @param held how many more would be due, had the source agreed that they are gone there,
 * did nothing of them lie beyond the authority, and had nobody written of them lately
 */
public record DueSelection(List<DueErasure> accounts, long due, long held) {

	/** Nobody is there whose account could be due. */
	public static final DueSelection NONE = new DueSelection(List.of(), 0, 0);

	public DueSelection {
		accounts = List.copyOf(accounts);
	}

	/** Of the ids, in any order; no other selection has it. */
	public String digest() {
		String ids = this.accounts.stream()
			.map(DueErasure::id)
			.sorted()
			.map(String::valueOf)
			.collect(Collectors.joining(","));
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	long[] ids() {
		return this.accounts.stream().mapToLong(DueErasure::id).toArray();
	}

}
