package ru.sgo.duplicates.web;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys of messages that stand in the code as literals or are put together there: each
 * says something, in both languages, and no message is without a place that says it.
 */
class BuiltKeysTest {

	/** Where a key is put together: the first group is what it begins with. */
	private static final Pattern BUILT = Pattern
		.compile("(?:words\\.of|tables\\.word|CaseTag\\.of|badge)\\(\\s*['\"]([\\w.]+)['\"]"
				+ "|['\"]([a-z][\\w-]*)\\.['\"]\\s*\\+|['\"]([a-z][\\w-]*(?:\\.[\\w-]+)+)[.-]['\"]\\s*\\+"
				+ "|#\\{\\|([\\w.-]+)\\.\\$\\{");

	/**
	 * Of reasons a proposal has more than enumerations; {@link MessagesTest} knows them.
	 */
	private static final Set<String> OF_REASONS = Set.of("reason", "cause", "double-count");

	/** What Spring asks for by the names of its own types. */
	private static final Pattern OF_SPRING = Pattern
		.compile("(?:problemDetail|typeMismatch|NotNull|NotBlank|jakarta)(?:\\..*)?");

	private static final Pattern TOKEN = Pattern.compile("([\\w.-]*\\w)");

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	private static final Set<String> BEGINNINGS = MessageSources.RUSSIAN.keySet()
		.stream()
		.map(key -> key.substring(0, Math.max(key.indexOf('.'), 0)))
		.filter(beginning -> !beginning.isEmpty())
		.collect(Collectors.toCollection(TreeSet::new));

	private static final Pattern LITERAL = Pattern
		.compile("(?<!getProperty\\()['\"]\\{?((?:" + String.join("|", BEGINNINGS) + ")\\.[\\w.-]*\\w)\\}?['\"]");

	@Test
	void everyValueOfAnEnumerationThatIsSaidHasWordsInBothLanguages() {
		assertThat(MessageFamilies.keys()).allSatisfy(key -> {
			assertThat(MessageSources.RUSSIAN).containsKey(key);
			assertThat(MessageSources.ENGLISH).containsKey(key);
		});
	}

	@Test
	void everyPlaceThatPutsAKeyTogetherIsOfAKnownFamily() {
		Set<String> beginnings = everywhere(BUILT);
		beginnings.removeAll(OF_REASONS);
		assertThat(beginnings).isNotEmpty().isSubsetOf(MessageFamilies.ALL.keySet());
	}

	@Test
	void everyLiteralThatBeginsLikeAKeyIsOne() {
		Set<String> literals = everywhere(LITERAL);
		literals.removeAll(MessageFamilies.ALL.keySet());
		literals.removeIf(literal -> MessageSources.RUSSIAN.containsKey("reason." + literal));
		assertThat(literals).isNotEmpty().isSubsetOf(MessageSources.RUSSIAN.keySet());
	}

	@Test
	void everyMessageIsSaidSomewhere() {
		Set<String> unsaid = new TreeSet<>(MessageSources.RUSSIAN.keySet());
		unsaid.removeAll(MessageFamilies.keys());
		unsaid.removeAll(everywhere(TOKEN));
		unsaid.removeAll(MessageSources.keysIn(MIGRATIONS, ".sql", TOKEN));
		unsaid.removeIf(key -> OF_SPRING.matcher(key).matches() || key.startsWith("reason."));
		assertThat(unsaid).isEmpty();
	}

	private static Set<String> everywhere(Pattern pattern) {
		return Stream
			.concat(MessageSources.keysIn(MessageSources.JAVA, ".java", pattern).stream(),
					MessageSources.keysIn(MessageSources.TEMPLATES, ".html", pattern).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
