package ru.sgo.duplicates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ru.sgo.duplicates.cards.Advice;
import ru.sgo.duplicates.cards.RemarkKind;
import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.DoubleCount;
import ru.sgo.duplicates.decision.EntryMethod;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Field;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.Settings;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.intake.ImportMode;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.journal.Origin;
import ru.sgo.duplicates.registry.ActOutcome;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.CaseKind;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.DecisionVerdict;
import ru.sgo.duplicates.resolution.TaskStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of the pages: all there, in both languages, and nowhere else. */
class MessagesTest {

	private static final Path JAVA = Path.of("src/main/java/ru/sgo/duplicates");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** A key written out, as opposed to one that is put together. */
	private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)[}(]");

	private static final Pattern ENUMERATION = Pattern
		.compile("(?:@words\\.of|\\.words\\.of|\\.tables\\.word|CaseTag\\.of)\\(['\"]([\\w.]+)['\"]");

	private static final Pattern KEY_IN_JAVA = Pattern
		.compile("\"((?:access|intake|import|users|page|flash|evidence|act|case"
				+ "|task|report|filter|form|error|word|journal|resolution|remark|event|cards)\\.[\\w.-]*\\w)\"");

	private static final Pattern REASON_IN_JAVA = Pattern.compile("Reason\\.of\\(\"([\\w.-]+)\"\\)");

	private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");

	private static final Map<String, String> russian = bundle("messages.properties");

	private static final Map<String, String> english = bundle("messages_en.properties");

	@Test
	void bothLanguagesHaveTheSameKeys() {
		assertThat(english.keySet()).isEqualTo(russian.keySet());
	}

	@Test
	void noKeyStandsTwiceInAFile() {
		for (String file : List.of("messages.properties", "messages_en.properties")) {
			List<String> keys = read(Path.of("src/main/resources", file)).lines()
				.filter(line -> line.contains("=") && !line.startsWith("#"))
				.map(line -> line.substring(0, line.indexOf('=')))
				.toList();
			assertThat(keys).as(file).doesNotHaveDuplicates();
		}
	}

	@Test
	void everyTextIsAMessageFormatWithTheSamePlaceholdersInBothLanguages() {
		russian.forEach((key, text) -> assertThat(placeholders(english.getOrDefault(key, ""))).as(key)
			.isEqualTo(placeholders(text)));
	}

	@Test
	void apostrophesAreWrittenTwice() {
		Stream.of(russian, english)
			.forEach(bundle -> bundle
				.forEach((key, text) -> assertThat(text.replace("''", "")).as(key).doesNotContain("'")));
	}

	@Test
	void everyKeyOfATemplateExists() {
		assertThat(keysIn(TEMPLATES, ".html", KEY_IN_TEMPLATE)).isNotEmpty().allMatch(russian::containsKey);
	}

	@Test
	void everyEnumerationThatIsSaidHasWords() {
		Set<String> said = keysIn(TEMPLATES, ".html", ENUMERATION);
		said.addAll(keysIn(JAVA, ".java", ENUMERATION));
		assertThat(said).isNotEmpty()
			.allMatch(prefix -> russian.keySet().stream().anyMatch(key -> key.startsWith(prefix + ".")));
	}

	@Test
	void everyKeyOfTheCodeExists() {
		Set<String> keys = keysIn(JAVA, ".java", KEY_IN_JAVA);
		keys.removeAll(keysIn(JAVA, ".java", ENUMERATION));
		assertThat(keys).isNotEmpty().allMatch(russian::containsKey);
	}

	@Test
	void everyReasonOfAProposalCanBeSaid() {
		Set<String> keys = keysIn(JAVA.resolve("decision"), ".java", REASON_IN_JAVA);
		assertThat(keys).isNotEmpty().allMatch(key -> russian.containsKey("reason." + key));
		for (String cause : keysIn(JAVA.resolve("decision"), ".java",
				Pattern.compile("CauseRule\\.reason\\((?:\\(.*\\) \\? \")?\"?([a-z-]+)\""))) {
			assertThat(russian).containsKey("reason.cause." + cause);
		}
		assertThat(russian).containsKeys("reason.cause.not-withdrawn", "reason.cause.withdrawn-late");
		assertThat(Stream.of(DoubleCount.Kind.values())
			.map(kind -> "reason.double-count." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
			.allMatch(russian::containsKey);
	}

	@Test
	void everyValueOfAnEnumerationHasAWord() {
		assertThat(
				Stream
					.of(words("tier", Tier.values()), words("certainty", Certainty.values()),
							words("identity", Identity.values()), words("cause", Cause.values()),
							words("double_count", DoubleCount.Kind.values()), words("act", Act.values()),
							words("entry", EntryMethod.values()), words("movement.kind", MovementKind.values()),
							words("stay.kind", StayKind.values()),
							words("organization.kind", OrganizationKind.values()),
							words("import.mode", ImportMode.values()), words("import.part", Part.values()),
							words("intake.stage.reading", Part.values()), words("role", AccountRole.values()),
							words("verdict", DecisionVerdict.values()), words("report.status", ReportStatus.values()),
							words("case.status", CaseStatus.values()), words("case.kind", CaseKind.values()),
							words("case.appearance", CaseAppearance.values()),
							words("task.status", TaskStatus.values()), words("task.choice", TaskChoice.values()),
							words("origin", Origin.values()),
							Arrays.stream(CaseStatus.values())
								.map(status -> "case.refused.is-"
										+ status.name().toLowerCase(Locale.ROOT).replace('_', '-')),
							Arrays.stream(Field.values())
								.flatMap(field -> field.levels().stream().map(level -> new Finding(field, level, 0)))
								.map(finding -> "evidence." + finding.code()),
							Settings.of(Map.of())
								.levels()
								.stream()
								.map(level -> "level." + level.level().name().toLowerCase(Locale.ROOT)),
							Arrays.stream(ActOutcome.Reason.values()).map(ActOutcome.Reason::messageKey),
							words("cards.kind", RemarkKind.values()), words("cards.remark", RemarkKind.values()),
							words("cards.advice", Advice.values()),
							words("user.role", ru.sgo.duplicates.access.Role.values()))
					.flatMap(keys -> keys))
			.allMatch(russian::containsKey);
	}

	@Test
	void noRussianStandsInTheCodeOfThePages() {
		assertThat(files(JAVA.resolve("web"), ".java")).allSatisfy(
				file -> assertThat(withoutComments(read(file)).lines().filter(line -> CYRILLIC.matcher(line).find()))
					.as(file.toString())
					.isEmpty());
	}

	@Test
	void russianInATemplateIsOnlyASampleThatAMessageReplaces() {
		for (Path file : files(TEMPLATES, ".html")) {
			assertThat(HardCodedWords.in(read(file))).as(file.toString()).isEmpty();
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

	private static Stream<String> words(String enumeration, Enum<?>[] values) {
		return Arrays.stream(values).map(value -> enumeration + "." + value.name().toLowerCase(Locale.ROOT));
	}

	private static Set<String> placeholders(String text) {
		MessageFormat format = new MessageFormat(text, Locale.ROOT);
		return Pattern.compile("\\{(\\d+)")
			.matcher(format.toPattern())
			.results()
			.map(result -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> keysIn(Path folder, String ending, Pattern pattern) {
		Set<String> keys = new TreeSet<>();
		for (Path file : files(folder, ending)) {
			pattern.matcher(withoutComments(read(file)))
				.results()
				.map((MatchResult result) -> result.group(1))
				.forEach(keys::add);
		}
		return keys;
	}

	private static String withoutComments(String source) {
		return source.replaceAll("(?s)/\\*.*?\\*/|<!--.*?-->", "").replaceAll("(?m)^\\s*//.*$", "");
	}

	private static List<Path> files(Path folder, String ending) {
		try (Stream<Path> all = Files.walk(folder)) {
			return new ArrayList<>(all.filter(file -> file.toString().endsWith(ending)).sorted().toList());
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

	private static Map<String, String> bundle(String file) {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> texts = new TreeMap<>();
		properties.forEach((key, text) -> texts.put((String) key, (String) text));
		return texts;
	}

}
