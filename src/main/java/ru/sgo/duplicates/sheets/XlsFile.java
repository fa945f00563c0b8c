package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Workbooks of Excel until 2003, record by record; macros are not read. */
final class XlsFile implements SheetFile {

	private final @Nullable String password;

	XlsFile(@Nullable String password) {
		this.password = password;
	}

	@Override
	public void read(Path file, CountedCells cells, SheetLimits limits) throws IOException {
		Biff8EncryptionKey.setCurrentUserPassword(this.password);
		try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
			Records records = new Records(cells, XlsMergedCells.of(container));
			FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(records);
			records.formats = formats;
			HSSFRequest request = new HSSFRequest();
			request.addListenerForAllRecords(formats);
			new HSSFEventFactory().processWorkbookEvents(request, container);
		}
		catch (EncryptedDocumentException ex) {
			throw new SheetsRefused(
					(this.password != null) ? SheetRefusal.PASSWORD_WRONG : SheetRefusal.PASSWORD_WANTED, 1, ex);
		}
		catch (OldExcelFormatException ex) {
			throw new SheetsRefused(SheetRefusal.NOT_A_TABLE, 1, ex);
		}
		finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
	}

	/** Puts the cells together from the records, which come in the order of the rows. */
	private static final class Records implements HSSFListener {

		private static final int NONE = -1;

		private final CountedCells cells;

		private final MergedCells<Integer> merged;

		private final List<BoundSheetRecord> sheets = new ArrayList<>();

		private Numbers numbers = new Numbers(false);

		private @Nullable FormatTrackingHSSFListener formats;

		private @Nullable SSTRecord texts;

		private int begunSheets;

		private boolean inSheet;

		private int row = NONE;

		/** Where the text of the formula before belongs. */
		private int awaited = NONE;

		Records(CountedCells cells, MergedCells<Integer> merged) {
			this.cells = cells;
			this.merged = merged;
		}

		@Override
		public void processRecord(Record record) {
			if (record instanceof BoundSheetRecord sheet) {
				this.sheets.add(sheet);
			}
			else if (record instanceof SSTRecord table) {
				this.texts = table;
				refuseIfCut(table);
			}
			else if (record instanceof DateWindow1904Record days) {
				this.numbers = new Numbers(days.getWindowing() == 1);
			}
			else if (record instanceof BOFRecord begin) {
				begin(begin);
			}
			else if (record instanceof EOFRecord) {
				endRow();
				this.inSheet = false;
			}
			else if (record instanceof StringRecord text && this.awaited != NONE) {
				this.cells.add(this.awaited, Cell.ofText(text.getString()));
				this.awaited = NONE;
			}
			else if (this.inSheet && record instanceof CellValueRecordInterface value) {
				cell(value);
			}
		}

		private void begin(BOFRecord begin) {
			if (XlsMergedCells.isSheet(begin)) {
				boolean sheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
				BoundSheetRecord bound = BoundSheetRecord.orderByBofPosition(this.sheets)[this.begunSheets++];
				this.inSheet = sheet;
				if (sheet) {
					this.cells.sheet(bound.getSheetname(), bound.isHidden() || bound.isVeryHidden());
					this.merged.of(this.begunSheets).forEach(this.cells::merge);
				}
			}
		}

		private void cell(CellValueRecordInterface value) {
			if (value.getRow() != this.row) {
				endRow();
				this.row = value.getRow();
			}
			this.cells.add(value.getColumn(), read(value));
		}

		private void endRow() {
			if (this.row != NONE) {
				this.cells.end(this.row + 1);
			}
			this.row = NONE;
			this.awaited = NONE;
		}

		/**
		 * In a whole table of texts each stands once; the library puts empty ones in the
		 * places of those that are missing at its end.
		 */
		private static void refuseIfCut(SSTRecord table) {
			int last = table.getNumUniqueStrings() - 1;
			if (last > 0 && table.getString(last).getString().isEmpty()
					&& table.getString(last - 1).getString().isEmpty()) {
				throw new SheetsRefused(SheetRefusal.BROKEN);
			}
		}

		private Cell read(CellValueRecordInterface value) {
			if (value instanceof LabelSSTRecord label) {
				return (this.texts != null) ? Cell.ofText(this.texts.getString(label.getSSTIndex()).getString())
						: Cell.EMPTY;
			}
			if (value instanceof NumberRecord number) {
				return number(number.getValue(), value);
			}
			if (value instanceof RKRecord number) {
				return number(number.getRKNumber(), value);
			}
			if (value instanceof LabelRecord label) {
				return Cell.ofText(label.getValue());
			}
			if (value instanceof BoolErrRecord truth) {
				return truth.isError() ? Cell.ERROR : truth(truth.getBooleanValue());
			}
			return (value instanceof FormulaRecord formula) ? formula(formula) : Cell.EMPTY;
		}

		private Cell formula(FormulaRecord formula) {
			return switch (formula.getCachedResultTypeEnum()) {
				case STRING -> {
					this.awaited = formula.hasCachedResultString() ? formula.getColumn() : NONE;
					yield Cell.EMPTY;
				}
				case BOOLEAN -> truth(formula.getCachedBooleanValue());
				case ERROR -> Cell.ERROR;
				default -> number(formula.getValue(), formula);
			};
		}

		private Cell number(double number, CellValueRecordInterface of) {
			return this.numbers.cell(number, (this.formats != null) ? this.formats.getFormatString(of) : null);
		}

		private static Cell truth(boolean truth) {
			return truth ? Cell.TRUE : Cell.FALSE;
		}

	}

}
