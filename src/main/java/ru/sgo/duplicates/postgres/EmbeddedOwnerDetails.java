package ru.sgo.duplicates.postgres;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** How whoever changes the schema reaches one database of the embedded server. */
record EmbeddedOwnerDetails(EmbeddedPostgres server, String database) implements FlywayConnectionDetails {

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
