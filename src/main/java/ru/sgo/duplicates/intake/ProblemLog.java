package ru.sgo.duplicates.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import ru.sgo.duplicates.bulk.BulkCopy;

/**
 * The problems of one import, in the order in which they were found. They are bounded, so
 * that they can be kept: what was written goes with the import when it is rolled back.
 */
final class ProblemLog {

	/**
	 * With more bad rows than this it is the wrong file; of the accounts of a region of
	 * ten millions 140,000 bear a certificate that is not a Russian one.
	 */
	private static final int AT_MOST = 250_000;

	private static final int FETCHED_AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final BulkCopy bulk;

	private final long importId;

	private final List<Problem> found = new ArrayList<>();

	private List<StagedSheet> sheets = List.of();

	private int written;

	ProblemLog(JdbcClient jdbc, BulkCopy bulk, long importId) {
		this.jdbc = jdbc;
		this.bulk = bulk;
		this.importId = importId;
	}

	/** Names the sheets of lists, by whose lines rows are known while they are merged. */
	void name(List<StagedSheet> ofLists) {
		this.sheets = ofLists;
	}

	List<StagedSheet> sheets() {
		return this.sheets;
	}

	void add(Problem problem) {
		if (size() >= AT_MOST) {
			throw ImportRejected.tooManyProblems(problem, AT_MOST);
		}
		this.found.add((problem.line() < StagedSheet.LINES) ? problem : ofList(problem));
	}

	/** What has been found since there were so many. */
	List<Problem> since(int earlier) {
		return List.copyOf(this.found.subList(earlier, this.found.size()));
	}

	private Problem ofList(Problem problem) {
		int sheet = (int) (problem.line() / StagedSheet.LINES);
		return new Problem(this.sheets.get(sheet - 1).title(), problem.line() % StagedSheet.LINES, problem.key(),
				problem.column(), problem.value(), problem.message(), problem.arguments(), problem.rowLost());
	}

	/**
	 * Adds the rows of a query of {@code line}, {@code key} and {@code value}, in the
	 * order of their lines; of a wrong file, which may be of any size, not more is read
	 * than can be named.
	 */
	void fromTable(Column column, ProblemCode code, boolean rowLost, StatementSpec rows) {
		rows.withFetchSize(FETCHED_AT_ONCE)
			.query((RowCallbackHandler) rs -> add(
					Problem.of(column, rs.getLong("line"), rs.getString("key"), rs.getString("value"), code, rowLost)));
	}

	/** Adds what the reader finds wrong with the rows of a query. */
	void fromTable(StatementSpec rows, RemarkReader reader) {
		rows.withFetchSize(FETCHED_AT_ONCE).query((RowCallbackHandler) rs -> reader.read(rs).ifPresent(this::add));
	}

	/** By what most rows of the part were lost; empty if none was. */
	Optional<ProblemCode> commonestLoss(Part part) {
		Set<String> files = Set.copyOf(files(part));
		return commonest(problem -> files.contains(problem.file()));
	}

	/** How the rows of a part are called by where they were read. */
	List<String> files(Part part) {
		return Stream
			.concat(Stream.of(part.code()),
					this.sheets.stream().filter(sheet -> sheet.part() == part).map(StagedSheet::title))
			.toList();
	}

	/** How many rows of a sheet were left out. */
	int lost(StagedSheet sheet) {
		return (int) this.found.stream()
			.filter(problem -> problem.rowLost() && problem.file().equals(sheet.title()))
			.mapToLong(Problem::line)
			.distinct()
			.count();
	}

	/** By what most rows of all files were lost; empty if none was. */
	Optional<ProblemCode> commonestLoss() {
		return commonest(problem -> true);
	}

	private Optional<ProblemCode> commonest(Predicate<Problem> some) {
		return this.found.stream()
			.filter(problem -> problem.rowLost() && some.test(problem))
			.collect(Collectors.groupingBy(Problem::message, TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey)
			.flatMap(ProblemCode::of);
	}

	int size() {
		return this.found.size();
	}

	/** Writes all once more, after the import was rolled back. */
	void writeAgain() {
		this.written = 0;
		write();
	}

	/**
	 * Writes what has been found since the last time, in place of what an earlier attempt
	 * has left; not while a COPY is under way.
	 */
	void write() {
		if (this.written == 0) {
			this.jdbc.sql("delete from import_problem where import_id = :id").param("id", this.importId).update();
		}
		if (this.written < this.found.size()) {
			this.bulk.stream(StoredProblem.TABLE, kept -> {
				for (Problem problem : this.found.subList(this.written, this.found.size())) {
					kept.accept(new StoredProblem(this.importId, ++this.written, problem));
				}
			});
		}
	}

}
