package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.headcount.HeadcountLine;
import ru.sgo.duplicates.headcount.ReportedLine;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.Tables;

/** What a form asks on a day, as files. */
@Component
class ReportedTables {

	private final Tables tables;

	private final TableDescription<ReportedLine> lines;

	private final TableDescription<HeadcountLine> classes;

	ReportedTables(Tables tables) {
		this.tables = tables;
		this.lines = lines(tables);
		this.classes = classes(tables);
	}

	void write(HttpServletRequest request, HttpServletResponse response, List<ReportedLine> rows) throws IOException {
		this.tables.write(request, response, "reporting", this.lines, rows::forEach);
	}

	void writeClasses(HttpServletRequest request, HttpServletResponse response, List<HeadcountLine> rows)
			throws IOException {
		this.tables.write(request, response, "reporting-classes", this.classes, rows::forEach);
	}

	private static TableDescription<ReportedLine> lines(Tables tables) {
		return TableDescription.<ReportedLine>titled("reporting.title")
			.text("lists.code", ReportedLine::organization)
			.text("lists.organization", ReportedLine::name)
			.text("reporting.asks", line -> tables.word("headcount.stage", line.stage()))
			.number("headcount.accounts", line -> line.figures().accounts())
			.number("headcount.after", line -> line.figures().after())
			.number("headcount.after-proposed", line -> line.figures().afterProposed())
			.number("headcount.attached", line -> line.figures().attached())
			.number("reporting.submitted", line -> line.submitted().children())
			.number("reporting.difference", ReportedLine::difference)
			.text("reporting.match", line -> tables.word("headcount.match", line.match()))
			.text("reporting.reason", line -> line.submitted().reason())
			.number("reporting.open", ReportedLine::open)
			.day("headcount.data-as-of", ReportedLine::dataAsOf);
	}

	private static TableDescription<HeadcountLine> classes(Tables tables) {
		return TableDescription.<HeadcountLine>titled("reporting.title")
			.text("lists.code", HeadcountLine::organization)
			.text("lists.organization", HeadcountLine::name)
			.text("reporting.asks", line -> tables.word("headcount.stage", line.stage()))
			.text("headcount.class", HeadcountLine::className)
			.number("headcount.accounts", line -> line.figures().accounts())
			.number("headcount.after", line -> line.figures().after())
			.number("headcount.after-proposed", line -> line.figures().afterProposed())
			.number("headcount.attached", line -> line.figures().attached());
	}

}
