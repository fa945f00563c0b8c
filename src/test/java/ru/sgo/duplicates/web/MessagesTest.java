package ru.sgo.duplicates.web;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ru.sgo.duplicates.decision.DoubleCount;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of the pages: all there, in both languages, and nowhere else. */
class MessagesTest {

	/** A key written out, as opposed to one that is put together. */
	private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)[}(]");

	private static final Pattern REASON_IN_JAVA = Pattern.compile("Reason\\.of\\(\"([\\w.-]+)\"\\)");

	private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");

	@Test
	void bothLanguagesHaveTheSameKeys() {
		assertThat(MessageSources.ENGLISH.keySet()).isEqualTo(MessageSources.RUSSIAN.keySet());
	}

	@Test
	void noKeyStandsTwice() {
		for (boolean english : List.of(true, false)) {
			List<String> keys = MessageSources.files(MessageSources.BUNDLES, ".properties")
				.stream()
				.filter(file -> MessageSources.isEnglish(file) == english)
				.flatMap(file -> keys(file).stream())
				.toList();
			assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
		}
	}

	/** So that whoever looks for the English of a text knows in which file. */
	@Test
	void bothLanguagesHaveAKeyInTheSameFile() {
		for (Path file : MessageSources.files(MessageSources.BUNDLES, ".properties")) {
			if (!MessageSources.isEnglish(file)) {
				Path english = Path.of(file.toString().replace(".properties", "_en.properties"));
				assertThat(keys(english)).as("%s", english).isEqualTo(keys(file));
			}
		}
	}

	private static List<String> keys(Path file) {
		return MessageSources.read(file)
			.lines()
			.filter(line -> line.contains("=") && !line.startsWith("#"))
			.map(line -> line.substring(0, line.indexOf('=')))
			.toList();
	}

	@Test
	void everyTextIsAMessageFormatWithTheSamePlaceholdersInBothLanguages() {
		MessageSources.RUSSIAN
			.forEach((key, text) -> assertThat(placeholders(MessageSources.ENGLISH.getOrDefault(key, ""))).as(key)
				.isEqualTo(placeholders(text)));
	}

	@Test
	void apostrophesAreWrittenTwice() {
		Stream.of(MessageSources.RUSSIAN, MessageSources.ENGLISH)
			.forEach(bundle -> bundle
				.forEach((key, text) -> assertThat(text.replace("''", "")).as(key).doesNotContain("'")));
	}

	@Test
	void everyKeyOfATemplateExists() {
		assertThat(MessageSources.keysIn(MessageSources.TEMPLATES, ".html", KEY_IN_TEMPLATE)).isNotEmpty()
			.allMatch(MessageSources.RUSSIAN::containsKey);
	}

	@Test
	void everyReasonOfAProposalCanBeSaid() {
		Set<String> keys = MessageSources.keysIn(MessageSources.JAVA.resolve("decision"), ".java", REASON_IN_JAVA);
		assertThat(keys).isNotEmpty().allMatch(key -> MessageSources.RUSSIAN.containsKey("reason." + key));
		for (String cause : MessageSources.keysIn(MessageSources.JAVA.resolve("decision"), ".java",
				Pattern.compile("CauseRule\\.reason\\((?:\\(.*\\) \\? \")?\"?([a-z-]+)\""))) {
			assertThat(MessageSources.RUSSIAN).containsKey("reason.cause." + cause);
		}
		assertThat(MessageSources.RUSSIAN).containsKeys("reason.cause.not-withdrawn", "reason.cause.withdrawn-late");
		assertThat(Stream.of(DoubleCount.Kind.values())
			.map(kind -> "reason.double-count." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
			.allMatch(MessageSources.RUSSIAN::containsKey);
	}

	@Test
	void noRussianStandsInTheCodeOfThePages() {
		assertThat(MessageSources.files(MessageSources.JAVA.resolve("web"), ".java"))
			.allSatisfy(file -> assertThat(MessageSources.withoutComments(MessageSources.read(file))
				.lines()
				.filter(line -> CYRILLIC.matcher(line).find())).as(file.toString()).isEmpty());
	}

	@Test
	void russianInATemplateIsOnlyASampleThatAMessageReplaces() {
		for (Path file : MessageSources.files(MessageSources.TEMPLATES, ".html")) {
			assertThat(HardCodedWords.in(MessageSources.read(file))).as(file.toString()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>Привет</p>", "<p th:text=\"#{a}\"><b>x</b></p><i>Привет</i>",
			"<img alt=\"Привет\" th:src=\"@{/x}\">" })
	void aHardCodedWordIsFound(String template) {
		assertThat(HardCodedWords.in(template)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p th:text=\"#{a}\">Привет, <b>мир</b></p>", "<!-- Привет --><br>",
			"<p th:text=\"#{a}\"\n   class=\"x\">Привет</p>", "<input placeholder=\"Имя\" th:placeholder=\"#{a}\">" })
	void aSampleIsAllowed(String template) {
		assertThat(HardCodedWords.in(template)).isEmpty();
	}

	private static Set<String> placeholders(String text) {
		MessageFormat format = new MessageFormat(text, Locale.ROOT);
		return Pattern.compile("\\{(\\d+)")
			.matcher(format.toPattern())
			.results()
			.map(result -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
