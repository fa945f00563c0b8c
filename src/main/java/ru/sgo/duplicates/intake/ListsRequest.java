package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.Map;

/**
 * The lists that somebody asks to import.
 *
 * @param preview whether somebody wants to see first what would become of the registry
 * @param all what the sender says of all files that do not say it themselves
 * @param wishes what she says of single files, by their names
 * @param passwords that open single files
 */
public record ListsRequest(List<Upload> files, ListKind kind, boolean preview, ListWish all,
		Map<String, ListWish> wishes, ListPasswords passwords) {

	public static final ListsRequest NONE = new ListsRequest(List.of(), ListKind.PUPILS, false, ListWish.NONE, Map.of(),
			ListPasswords.NONE);

	public ListsRequest {
		files = List.copyOf(files);
		wishes = Map.copyOf(wishes);
	}

	/** The lists of somebody who says no password. */
	public ListsRequest(List<Upload> files, ListKind kind, boolean preview, ListWish all,
			Map<String, ListWish> wishes) {
		this(files, kind, preview, all, wishes, ListPasswords.NONE);
	}

	ListWish of(Upload file) {
		return this.wishes.getOrDefault(file.name(), ListWish.NONE);
	}

}
