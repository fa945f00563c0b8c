package ru.sgo.duplicates.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.OrganizationUsers;
import ru.sgo.duplicates.access.SignedIn;

/** Users for many organizations at once, for programs of administrators. */
@RestController
@RequestMapping("/api/users/organizations")
class OrganizationUserApi {

	private final OrganizationUsers users;

	OrganizationUserApi(OrganizationUsers users) {
		this.users = users;
	}

	/** The organizations that have no user, each with a login that nobody has. */
	@GetMapping
	Listing<OrganizationUsers.Proposed> lacking(@AuthenticationPrincipal SignedIn user) {
		List<OrganizationUsers.Proposed> proposed = this.users.propose(user.scope());
		return new Listing<>(proposed, proposed.size());
	}

	/**
	 * Makes users for those of the named organizations that have none, all or nobody.
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Listing<GivenUser> make(@RequestBody Wish wish, @AuthenticationPrincipal SignedIn user) {
		List<NewUser> named = Objects.requireNonNullElse(wish.users(), List.<NewUser>of());
		if (named.isEmpty() || named.size() > OrganizationUsers.AT_ONCE || named.stream().anyMatch(Objects::isNull)) {
			throw ApiProblem.invalid("users", "api.refused.users");
		}
		Map<String, OrganizationUsers.Proposed> proposed = this.users.propose(user.scope())
			.stream()
			.collect(Collectors.toMap(OrganizationUsers.Proposed::organization, Function.identity()));
		OrganizationUsers.Made made = this.users.make(
				named.stream().map(one -> wanted(one, proposed.get(one.code()))).toList(), user.actor(), user.scope());
		made.faults().stream().findFirst().ifPresent(fault -> {
			throw ApiProblem.invalid(fault.organization() + "." + fault.field(), fault.messageKey());
		});
		List<GivenUser> given = made.given().stream().map(GivenUser::of).toList();
		return new Listing<>(given, given.size());
	}

	/**
	 * What is not said is as it is proposed; who has no name bears the organization's.
	 */
	private static OrganizationUsers.Wanted wanted(NewUser one, OrganizationUsers.@Nullable Proposed proposed) {
		String name = SentText.name("fullName", one.fullName());
		if (proposed == null) {
			return new OrganizationUsers.Wanted(one.code(), "", name);
		}
		return new OrganizationUsers.Wanted(one.code(), Objects.requireNonNullElse(one.login(), proposed.login()),
				name.isBlank() ? proposed.name() : name);
	}

	/** Who is to become users. */
	record Wish(@Nullable List<@Nullable NewUser> users) {
	}

	/**
	 * A user of an organization.
	 *
	 * @param organization its code
	 * @param login empty for the one that is proposed
	 * @param fullName empty for the name of the organization
	 */
	record NewUser(@Nullable String organization, @Nullable String login, @Nullable String fullName) {

		String code() {
			return Objects.requireNonNullElse(this.organization, "");
		}
	}

	/** A user with a password for the first sign-in, told once. */
	record GivenUser(String organization, String login, String password) {

		static GivenUser of(OrganizationUsers.Given given) {
			return new GivenUser(given.organization(), given.login(), given.password());
		}
	}

}
