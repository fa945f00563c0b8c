package ru.sgo.duplicates.intake;

import java.util.List;
import java.util.Map;

/**
 * The lists that somebody asks to import.
 *
 * @param preview whether somebody wants to see first what would become of the registry
 * @param all what the sender says of all files that do not say it themselves
 * @param wishes what she says of single files, by their names
 */
public record ListsRequest(List<Upload> files, ListKind kind, boolean preview, ListWish all,
		Map<String, ListWish> wishes) {

	public static final ListsRequest NONE = new ListsRequest(List.of(), ListKind.PUPILS, false, ListWish.NONE,
			Map.of());

	public ListsRequest {
		files = List.copyOf(files);
		wishes = Map.copyOf(wishes);
	}

	/** The same of other files. */
	ListsRequest of(List<Upload> others) {
		return new ListsRequest(others, this.kind, this.preview, this.all, this.wishes);
	}

	ListWish of(Upload file) {
		return this.wishes.getOrDefault(file.name(), ListWish.NONE);
	}

}
