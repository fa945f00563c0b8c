package ru.sgo.duplicates.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

import ru.sgo.duplicates.postgres.EmbeddedPostgresAutoConfiguration;

/**
 * {@code backup FILE} and {@code restore FILE} on the command line, instead of the
 * application, with the same settings.
 */
public final class BackupCommand {

	private static final String BACKUP = "backup";

	private static final String RESTORE = "restore";

	/** What is said is said here; nothing is opened before it is wanted. */
	private static final Map<String, Object> QUIETLY = Map.of("logging.level.root", "error",
			"logging.level.org.flywaydb", "off", "spring.main.lazy-initialization", "true");

	private final PrintStream out;

	private final PrintStream err;

	/** Says on the one what was done, and on the other why not. */
	public BackupCommand(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/** Whether the program was called for this and not to serve. */
	public static boolean isMeant(String... arguments) {
		return arguments.length > 0 && (arguments[0].equals(BACKUP) || arguments[0].equals(RESTORE));
	}

	/**
	 * Does it.
	 * @param arguments the command, the file, and settings as {@code --name=value}
	 * @return the exit code: 0 when done, 1 when not, and why has been said
	 */
	public int run(String... arguments) {
		List<String> files = Arrays.stream(arguments).skip(1).filter(one -> !one.startsWith("--")).toList();
		if (files.size() != 1) {
			this.err.println("Say which file: java -jar duplicates.jar " + arguments[0] + " FILE");
			return 1;
		}
		try (ConfigurableApplicationContext settings = settings(arguments)) {
			this.out.println(arguments[0].equals(BACKUP) ? backUp(settings, Path.of(files.get(0)))
					: restore(settings, Path.of(files.get(0))));
			return 0;
		}
		catch (SQLException | RuntimeException ex) {
			this.err.println(FailureWords.of(ex).orElseGet(() -> {
				ex.printStackTrace(this.err);
				return "That was not expected: the lines above tell a programmer why.";
			}));
			return 1;
		}
	}

	private static ConfigurableApplicationContext settings(String... arguments) {
		boolean beside = arguments[0].equals(BACKUP);
		return new SpringApplicationBuilder(Database.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties(QUIETLY)
			.properties(Map.of(EmbeddedPostgresAutoConfiguration.WHAT_IS_THERE, beside))
			.run(Arrays.stream(arguments).filter(one -> one.startsWith("--")).toArray(String[]::new));
	}

	private static String backUp(ConfigurableApplicationContext settings, Path file) throws SQLException {
		BackupKey key = key(settings);
		Flyway flyway = settings.getBean(Flyway.class);
		return new Backups(flyway.getConfiguration().getDataSource(), key,
				settings.getEnvironment().getProperty("spring.application.version", ""))
			.write(file)
			.words();
	}

	/** The file is looked through before any server is started. */
	private static String restore(ConfigurableApplicationContext settings, Path path) throws SQLException {
		BackupReader file = new BackupReader(path, key(settings));
		BackupDescription checked = file.check();
		Set<String> foreign = new Restoration(settings.getBean(Flyway.class)).restore(file, checked);
		StringBuilder words = new StringBuilder();
		words.append("Restored from %s: %d tables, %d rows, as of %s.%n".formatted(path,
				checked.contents().tables().size() - foreign.size(), checked.contents().rows(),
				checked.header().createdAt()));
		if (!foreign.isEmpty()) {
			words.append(
					"Left out, for they are none of the application's: %s.%n".formatted(String.join(", ", foreign)));
		}
		return words
			.append("Whoever could sign in then can sign in now, with the password of then. Bring by hand what no backup "
					+ "holds: journal-key into the data folder, or DUPLICATES_JOURNAL_KEY; without it nobody finds out any "
					+ "more who was asked for before.")
			.toString();
	}

	private static @Nullable BackupKey key(ConfigurableApplicationContext settings) {
		return BackupKey.of(settings.getEnvironment().getProperty("DUPLICATES_BACKUP_KEY", ""));
	}

	/**
	 * The owner's way to the database, and the migrations; nothing migrates by itself.
	 */
	@ImportAutoConfiguration({ EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class,
			FlywayAutoConfiguration.class })
	static class Database {

	}

}
