package ru.sgo.duplicates.api;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.intake.ImportPreview;
import ru.sgo.duplicates.intake.ImportRun;
import ru.sgo.duplicates.intake.ImportStatus;
import ru.sgo.duplicates.intake.SentFile;

/** An import as programs see it; numbers that there are not yet are said as null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportJson(long id, ImportStatus status, @JsonUnwrapped ImportJson.SentJson sent,
		@JsonUnwrapped ImportJson.TakenJson taken, @Nullable String failure, List<ImportJson.FileJson> files,
		List<ListJson> lists, ImportJson.@Nullable PreviewJson preview, List<ImportJson.ProblemJson> problems,
		int problemCount, @JsonUnwrapped ImportJson.RemovalJson removal,
		@JsonUnwrapped ImportJson.ProgressJson progress) {

	static ImportJson of(ImportRun run, @Nullable String failure, List<SentFile> files, List<ListJson> lists,
			List<ProblemJson> problems) {
		return new ImportJson(run.id(), run.status(), SentJson.of(run.sent()), TakenJson.of(run.taken()), failure,
				files.stream().map(file -> new FileJson(file.part().code(), file.name(), file.bytes())).toList(), lists,
				PreviewJson.of(run.preview()), problems, run.problemCount(), RemovalJson.of(run.removal()),
				new ProgressJson(run.progress().percent(), run.progress().seconds()));
	}

	/** How far it is, in percent, and how long it took. */
	record ProgressJson(int progress, double seconds) {
	}

	/** What would become of the registry. */
	record PreviewJson(AccountsJson accounts, MovementsJson movements) {

		static @Nullable PreviewJson of(@Nullable ImportPreview preview) {
			return (preview == null) ? null
					: new PreviewJson(
							new AccountsJson(preview.newAccounts(), preview.changedAccounts(), preview.goneAccounts()),
							new MovementsJson(preview.newMovements(), preview.goneMovements()));
		}

	}

	/** How many accounts. */
	record AccountsJson(@JsonProperty("new") int fresh, int changed, int gone) {
	}

	/** How many movements. */
	record MovementsJson(@JsonProperty("new") int fresh, int gone) {
	}

	/** What was sent. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record SentJson(String mode, @Nullable String authority, Instant asOf) {

		static SentJson of(ImportRun.Sent sent) {
			return new SentJson(sent.mode().code(), sent.authority(), sent.asOf());
		}

	}

	/** How many rows of each part were taken. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record TakenJson(@Nullable Integer organizations, @Nullable Integer accounts, @Nullable Integer movements) {

		static TakenJson of(ImportRun.Taken taken) {
			return new TakenJson(taken.organizations(), taken.accounts(), taken.movements());
		}

	}

	/** How many entries it would remove, if it was held for that. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record RemovalJson(@Nullable Integer wouldRemove, @Nullable Integer ofTotal) {

		static RemovalJson of(ImportRun.@Nullable Removal removal) {
			return (removal != null) ? new RemovalJson(removal.wouldRemove(), removal.ofTotal())
					: new RemovalJson(null, null);
		}

	}

	/** A file as it was sent. */
	record FileJson(String part, String name, long bytes) {
	}

	/** A bad row. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record ProblemJson(String file, long line, @Nullable String column, @Nullable String value, String message) {
	}

}
