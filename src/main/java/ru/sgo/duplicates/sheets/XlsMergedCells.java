package ru.sgo.duplicates.sheets;

import java.io.IOException;

import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;

/** Which cells of an XLS are merged; that stands behind the rows of each sheet. */
final class XlsMergedCells implements HSSFListener {

	private final MergedCells<Integer> merged = new MergedCells<>();

	private int sheet;

	private XlsMergedCells() {
	}

	/**
	 * Reads the file once to its end. The sheets are numbered from 1, charts included.
	 */
	static MergedCells<Integer> of(POIFSFileSystem container) throws IOException {
		XlsMergedCells found = new XlsMergedCells();
		HSSFRequest request = new HSSFRequest();
		request.addListener(found, BOFRecord.sid);
		request.addListener(found, MergeCellsRecord.sid);
		new HSSFEventFactory().processWorkbookEvents(request, container);
		return found.merged;
	}

	static boolean isSheet(BOFRecord begin) {
		return begin.getType() == BOFRecord.TYPE_WORKSHEET || begin.getType() == BOFRecord.TYPE_CHART;
	}

	@Override
	public void processRecord(Record record) {
		if (record instanceof BOFRecord begin && isSheet(begin)) {
			this.sheet++;
		}
		else if (record instanceof MergeCellsRecord cells) {
			for (int i = 0; i < cells.getNumAreas(); i++) {
				CellRangeAddress area = cells.getAreaAt(i);
				this.merged.add(this.sheet, new CellRange(area.getFirstRow() + 1, area.getLastRow() + 1,
						area.getFirstColumn(), area.getLastColumn() - area.getFirstColumn() + 1));
			}
		}
	}

}
