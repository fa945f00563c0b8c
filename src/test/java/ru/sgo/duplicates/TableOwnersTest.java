package ru.sgo.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every table has one owner, a package that says so and alone writes it; whose query
 * looks at another's table says in the {@code package-info} which, and why.
 */
class TableOwnersTest {

	private static final Path CODE = Path.of("src/main/java/ru/sgo/duplicates");

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	private static final Pattern CREATED = Pattern
		.compile("create (?:unlogged )?(?:table|view|or replace view) (?!if )(\\w+)");

	private static final Pattern RENAMED = Pattern.compile("alter table (\\w+) rename to (\\w+)");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m:^\\s*//[^\n]*$)", Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"",
			Pattern.DOTALL);

	private static final Pattern NAMED = Pattern
		.compile("\\b(?:from|join|into|update|table|truncate|analyze|copy)\\s+(\\w+)"
				+ "|^\\s*(\\w+)(?= \\()|^(\\w+_\\w+)$");

	private static final Pattern WRITTEN = Pattern
		.compile("\\b(?:insert into|update|delete from|truncate|copy)\\s+(\\w+)|^\\s*(\\w+)(?= \\()");

	private final Set<String> tables = tables();

	private final Map<String, Declared> packages = packages();

	@Test
	void everyTableHasOneOwner() {
		List<String> owned = this.packages.values().stream().flatMap(one -> one.own().stream()).toList();
		assertThat(owned).containsExactlyInAnyOrderElementsOf(this.tables);
	}

	@Test
	void whatAQueryNamesIsThePackagesOwnOrDeclared() {
		this.packages.forEach((name, declared) -> {
			Set<String> foreign = named(name, NAMED);
			foreign.removeAll(declared.own());
			assertThat(foreign).as("tables of others that %s names", name)
				.isEqualTo(union(declared.read(), declared.written()));
		});
	}

	@Test
	void nobodyWritesTheTableOfAnotherUnlessDeclared() {
		this.packages.forEach((name, declared) -> {
			Set<String> foreign = named(name, WRITTEN);
			foreign.removeAll(declared.own());
			assertThat(foreign).as("tables of others that %s writes", name).isEqualTo(declared.written());
		});
	}

	private Set<String> named(String name, Pattern pattern) {
		Set<String> named = new TreeSet<>();
		for (Path file : sources(name)) {
			for (MatchResult literal : LITERAL.matcher(COMMENT.matcher(read(file)).replaceAll("")).results().toList()) {
				String text = (literal.group(1) != null) ? literal.group(1) : literal.group(2);
				pattern.matcher(text)
					.results()
					.flatMap(TableOwnersTest::groups)
					.filter(this.tables::contains)
					.forEach(named::add);
			}
		}
		return named;
	}

	private static Stream<String> groups(MatchResult match) {
		List<String> groups = new ArrayList<>();
		for (int group = 1; group <= match.groupCount(); group++) {
			if (match.group(group) != null) {
				groups.add(match.group(group));
			}
		}
		return groups.stream();
	}

	private static Set<String> tables() {
		Set<String> tables = new TreeSet<>();
		files(MIGRATIONS)
			.forEach(file -> CREATED.matcher(read(file)).results().map(found -> found.group(1)).forEach(tables::add));
		files(MIGRATIONS).forEach(file -> RENAMED.matcher(read(file)).results().forEach(found -> {
			tables.remove(found.group(1));
			tables.add(found.group(2));
		}));
		return tables;
	}

	private Map<String, Declared> packages() {
		Map<String, Declared> packages = new TreeMap<>();
		files(CODE).filter(file -> file.endsWith("package-info.java")).forEach(file -> {
			String text = read(file).replaceAll("\\s+\\*\\s+", " ");
			packages.put(CODE.relativize(file.getParent()).toString(), new Declared(said(text, "Tables:"),
					said(text, "Reads of others:"), said(text, "Writes of others:")));
		});
		return packages;
	}

	/** The tables named between these words and the end of their paragraph. */
	private Set<String> said(String text, String words) {
		int begin = text.indexOf(words);
		if (begin < 0) {
			return Set.of();
		}
		String paragraph = text.substring(begin).split("<p>|\\*/")[0];
		return Pattern.compile("\\{@code (\\w+)}")
			.matcher(paragraph)
			.results()
			.map(found -> found.group(1))
			.filter(this.tables::contains)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> union(Collection<String> some, Collection<String> others) {
		return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Path> sources(String name) {
		return files(CODE.resolve(name)).filter(file -> file.getParent().equals(CODE.resolve(name)))
			.filter(file -> file.toString().endsWith(".java"))
			.toList();
	}

	private static Stream<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What a package says of tables.
	 *
	 * @param read of others
	 * @param written of others
	 */
	private record Declared(Set<String> own, Set<String> read, Set<String> written) {
	}

}
