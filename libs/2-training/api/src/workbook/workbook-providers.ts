import { RowTokens } from './row-tokens';
import { WorkbookReader } from './workbook-reader';
import { WorkbookRepository } from './workbook.repository';
import { WorkbookWriter } from './workbook-writer';
import { Workbooks } from './workbooks.service';

/** What the workbooks of a cohort are made with; the acts themselves are those of the room. */
export const workbookProviders = [RowTokens, WorkbookReader, WorkbookRepository, WorkbookWriter, Workbooks];
