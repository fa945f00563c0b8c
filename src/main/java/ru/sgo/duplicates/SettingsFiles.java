package ru.sgo.duplicates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Every setting may also be a file of its name in one folder: written as a variable of
 * the environment is ({@code SERVER_PORT}), or as Spring writes it ({@code server.port}).
 * A variable goes before a file, and a file before what the application brings.
 */
class SettingsFiles implements EnvironmentPostProcessor, Ordered {

	private static final String FOLDER = "${DUPLICATES_SECRETS_DIR:/run/secrets/duplicates}";

	/** Spring Boot knows names in capitals by the end of this name alone. */
	private static final String NAME = "files-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	/** Before the files that the application brings are looked for. */
	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER - 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Path folder = Path.of(environment.resolvePlaceholders(FOLDER));
		if (Files.isDirectory(folder)) {
			environment.getPropertySources()
				.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						new SystemEnvironmentPropertySource(NAME, read(folder)));
		}
	}

	private static Map<String, Object> read(Path folder) {
		ConfigTreePropertySource files = new ConfigTreePropertySource(NAME, folder,
				ConfigTreePropertySource.Option.AUTO_TRIM_TRAILING_NEW_LINE);
		Map<String, Object> settings = new HashMap<>();
		for (String name : files.getPropertyNames()) {
			settings.put(name, String.valueOf(files.getProperty(name)));
		}
		return settings;
	}

}
