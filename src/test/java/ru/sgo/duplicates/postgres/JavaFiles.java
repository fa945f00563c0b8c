package ru.sgo.duplicates.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * What a process needs to run our classes.
 *
 * @param program the Java to call
 * @param classPath as Java takes it
 */
record JavaFiles(Path program, String classPath) {

	/** Large, and of no use to a server. */
	private static final String BROWSER_DRIVER = "driver-bundle";

	/** As this process has them. */
	static JavaFiles here() {
		return new JavaFiles(Path.of(System.getProperty("java.home"), "bin", "java"),
				System.getProperty("java.class.path"));
	}

	/** For a user who may not see what root keeps below its own folder. */
	static JavaFiles copiedTo(Path folder, Privileges user) throws IOException {
		JavaFiles here = here();
		List<String> copies = new ArrayList<>();
		for (String entry : here.classPath.split(File.pathSeparator)) {
			Path original = Path.of(entry);
			if (Files.exists(original) && !entry.contains(BROWSER_DRIVER)) {
				Path copy = folder.resolve("classes").resolve(copies.size() + "-" + original.getFileName());
				Files.createDirectories(copy.getParent());
				FileSystemUtils.copyRecursively(original, copy);
				copies.add(copy.toString());
			}
		}
		Path program = here.program;
		if (!user.canReach(program)) {
			FileSystemUtils.copyRecursively(Path.of(System.getProperty("java.home")), folder.resolve("java"));
			program = folder.resolve("java/bin/java");
		}
		return new JavaFiles(program, String.join(File.pathSeparator, copies));
	}

}
