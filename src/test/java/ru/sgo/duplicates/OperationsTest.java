package ru.sgo.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator reads names what there is, and in both languages the same. */
class OperationsTest {

	private static final Path RUSSIAN = Path.of("src/docs/operations.md");

	private static final Path ENGLISH = Path.of("src/docs/operations-en.md");

	private static final Path README = Path.of("README.md");

	/** What settings of retention begin with: a table tells how they end. */
	private static final String OF_RETENTION = "DUPLICATES_RETENTION";

	private static final Pattern SETTING = Pattern.compile("DUPLICATES_[A-Z_]*[A-Z]");

	private static final Pattern BLOCK = Pattern.compile("(?m)^(?: {4}.*|\\|.*`.*)$");

	private static final Pattern CODE = Pattern.compile("`[^`]+`");

	@TempDir
	private Path folder;

	@Test
	void everySettingIsToldAndNoOther() throws IOException {
		Set<String> known = settings(Pattern.compile("(?<=[{\"])" + SETTING + "(?=[:\"])"), sources());
		Set<String> ofTheComposition = settings(Pattern.compile("(?<=\\$\\{)" + SETTING + "(?=:)"),
				List.of(Path.of("docker-compose.yml")));
		assertThat(known).contains("DUPLICATES_DATA_DIR", "DUPLICATES_BACKUP_KEY");
		Set<String> told = new TreeSet<>(known);
		told.addAll(ofTheComposition);
		told.add(OF_RETENTION);
		for (Path page : List.of(RUSSIAN, ENGLISH, README)) {
			assertThat(settings(SETTING, List.of(page))).as(page.toString()).containsAll(known).isSubsetOf(told);
		}
		known.addAll(ofTheComposition);
		assertThat(settings(SETTING,
				List.of(Path.of("docker-compose.yml"), Path.of("Dockerfile"),
						Path.of("src/operations/duplicates.service"), Path.of("src/operations/settings"))))
			.isSubsetOf(known);
	}

	/** Whoever corrects a command in one of them has to correct it in the other. */
	@Test
	void bothLanguagesHaveTheSameCommands() throws IOException {
		assertThat(commands(ENGLISH)).isNotEmpty().isEqualTo(commands(RUSSIAN));
	}

	@Test
	void aSecretMayBeAFile() throws IOException {
		Files.writeString(this.folder.resolve("DUPLICATES_BACKUP_KEY"), "of the file\n");
		Files.writeString(this.folder.resolve("DUPLICATES_JOURNAL_KEY"), "of the file\n");
		try (ConfigurableApplicationContext settings = settings("--DUPLICATES_SECRETS_DIR=" + this.folder,
				"--DUPLICATES_JOURNAL_KEY=given")) {
			assertThat(settings.getEnvironment().getProperty("DUPLICATES_BACKUP_KEY")).isEqualTo("of the file");
			assertThat(settings.getEnvironment().getProperty("DUPLICATES_JOURNAL_KEY")).isEqualTo("given");
		}
		try (ConfigurableApplicationContext settings = settings(
				"--DUPLICATES_SECRETS_DIR=" + this.folder.resolve("none"))) {
			assertThat(settings.getEnvironment().getProperty("DUPLICATES_BACKUP_KEY", "")).isEmpty();
		}
	}

	/** Also one of Spring's own, written in either way; a variable goes first. */
	@Test
	void anySettingMayBeAFile() throws IOException {
		Files.writeString(this.folder.resolve("SERVER_PORT"), "8443\n");
		Files.writeString(this.folder.resolve("SPRING_DATASOURCE_PASSWORD"), "in capitals\n");
		Files.writeString(this.folder.resolve("SERVER_SSL_CERTIFICATE_PRIVATE_KEY"), "/etc/key\n");
		Files.writeString(this.folder.resolve("spring.flyway.password"), "dotted\n");
		Files.writeString(this.folder.resolve("PATH"), "of the file\n");
		try (ConfigurableApplicationContext settings = settings("--DUPLICATES_SECRETS_DIR=" + this.folder)) {
			Binder binder = Binder.get(settings.getEnvironment());
			assertThat(binder.bind("server.port", Integer.class).get()).isEqualTo(8443);
			assertThat(binder.bind("spring.datasource.password", String.class).get()).isEqualTo("in capitals");
			assertThat(binder.bind("server.ssl.certificate-private-key", String.class).get()).isEqualTo("/etc/key");
			assertThat(binder.bind("spring.flyway.password", String.class).get()).isEqualTo("dotted");
			assertThat(settings.getEnvironment().getProperty("server.port")).isEqualTo("8443");
			assertThat(settings.getEnvironment().getProperty("PATH")).isEqualTo(System.getenv("PATH"));
		}
	}

	private static ConfigurableApplicationContext settings(String... arguments) {
		return new SpringApplicationBuilder(OperationsTest.class).web(WebApplicationType.NONE).run(arguments);
	}

	private static List<String> commands(Path page) throws IOException {
		return BLOCK.matcher(Files.readString(page))
			.results()
			.map(MatchResult::group)
			.flatMap(line -> line.startsWith("|") ? CODE.matcher(line).results().map(MatchResult::group)
					: Stream.of(line))
			.toList();
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
			return files.filter(file -> file.toString().matches(".*\\.(java|yaml)")).toList();
		}
	}

	private static Set<String> settings(Pattern pattern, List<Path> files) throws IOException {
		StringBuilder text = new StringBuilder();
		for (Path file : files) {
			text.append(Files.readString(file));
		}
		return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

}
