package ru.sgo.duplicates.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where in a long list the reader is.
 *
 * @param page from 1; a page beyond the end is the last one
 * @param size rows on a page
 * @param total rows in the whole list
 */
public record Paging(int page, int size, long total) {

	/** Rows on a page of an ordinary list. */
	public static final int SIZE = 50;

	private static final int NEIGHBOURS = 2;

	/** The name of every list as a file, below its page. */
	private static final String FILE = "lines";

	public Paging {
		if (size < 1 || total < 0) {
			throw new IllegalArgumentException("A page has at least one row, and a list no fewer than none");
		}
		page = Math.toIntExact(Math.max(1, Math.min(page, Math.max(1, (total + size - 1) / size))));
	}

	/**
	 * The page asked for.
	 * @param page as in the address, {@code null} for the first
	 */
	public static Paging of(@Nullable Integer page, long total) {
		return new Paging((page != null) ? page : 1, SIZE, total);
	}

	/** Rows before this page. */
	public int offset() {
		return (this.page - 1) * this.size;
	}

	public long first() {
		return Math.min(this.total, offset() + 1L);
	}

	public long last() {
		return Math.min(this.total, (long) offset() + this.size);
	}

	public int pages() {
		return Math.toIntExact(Math.max(1, (this.total + this.size - 1) / this.size));
	}

	/** The page numbers to show: the ends and the neighbours; 0 stands for a gap. */
	public List<Integer> numbers() {
		List<Integer> numbers = new ArrayList<>();
		for (int number = 1; number <= pages(); number++) {
			if (number == 1 || number == pages() || Math.abs(number - this.page) <= NEIGHBOURS) {
				numbers.add(number);
			}
			else if (numbers.get(numbers.size() - 1) != 0) {
				numbers.add(0);
			}
		}
		return numbers;
	}

	/** This list at another page, with everything else that stands in the address. */
	public String url(int number) {
		return Address.with("page", number);
	}

	/**
	 * The whole list, chosen and sorted as it is shown, as a file.
	 * @param ending of the file, without a dot
	 */
	public String file(String ending) {
		return Address.under(FILE + "." + ending);
	}

	/** The same with another value of one parameter. */
	public String file(String ending, String parameter, @Nullable Object value) {
		return Address.under(FILE + "." + ending, parameter, value);
	}

	/** This list with another value of one parameter, from its first page. */
	public String with(String parameter, @Nullable Object value) {
		return Address.with(parameter, value);
	}

}
