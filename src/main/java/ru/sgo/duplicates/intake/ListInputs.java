package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All that the reading of lists depends on: from the same inputs come the same rows.
 *
 * @param lists what was sent and what the sender says of it; the files never change
 * @param organizations that a list may name
 * @param own the code of the sender's organization, if the lists can be of no other
 * @param mappings by a header, what people have said of its headings
 * @param today by which dates are read
 */
record ListInputs(List<SentList> lists, List<OrganizationFinder.Named> organizations, @Nullable String own,
		Map<String, Map<String, String>> mappings, LocalDate today) {

	ListInputs {
		lists = List.copyOf(lists);
		organizations = List.copyOf(organizations);
		mappings = Map.copyOf(mappings);
	}

}
