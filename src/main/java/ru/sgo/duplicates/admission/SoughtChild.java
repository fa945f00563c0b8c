package ru.sgo.duplicates.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.journal.JournalKey;

import org.springframework.stereotype.Component;

/**
 * By what a child that was asked for is known again in the journal: a keyed hash of
 * surname, given name and birth date, and one of the СНИЛС. Whoever investigates gives
 * the same child, and cannot read any other out of it.
 */
@Component
public class SoughtChild {

	private final JournalKey key;

	private final Clock clock;

	SoughtChild(JournalKey key, Clock clock) {
		this.key = key;
		this.clock = clock;
	}

	/**
	 * The hashes of a child, spelt as detection compares it; without the patronymic,
	 * which not everybody gives.
	 */
	public List<String> hashes(Probe probe) {
		Account child = probe.account(LocalDate.now(this.clock));
		List<String> hashes = new ArrayList<>();
		hashes.add(this.key
			.hash(String.join("|", child.name().surname(), child.name().givenName(), probe.birthDate().toString())));
		if (child.snils() != null) {
			hashes.add(this.key.hash(child.snils()));
		}
		return hashes;
	}

}
