package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import no.priv.garshol.duke.CompactRecord;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.AccountPair;

/**
 * Duke, tuned as well as a stranger can: comparators and probabilities by trying, the
 * threshold by the labels of another town. It works with as many threads as there are
 * processors.
 */
final class Duke implements Contender {

	/** Below this nothing is worth remembering when the threshold is sought. */
	private static final double LEAST = 0.5;

	private final List<Record> records = new ArrayList<>();

	private double threshold = LEAST;

	private Map<AccountPair, Double> found = Map.of();

	private long compared;

	@Override
	public void read(Path town, Path other) throws IOException {
		Students.read(other, account -> this.records.add(record(account)));
		find();
		this.threshold = DukeThreshold.best(this.found, Labels.read(other));
		System.err.println("Duke's threshold is " + this.threshold);
		this.records.clear();
		Students.read(town, account -> this.records.add(record(account)));
	}

	@Override
	public void find() {
		ConfigurationImpl configuration = new ConfigurationImpl();
		configuration.setProperties(
				List.of(new PropertyImpl("number"), new PropertyImpl("surname", new Levenshtein(), 0.2, 0.85),
						new PropertyImpl("given", new Levenshtein(), 0.1, 0.8),
						new PropertyImpl("patronymic", new Levenshtein(), 0.2, 0.8),
						new PropertyImpl("born", new Levenshtein(), 0.1, 0.9),
						new PropertyImpl("snils", new ExactComparator(), 0.05, 0.99),
						new PropertyImpl("certificate", new ExactComparator(), 0.2, 0.99)));
		configuration.setThreshold(this.threshold);
		InMemoryBlockingDatabase database = new InMemoryBlockingDatabase();
		database.setConfiguration(configuration);
		database.setKeyFunctions(DukeKeys.all());
		// Blocks are looked at alone: a neighbour in the order of keys says nothing here.
		database.setWindowSize(0);
		Processor processor = new Processor(configuration, database);
		processor.setThreads(Runtime.getRuntime().availableProcessors());
		Map<AccountPair, Double> matches = new ConcurrentHashMap<>();
		processor.addMatchListener(new AbstractMatchListener() {
			@Override
			public void matches(Record one, Record other, double confidence) {
				matches.put(new AccountPair(one.getValue("number"), other.getValue("number")), confidence);
			}
		});
		processor.deduplicate(this.records);
		this.compared = processor.getComparisonCount();
		this.found = matches;
	}

	@Override
	public FoundPairs found() {
		Map<AccountPair, FoundPairs.Kind> pairs = new HashMap<>();
		this.found.keySet().forEach(pair -> pairs.put(pair, FoundPairs.Kind.PROBABLE));
		return new FoundPairs(pairs);
	}

	@Override
	public long compared() {
		return this.compared;
	}

	private static Record record(Account account) {
		CompactRecord record = new CompactRecord();
		record.addValue("number", account.number());
		record.addValue("surname", account.name().surname());
		record.addValue("given", account.name().givenName());
		if (!account.name().patronymic().isEmpty()) {
			record.addValue("patronymic", account.name().patronymic());
		}
		if (account.birthDate() != null) {
			record.addValue("born", account.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE));
		}
		if (account.snils() != null) {
			record.addValue("snils", account.snils());
		}
		if (account.birthCertificate() != null) {
			record.addValue("certificate", account.birthCertificate());
		}
		return record;
	}

}
