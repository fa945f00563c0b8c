package ru.sgo.duplicates.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How to reach one database of the embedded server. */
record EmbeddedConnectionDetails(EmbeddedPostgres server, String database) implements JdbcConnectionDetails {

	@Override
	public String getUsername() {
		return this.server.username();
	}

	@Override
	public String getPassword() {
		return this.server.password();
	}

	@Override
	public String getJdbcUrl() {
		return this.server.jdbcUrl(this.database);
	}

}
