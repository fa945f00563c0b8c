package ru.sgo.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose rows a query may give is said to it in one place. An import is bound to the scope
 * of who sent it, which it keeps.
 */
class ScopeBoundTest {

	private static final Path CODE = Path.of("src/main/java/ru/sgo/duplicates");

	@Test
	void theScopeOfAQueryIsBoundInOnePlace() throws IOException {
		try (Stream<Path> files = Files.walk(CODE)) {
			List<String> bound = files.filter(file -> file.toString().endsWith(".java"))
				.filter(ScopeBoundTest::bindsAScope)
				.map(file -> CODE.relativize(file).toString())
				.sorted()
				.toList();
			assertThat(bound).containsExactly("intake/Merge.java", "registry/Scope.java");
		}
	}

	private static boolean bindsAScope(Path file) {
		try {
			String code = Files.readString(file);
			return code.contains("param(\"scope\"") || code.contains("put(\"scope\"");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
