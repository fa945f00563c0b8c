package ru.sgo.duplicates.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the application reaches one database of the embedded server. */
record EmbeddedConnectionDetails(EmbeddedPostgres server, String database) implements JdbcConnectionDetails {

	@Override
	public String getUsername() {
		return this.server.applicationUsername();
	}

	@Override
	public String getPassword() {
		return this.server.applicationPassword();
	}

	@Override
	public String getJdbcUrl() {
		return this.server.jdbcUrl(this.database);
	}

}
