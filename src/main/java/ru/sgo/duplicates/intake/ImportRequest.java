package ru.sgo.duplicates.intake;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to import.
 *
 * @param parts the files, any subset
 * @param authority the code of the organization that a complete import speaks for;
 * without it the user's own scope
 * @param asOf the moment whose state the files show; without it now
 * @param presentOnly whether the files hold only present pupils, so that absence says
 * nothing
 * @param lists what else is sent
 * @param closes whether the sender may say that organizations are closed
 */
public record ImportRequest(Map<Part, Upload> parts, ImportMode mode, @Nullable String authority,
		@Nullable Instant asOf, boolean presentOnly, ListsRequest lists, boolean closes) {

	public ImportRequest {
		parts = Map.copyOf(parts);
	}

}
