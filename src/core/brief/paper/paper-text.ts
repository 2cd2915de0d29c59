import type { LetterheadBlock, Paper, PaperBlock, SignOffBlock, TableBlock } from './paper.ts';

/** The paper as plain text: to read on the phone, to paste into a mail. The same words as the files. */
export function paperText(paper: Paper): string {
  const parts = paper.blocks.map((block) => blockText(block, paper)).filter((part) => part !== '');
  return `${[...parts, paper.foot.join('\n')].join('\n\n')}\n`;
}

function blockText(block: PaperBlock, paper: Paper): string {
  switch (block.type) {
    case 'letterhead':
      return letterheadText(block, paper);
    case 'text':
      return block.text;
    case 'table':
      return tableText(block);
    case 'figure':
      return `[${block.caption}: ${block.alternative}]`;
    case 'sign-off':
      return signOffText(block);
    default:
      return '----------';
  }
}

function letterheadText(head: LetterheadBlock, { mark }: Paper): string {
  return [mark.text, head.urgency, head.parentAgency, head.agency, head.number, head.placeAndDate]
    .filter((text) => text !== '')
    .join('\n');
}

function tableText({ caption, columns, rows, note, empty }: TableBlock): string {
  const head = columns.map(({ title }) => title).join('\t');
  const body = rows.length > 0 ? rows.map((cells) => cells.join('\t')) : [empty];
  return [caption, head, ...body, note].filter((text) => text !== '').join('\n');
}

function signOffText({ signer, name, recipientsTitle, recipients }: SignOffBlock): string {
  const parts = [...signer, name, recipients.length > 0 ? recipientsTitle : '', ...recipients];
  return parts.filter((text) => text !== '').join('\n');
}
