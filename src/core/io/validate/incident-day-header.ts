import { foldedHeader } from './header-key.ts';

const DISCOVERY =
  /(?:^| )(?:phat hien|trinh bao|bao tin|tiep nhan|ghi nhan|bao cao|discover|discovered|found|reported)(?: |$)/;
const OCCURRENCE =
  /(?:^| )(?:[xs]ay ra|gay an|vu viec|su viec|vu|mat trom|bi mat|bi trom|mat|occurred|happened|incident)(?: |$)/;

/** "Xảy ra từ", "bắt đầu xảy ra": one end of a window only. */
const AN_END =
  /(?:^| )(?:tu|den|bat dau|ket thuc|dau|cuoi|start|end|begin|from|to|som nhat|muon nhat)(?: |$)/;

/** Whether a header speaks of the moment something was found, of when it happened, or of neither. */
export function incidentDayHeader(header: string): 'discovery' | 'occurrence' | null {
  const key = foldedHeader(header);
  if (DISCOVERY.test(key)) return 'discovery';
  return OCCURRENCE.test(key) && !AN_END.test(key) ? 'occurrence' : null;
}
