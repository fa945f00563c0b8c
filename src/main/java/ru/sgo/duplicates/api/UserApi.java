package ru.sgo.duplicates.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.access.UserOutcome;
import ru.sgo.duplicates.access.UserRow;
import ru.sgo.duplicates.access.Users;

/** Users for programs of administrators. */
@RestController
@RequestMapping("/api/users")
class UserApi {

	private final Users users;

	UserApi(Users users) {
		this.users = users;
	}

	@GetMapping
	Listing<UserJson> list(@RequestParam(required = false) @Nullable String text,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		Users.Filter filter = new Users.Filter(SearchHeaders.text(typed, text), null, null);
		return new Listing<>(this.users.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(UserJson::of)
			.toList(), this.users.count(filter, user.scope()));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	GivenPassword create(@RequestBody NewUser wanted, @AuthenticationPrincipal SignedIn user) {
		Role role = Role.of((wanted.role() != null) ? wanted.role() : "")
			.orElseThrow(() -> ApiProblem.invalid("role", "api.refused.role"));
		return given(this.users.create((wanted.login() != null) ? wanted.login() : "",
				SentText.name("fullName", wanted.fullName()), role, wanted.organization(), user.actor(), user.scope()));
	}

	@PostMapping("/{id}/reset")
	GivenPassword reset(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return given(this.users.resetPassword(id, user.actor(), user.scope()));
	}

	@PostMapping("/{id}/block")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void block(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		done(this.users.block(id, user.actor(), user.scope()));
	}

	@PostMapping("/{id}/unblock")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void unblock(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		done(this.users.unblock(id, user.actor(), user.scope()));
	}

	private static GivenPassword given(UserOutcome outcome) {
		done(outcome);
		UserOutcome.Password password = (UserOutcome.Password) outcome;
		return new GivenPassword(password.login(), password.password());
	}

	private static void done(UserOutcome outcome) {
		if (outcome instanceof UserOutcome.Unknown) {
			throw ApiProblem.notFound();
		}
		if (outcome instanceof UserOutcome.Refused refused) {
			throw ApiProblem.invalid(refused.field(), refused.messageKey());
		}
	}

	/** Who is to become a user. */
	record NewUser(@Nullable String login, @Nullable String fullName, @Nullable String role,
			@Nullable String organization) {
	}

	/** A password for the first sign-in, told once. */
	record GivenPassword(String login, String password) {
	}

	/** A user as programs see it. */
	record UserJson(long id, String login, String fullName, String role, @Nullable String organization, boolean blocked,
			boolean mustChangePassword) {

		static UserJson of(UserRow user) {
			return new UserJson(user.id(), user.login(), user.fullName(), user.role().code(), user.organization(),
					user.blocked(), user.mustChangePassword());
		}
	}

}
