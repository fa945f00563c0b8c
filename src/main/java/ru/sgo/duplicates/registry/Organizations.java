package ru.sgo.duplicates.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import ru.sgo.duplicates.history.OrganizationKind;

/** The organizations; written only by imports. */
public interface Organizations extends Repository<Organization, Long> {

	Optional<Organization> findById(long id);

	Optional<Organization> findByCode(String code);

	List<Organization> findByCodeIn(Collection<String> codes);

	List<Organization> findByIdIn(Collection<Long> ids);

	/**
	 * An organization by its code, if it lies in the scope.
	 * @param scope {@link Scope#parameter()}
	 */
	@Query(value = """
			select * from organization
			where code = :code and (cast(:scope as bigint) is null
			  or id in (select organization_id from organization_reach where ancestor_id = :scope))
			""", nativeQuery = true)
	Optional<Organization> findByCodeWithin(String code, @Nullable Long scope);

	/**
	 * Whether a list may be asked for the organization: it lies in the scope, or all are
	 * asked for.
	 * @param scope {@link Scope#parameter()}
	 */
	default boolean mayBeChosen(@Nullable String code, @Nullable Long scope) {
		return code == null || findByCodeWithin(code, scope).isPresent();
	}

	/**
	 * All organizations of the scope by their codes.
	 * @param scope {@link Scope#parameter()}
	 */
	@Query(value = """
			select * from organization
			where cast(:scope as bigint) is null
			  or id in (select organization_id from organization_reach where ancestor_id = :scope)
			order by code
			""", nativeQuery = true)
	List<Organization> findWithin(@Nullable Long scope);

	/**
	 * Whether somebody of the scope speaks for an authority, or for all.
	 * @param scope {@link Scope#parameter()}
	 */
	default boolean isOfAuthority(@Nullable Long scope) {
		return scope == null || findById(scope).orElseThrow().kind() == OrganizationKind.AUTHORITY;
	}

	/**
	 * Whether any organization of the scope has pupils that the headcount counts.
	 * @param scope {@link Scope#parameter()}
	 */
	default boolean anyCounted(@Nullable Long scope) {
		return findWithin(scope).stream().anyMatch(organization -> organization.kind().countsInHeadcount());
	}

}
