package ru.sgo.duplicates.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTest {

	@BeforeEach
	void aListIsShown() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/municipality/students");
		request.setQueryString("surname=%D0%9B%D0%B8&sort=name&page=2");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
	}

	@AfterEach
	void itIsShownNoMore() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void theLastPageShowsTheRest() {
		Paging paging = Paging.of(3, 120);
		assertThat(paging.offset()).isEqualTo(100);
		assertThat(paging.first()).isEqualTo(101);
		assertThat(paging.last()).isEqualTo(120);
	}

	@Test
	void aPageBeyondTheEndIsTheLastOne() {
		assertThat(Paging.of(99, 120).page()).isEqualTo(3);
		assertThat(Paging.of(-1, 120).page()).isEqualTo(1);
		assertThat(Paging.of(null, 0).pages()).isEqualTo(1);
	}

	@Test
	void ofManyPagesTheEndsAndTheNeighboursAreNamed() {
		assertThat(Paging.of(10, 1_000).numbers()).containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 20);
	}

	@Test
	void anotherPageKeepsTheFilterAndTheOrder() {
		assertThat(Paging.of(2, 500).url(3)).isEqualTo("/municipality/students?surname=%D0%9B%D0%B8&sort=name&page=3");
	}

	@Test
	void anotherPartOfTheListKeepsTheFilterAndBeginsAtItsFirstPage() {
		assertThat(Paging.of(2, 500).with("turn", "work"))
			.isEqualTo("/municipality/students?surname=%D0%9B%D0%B8&sort=name&turn=work");
		assertThat(Paging.of(2, 500).file("csv", "turn", "work"))
			.isEqualTo("/municipality/students/lines.csv?surname=%D0%9B%D0%B8&sort=name&turn=work");
	}

}
