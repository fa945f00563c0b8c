package ru.sgo.duplicates.registry;

import java.util.Collection;
import java.util.Set;

/**
 * Says which account was kept instead of another only where everybody may know: told by
 * whoever follows the children, of which the registry knows nothing.
 */
public interface SecretKeepers {

	/**
	 * Those of the accounts of which only administrators may know which account was kept
	 * instead: together the two may tell of an adoption.
	 */
	Set<Long> of(Collection<Long> accounts);

}
