package ru.sgo.duplicates.registry;

import java.util.Set;

import ru.sgo.duplicates.journal.Actor;

/**
 * Published inside the transaction that changed the registry.
 *
 * @param accounts the accounts that changed; empty when an import changed many
 * @param many whether any account may have changed
 * @param by who changed them, and whether here or at the source
 */
public record RegistryChanged(Set<AccountId> accounts, boolean many, Actor by) {

	public static RegistryChanged of(AccountId account, Actor by) {
		return new RegistryChanged(Set.of(account), false, by);
	}

	public static RegistryChanged many(Actor by) {
		return new RegistryChanged(Set.of(), true, by);
	}

}
