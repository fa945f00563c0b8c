package ru.sgo.duplicates.access;

import java.util.List;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;

/** Checks a login and its password, for the pages and for the API. */
@Component
class SignIn implements AuthenticationProvider {

	private final UserAccounts accounts;

	private final Organizations organizations;

	private final Passwords passwords;

	private final RememberedCredentials remembered;

	private final FailedLogins failures;

	private final DemonstrationUsers demonstration;

	SignIn(UserAccounts accounts, Organizations organizations, Passwords passwords, RememberedCredentials remembered,
			FailedLogins failures, DemonstrationUsers demonstration) {
		this.demonstration = demonstration;
		this.accounts = accounts;
		this.organizations = organizations;
		this.passwords = passwords;
		this.remembered = remembered;
		this.failures = failures;
	}

	@Override
	public Authentication authenticate(Authentication given) {
		String login = given.getName();
		String password = String.valueOf(given.getCredentials());
		String address = (given.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		if (this.failures.isShutOut(login, address)) {
			throw new LockedException("Too many failures");
		}
		Optional<UserAccount> user = this.accounts.findByLogin(login)
			.filter(one -> this.demonstration.areShown() || !one.isOfDemonstration());
		if (user.isEmpty()) {
			this.passwords.pretendToCheck(password);
		}
		if (user.isEmpty() || !isRight(user.get(), password)) {
			this.failures.failed(login, address);
			throw new BadCredentialsException("Login or password are wrong");
		}
		if (user.get().isBlocked()) {
			throw new DisabledException("The user is blocked");
		}
		this.failures.succeeded(login, address);
		var token = new UsernamePasswordAuthenticationToken(signedIn(user.get()), null,
				List.of(new SimpleGrantedAuthority("ROLE_" + user.get().role().name())));
		token.setDetails(given.getDetails());
		return token;
	}

	private boolean isRight(UserAccount user, String password) {
		if (this.remembered.knows(user, password)) {
			return true;
		}
		if (!this.passwords.matches(password, user.passwordHash())) {
			return false;
		}
		this.remembered.remember(user, password);
		return true;
	}

	private SignedIn signedIn(UserAccount user) {
		Optional<Organization> place = Optional.ofNullable(user.organization())
			.flatMap(id -> this.organizations.findById(id.value()));
		return new SignedIn(user.id(), user.version(), user.login(), user.fullName(), user.role(), user.organization(),
				place.map(Organization::code).orElse(null), place.map(Organization::shortName).orElse(null),
				user.mustChangePassword());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
