package ru.sgo.duplicates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import ru.sgo.duplicates.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Audience = prefix of the addresses = package = folder of the templates; that it is the
 * role, too, {@code RouteTest} holds. What an authority and an organization both have
 * stands in {@code web}, and each has it under its own prefix.
 */
@ApplicationTest
class AudienceTest {

	private static final String PACKAGE = AudienceTest.class.getPackageName();

	private static final Path PAGES = Path.of("src/main/java", PACKAGE.replace('.', '/'));

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final String MUNICIPALITY = "municipality";

	private static final String ORGANIZATION = "organization";

	/** The name of a template, or its beginning, as it stands in the code. */
	private static final Pattern NAMED_IN_JAVA = Pattern.compile("\"([a-z]+)/[a-z/-]*\"");

	private static final Pattern NAMED_IN_TEMPLATE = Pattern.compile("~\\{([a-z]+)/[a-z/-]+ ::");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@ParameterizedTest
	@ValueSource(strings = { MUNICIPALITY, ORGANIZATION })
	void theAddressesOfAPackageBeginWithItsName(String audience) {
		assertThat(addresses(PACKAGE + "." + audience)).isNotEmpty()
			.allMatch(address -> address.path().equals("/" + audience)
					|| address.path().startsWith("/" + audience + "/"));
	}

	@Test
	void whatIsForBothEachHasUnderItsOwnPrefix() {
		Set<Reached> shared = addresses(PACKAGE);
		assertThat(below(MUNICIPALITY, shared)).isNotEmpty().isEqualTo(below(ORGANIZATION, shared));
	}

	@Test
	void everyPageStandsInOneOfThePackages() {
		assertThat(methods().values()).extracting(method -> method.getBeanType().getPackageName())
			.filteredOn(name -> name.startsWith(PACKAGE))
			.containsOnly(PACKAGE, PACKAGE + "." + MUNICIPALITY, PACKAGE + "." + ORGANIZATION);
	}

	@ParameterizedTest
	@ValueSource(strings = { MUNICIPALITY, ORGANIZATION })
	void thePagesOfAPackageAreTemplatesOfItsFolder(String audience) {
		assertThat(folders(PAGES.resolve(audience), ".java", NAMED_IN_JAVA)).containsExactly(audience);
	}

	@Test
	void noTemplateOfOneAudienceIsUsedElsewhere() throws IOException {
		try (Stream<Path> shared = Files.list(PAGES)) {
			assertThat(shared.filter(Files::isRegularFile).flatMap(file -> named(file, NAMED_IN_JAVA)))
				.doesNotContain(MUNICIPALITY, ORGANIZATION);
		}
		try (Stream<Path> folders = Files.list(TEMPLATES).filter(Files::isDirectory)) {
			assertThat(folders).isNotEmpty().allSatisfy(folder -> {
				Set<String> used = folders(folder, ".html", NAMED_IN_TEMPLATE);
				used.remove(folder.getFileName().toString());
				assertThat(used).doesNotContain(MUNICIPALITY, ORGANIZATION);
			});
		}
	}

	private Set<Reached> addresses(String packageName) {
		return methods().entrySet()
			.stream()
			.filter(entry -> entry.getValue().getBeanType().getPackageName().equals(packageName))
			.flatMap(entry -> entry.getKey()
				.getPatternValues()
				.stream()
				.map(path -> new Reached(entry.getKey().getMethodsCondition().toString(), path)))
			.collect(Collectors.toSet());
	}

	private Map<RequestMappingInfo, HandlerMethod> methods() {
		return this.mapping.getHandlerMethods();
	}

	private static Set<Reached> below(String audience, Set<Reached> addresses) {
		return addresses.stream()
			.filter(address -> address.path().startsWith("/" + audience))
			.map(address -> new Reached(address.methods(), address.path().substring(audience.length() + 1)))
			.collect(Collectors.toSet());
	}

	/** The folders of templates that the files name. */
	private static Set<String> folders(Path root, String ending, Pattern pattern) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(file -> file.toString().endsWith(ending))
				.flatMap(file -> named(file, pattern))
				.filter(name -> Files.isDirectory(TEMPLATES.resolve(name)))
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> named(Path file, Pattern pattern) {
		try {
			return pattern.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Reached(String methods, String path) {
	}

}
