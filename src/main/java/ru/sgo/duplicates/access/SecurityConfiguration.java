package ru.sgo.duplicates.access;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.RelativeRedirectFilter;

/**
 * Two doors: programs bring their login with every request, people sign in on a page.
 * What is not for the user's role is answered as if it were not there. The one
 * {@link SignIn} is known to both doors by being there: named to them too, it would be
 * asked twice.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemonstrationUsers.class)
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	/**
	 * An answer does not say by which name, or over which protocol, the application was
	 * reached: proxies that speak HTTP/1.0 to it, as nginx does, would be told otherwise.
	 */
	@Bean
	FilterRegistrationBean<RelativeRedirectFilter> relativeRedirects() {
		RelativeRedirectFilter filter = new RelativeRedirectFilter();
		filter.setRedirectStatus(HttpStatus.FOUND);
		FilterRegistrationBean<RelativeRedirectFilter> first = new FilterRegistrationBean<>(filter);
		first.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return first;
	}

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, Problems problems) {
		AuthenticationEntryPoint unknown = (request, response, ex) -> {
			ClosedDoor door = ClosedDoor.of(ex);
			if (door == ClosedDoor.STARTING) {
				problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, door.problemKey());
				return;
			}
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"api\", charset=\"UTF-8\"");
			problems.write(request, response, HttpStatus.UNAUTHORIZED, door.problemKey());
		};
		AccessDeniedHandler notYours = (request, response, ex) -> problems.write(request, response,
				HttpStatus.NOT_FOUND, "access.problem.not-found");
		return http.securityMatcher(RouteRules.FOR_PROGRAMS)
			.authorizeHttpRequests(SecurityConfiguration::rules)
			.csrf(csrf -> csrf.disable())
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(cache -> cache.disable())
			.formLogin(form -> form.disable())
			.logout(logout -> logout.disable())
			.httpBasic(basic -> basic.authenticationEntryPoint(unknown))
			.exceptionHandling(handling -> handling.authenticationEntryPoint(unknown).accessDeniedHandler(notYours))
			.addFilterAfter(new ForeignRequests(problems), HeaderWriterFilter.class)
			.addFilterBefore(new OwnPasswordFirst(problems), AuthorizationFilter.class)
			.headers(SecurityConfiguration::headers)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, UserAccounts accounts, Problems problems) {
		return http.authorizeHttpRequests(SecurityConfiguration::rules)
			.formLogin(form -> form.loginPage("/login")
				.successHandler(new AfterSignIn())
				.failureHandler(failure())
				.permitAll())
			.logout(logout -> logout.logoutSuccessUrl("/login?logout").deleteCookies("JSESSIONID"))
			.exceptionHandling(handling -> handling.authenticationEntryPoint(toLogin()).accessDeniedHandler(denied()))
			.addFilterAfter(new ForeignRequests(problems), HeaderWriterFilter.class)
			.addFilterBefore(new FilesOnlyForImports(), CsrfFilter.class)
			.addFilterBefore(new StillValid(accounts), AuthorizationFilter.class)
			.headers(SecurityConfiguration::headers)
			.build();
	}

	private static void rules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
		requests.requestMatchers(RouteRules.OPEN).permitAll();
		for (RouteRules.Rule rule : RouteRules.RULES) {
			open(requests.requestMatchers(HttpMethod.GET, rule.pattern()), rule.readers(), rule.ofServer());
			open(requests.requestMatchers(HttpMethod.HEAD, rule.pattern()), rule.readers(), rule.ofServer());
			open(requests.requestMatchers(rule.pattern()), rule.writers(), rule.ofServer());
		}
		requests.anyRequest().denyAll();
	}

	private static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl address, List<Role> roles,
			boolean ofServer) {
		if (roles.isEmpty()) {
			address.denyAll();
			return;
		}
		AuthorizationManager<RequestAuthorizationContext> role = AuthorityAuthorizationManager
			.hasAnyRole(roles.stream().map(Enum::name).toArray(String[]::new));
		address.access(ofServer ? AuthorizationManagers.allOf(role, SecurityConfiguration::answersForAll) : role);
	}

	private static AuthorizationDecision answersForAll(Supplier<? extends Authentication> who,
			RequestAuthorizationContext request) {
		return new AuthorizationDecision(who.get().getPrincipal() instanceof SignedIn user && user.isOfWholeRegistry());
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.frameOptions(frames -> frames.deny());
	}

	private static AuthenticationFailureHandler failure() {
		return (request, response, ex) -> response
			.sendRedirect(request.getContextPath() + "/login?" + ClosedDoor.of(ex).parameter());
	}

	/** A fragment cannot show the login page: the whole page goes there. */
	private static AuthenticationEntryPoint toLogin() {
		AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
		return (request, response, ex) -> {
			if (request.getHeader("HX-Request") != null) {
				response.setHeader("HX-Redirect", request.getContextPath() + "/login");
				response.setStatus(HttpStatus.UNAUTHORIZED.value());
				return;
			}
			page.commence(request, response, ex);
		};
	}

	/**
	 * A form that has grown too old, or whose sender has signed out meanwhile, is said to
	 * be so; everything else is not there.
	 */
	private static AccessDeniedHandler denied() {
		return (request, response, ex) -> {
			if (!(ex instanceof CsrfException)) {
				response.sendError(HttpStatus.NOT_FOUND.value());
			}
			else if (SessionEnded.isSo()) {
				SessionEnded.tell(request, response);
			}
			else {
				response.sendError(HttpStatus.FORBIDDEN.value());
			}
		};
	}

}
