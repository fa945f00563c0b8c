package ru.sgo.duplicates.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.TownSmall;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/** Sends files to the import and waits for its end. */
public final class TestImports {

	private final Imports imports;

	private final Map<Part, Upload> parts = new EnumMap<>(Part.class);

	private ImportMode mode = ImportMode.ADDITION;

	private Scope scope = Scope.EVERYTHING;

	private @Nullable Instant asOf;

	private @Nullable String authority;

	private boolean presentOnly;

	private final List<Upload> lists = new ArrayList<>();

	private final Map<String, ListWish> wishes = new HashMap<>();

	private final Map<String, String> passwords = new HashMap<>();

	private boolean preview;

	private boolean closes;

	private ListWish usual = ListWish.NONE;

	private ListKind kind = ListKind.PUPILS;

	public TestImports(Imports imports) {
		this.imports = imports;
	}

	/** A part with its lines; the header is written in Russian. */
	public TestImports with(Part part, String... lines) {
		return with(part, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	public TestImports with(Part part, byte[] content) {
		return with(part, new Upload(part.code() + ".csv", file -> Files.write(file, content)));
	}

	public TestImports with(Part part, Upload upload) {
		this.parts.put(part, upload);
		return this;
	}

	public TestImports withTownSmall() {
		for (Part part : Part.values()) {
			this.parts.put(part, new Upload(part.code() + ".csv", file -> {
				try (InputStream in = TownSmall.open(part.code() + ".csv")) {
					Files.copy(in, file);
				}
			}));
		}
		return this;
	}

	/** A list as it is sent, its lines in a CSV. */
	public TestImports withList(String name, String... lines) {
		return withList(name, ListWish.NONE, lines);
	}

	public TestImports withList(String name, ListWish wish, String... lines) {
		return withList(new Upload(name, file -> Files.writeString(file, String.join("\n", lines) + "\n")), wish);
	}

	public TestImports withList(Upload list, ListWish wish) {
		this.lists.add(list);
		this.wishes.put(list.name(), wish);
		return this;
	}

	/** What is said to open a list of this name. */
	public TestImports withPassword(String name, String password) {
		this.passwords.put(name, password);
		return this;
	}

	/** Of which day lists tell that do not say it. */
	public TestImports usuallyOf(LocalDate day) {
		this.usual = new ListWish(null, day, Map.of());
		return this;
	}

	public TestImports ofDuplicates() {
		this.kind = ListKind.DUPLICATES;
		return this;
	}

	/** Somebody wants to see first what would become of the registry. */
	public TestImports preview() {
		this.preview = true;
		return this;
	}

	/** The sender may say that organizations are closed. */
	public TestImports closing() {
		this.closes = true;
		return this;
	}

	public TestImports complete() {
		this.mode = ImportMode.COMPLETE;
		return this;
	}

	public TestImports presentOnly() {
		this.presentOnly = true;
		return this;
	}

	public TestImports asOf(Instant moment) {
		this.asOf = moment;
		return this;
	}

	public TestImports within(Scope other) {
		this.scope = other;
		return this;
	}

	public TestImports speakingFor(String code) {
		this.authority = code;
		return this;
	}

	public ImportOutcome start() {
		return this.imports.start(new ImportRequest(
				this.parts, this.mode, this.authority, this.asOf, this.presentOnly, new ListsRequest(this.lists,
						this.kind, this.preview, this.usual, this.wishes, new ListPasswords(this.passwords)),
				this.closes), Actor.user("tester"), this.scope);
	}

	/** Starts the import and waits until it has ended or is held. */
	public ImportRun run() {
		return await(((ImportOutcome.Accepted) start()).id());
	}

	public ImportRun await(long id) {
		Instant limit = Instant.now().plus(Duration.ofMinutes(2));
		while (Instant.now().isBefore(limit)) {
			ImportRun run = this.imports.find(id, Scope.EVERYTHING).orElseThrow();
			if (!run.isRunning()) {
				return run;
			}
			pause();
		}
		throw new AssertionError("The import does not end");
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
