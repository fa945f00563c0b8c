package ru.sgo.duplicates.registry;

import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/** A municipal authority (УО), or a school, kindergarten, hobby centre or college. */
@Entity
public class Organization {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String code;

	private String name;

	private @Nullable String shortName;

	@Enumerated(EnumType.STRING)
	private OrganizationKind kind;

	private @Nullable Long authorityId;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Organization() {
	}

	public OrganizationId id() {
		return new OrganizationId(Objects.requireNonNull(this.id));
	}

	/** The code at the source; decides every order and tie. */
	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	/** The short name, or the full one where there is none. */
	public String shortName() {
		return (this.shortName != null) ? this.shortName : this.name;
	}

	public OrganizationKind kind() {
		return this.kind;
	}

	public @Nullable OrganizationId authority() {
		return (this.authorityId != null) ? new OrganizationId(this.authorityId) : null;
	}

}
