package ru.sgo.duplicates.backup;

import java.sql.SQLException;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Keeps the application from working with a database that is half restored. */
@Component
class UnfinishedRestoreGuard implements Callback {

	@Override
	public boolean supports(Event event, @Nullable Context context) {
		return event == Event.BEFORE_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try {
			if (UnfinishedRestore.isIn(context.getConnection())) {
				throw new UnfinishedRestore();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database does not say whether it is whole", ex);
		}
	}

	@Override
	public String getCallbackName() {
		return "unfinished restore";
	}

}
