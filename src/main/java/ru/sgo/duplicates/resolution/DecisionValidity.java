package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.detection.Detection;
import ru.sgo.duplicates.detection.Population;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.AccountFiles;

/**
 * Whether what was decided of two accounts still holds before one of them goes: their
 * data are those that were decided upon, or have become equal, as when a slip is
 * corrected.
 */
@Component
class DecisionValidity {

	private final AccountFiles files;

	DecisionValidity(AccountFiles files) {
		this.files = files;
	}

	/**
	 * Asks it of the account to delete and the one to keep.
	 * @param deleted the id of an account of the case
	 */
	boolean holds(DuplicateCase duplicate, long deleted) {
		long kept = Objects.requireNonNull(duplicate.proposal().keep());
		List<AccountFile> both = List.copyOf(this.files.of(List.of(kept, deleted)).values());
		return duplicate.proposal().isStillAbout(both)
				|| !Detection.equal(Population.of(both.stream().map(AccountFile::personal).toList()), Set.of())
					.isEmpty();
	}

}
